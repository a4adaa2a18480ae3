import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { apiErrorText } from '../../connection/api-error.ts'
import { trpc } from '../../connection/trpc.ts'
import { usePermission } from '../../session/session.ts'
import { useLanguage } from '../../session/use-language.ts'
import type { RecordSaidProps } from '../../ui/record-editor.ts'
import { toast } from '../../ui/toast.tsx'
import { reactivate } from './deactivate.ts'
import { HandOverDialog } from './hand-over-dialog.tsx'

/** Who signs in as this advisor, and the way out of the desk and back. */
export function AdvisorAccess({ id, record }: RecordSaidProps<'advisor'>) {
  const { t } = useLingui()
  const inForce = record?.versions.find(({ standing }) => standing === 'in_force')?.body
  if (id === null || !inForce) {
    return <p className="second">{t`Publique primero al asesor: después puede invitarlo a entrar.`}</p>
  }
  return (
    <div className="adv-form">
      {inForce.active && <SignsIn id={id} />}
      <Leaving id={id} name={inForce.name} isActive={inForce.active} openIncidents={record?.openIncidents ?? 0} />
    </div>
  )
}

function SignsIn({ id }: { id: string }) {
  const { t } = useLingui()
  const mayKeepStaff = usePermission('staff.keep')
  const directory = useQuery(trpc.directory.get.queryOptions()).data
  const userId = directory?.advisors.find((advisor) => advisor.id === id)?.userId ?? null
  const name = directory?.users.find((user) => user.id === userId)?.name
  return (
    <section className="adv-part">
      <h3 className="label">{t`Acceso a Mesa`}</h3>
      <p>
        {userId === null
          ? t`Nadie entra a Mesa como este asesor: se le pueden asignar reportes, pero no puede tomarlos ni responderlos.`
          : t`${name ?? ''} entra a Mesa y atiende como este asesor.`}
      </p>
      {mayKeepStaff && (
        <div className="row">
          {userId === null ? (
            <Link className="btn" to="/admin/users" search={{ invite: id }}>
              {t`Invitar`}
            </Link>
          ) : (
            <Link className="link" to="/admin/users">
              {t`Ver usuarios`}
            </Link>
          )}
        </div>
      )}
    </section>
  )
}

interface LeavingProps {
  id: string
  name: string
  isActive: boolean
  openIncidents: number
}

function Leaving({ id, name, isActive, openIncidents }: LeavingProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const mayKeep = usePermission('advisors.keep')
  const [isLeaving, setLeaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const comeBack = async () => {
    try {
      setProblem(null)
      await reactivate(id)
      toast('done', t`${name} vuelve a atender reportes.`)
    } catch (error) {
      setProblem(apiErrorText(language, error))
    }
  }
  return (
    <section className="adv-part">
      <h3 className="label">{isActive ? t`Baja` : t`De baja`}</h3>
      <p>
        {isActive
          ? plural(openIncidents, {
              one: 'Tiene # reporte abierto; al darle de baja se elige quién lo atiende.',
              other: 'Tiene # reportes abiertos; al darle de baja se elige quién los atiende.',
            })
          : t`Ya no atiende reportes y Mesa no le propone ninguno. Su historia se conserva.`}
      </p>
      {mayKeep && (
        <div className="row">
          {isActive ? (
            <button type="button" className="btn btn--danger" onClick={() => setLeaving(true)}>
              {t`Dar de baja…`}
            </button>
          ) : (
            <button type="button" className="btn" onClick={() => void comeBack()}>
              {t`Reactivar`}
            </button>
          )}
        </div>
      )}
      <p className="error" role="alert">
        {problem}
      </p>
      {isLeaving && <HandOverDialog advisor={{ id, name }} onClose={() => setLeaving(false)} />}
    </section>
  )
}
