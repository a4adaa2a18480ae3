import './advisors.css'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Directory, QueueRow } from '@mesa/api'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { apiErrorText } from '../../connection/api-error.ts'
import { trpc } from '../../connection/trpc.ts'
import { usePermission, useSession } from '../../session/session.ts'
import { useLanguage } from '../../session/use-language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckField } from '../../ui/fields/check-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { toast } from '../../ui/toast.tsx'
import { deactivate } from './deactivate.ts'

interface HandOverDialogProps {
  advisor: { id: string; name: string }
  onClose(): void
}

/** Who signs in as this advisor, where one may end their access; nobody takes their own. */
function usePersonOf(id: string, directory: Directory | undefined) {
  const { userId } = useSession().user
  const mayKeepStaff = usePermission('staff.keep')
  const ofAdvisor = directory?.advisors.find((advisor) => advisor.id === id)?.userId ?? null
  if (!mayKeepStaff || ofAdvisor === userId) return undefined
  return directory?.users.find((user) => user.id === ofAdvisor)
}

/** What the advisor owns, who could take it, and whether they sign in. */
function useLeaving(id: string) {
  const owned = useQuery(trpc.queue.list.queryOptions({ view: 'open', filters: { advisor: [id] }, limit: 50 }))
  const record = useQuery(trpc.records.get.queryOptions({ kind: 'advisor', id }))
  const directory = useQuery(trpc.directory.get.queryOptions()).data
  const rows = owned.data?.rows ?? []
  return {
    isPending: owned.isPending || record.isPending,
    rows,
    count: record.data?.openIncidents ?? rows.length,
    others: directory?.advisors.filter((advisor) => advisor.id !== id) ?? [],
    person: usePersonOf(id, directory),
  }
}

/** An advisor leaves: nothing of theirs is left without an owner by accident. */
export function HandOverDialog({ advisor, onClose }: HandOverDialogProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const { isPending, rows, count, others, person } = useLeaving(advisor.id)
  const [to, setTo] = useState('')
  const [endsAccess, setEndsAccess] = useState(true)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isReady = !isPending && (count === 0 || to !== '')

  const confirm = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await deactivate({
        id: advisor.id,
        ...(to !== '' && { handOverTo: to }),
        ...(person && endsAccess && { userId: person.id }),
      })
      toast('done', t`${advisor.name} ya no atiende reportes.`)
      onClose()
    } catch (error) {
      setProblem(apiErrorText(language, error))
      setBusy(false)
    }
  }
  return (
    <Dialog label={t`Dar de baja a ${advisor.name}`} className="adv-dialog" onClose={onClose}>
      <h2 className="page-title">{t`Dar de baja a ${advisor.name}`}</h2>
      <p className="second">
        {count === 0 && !isPending
          ? t`No tiene reportes abiertos. Mesa deja de proponerle; lo que atendió conserva su nombre.`
          : plural(count, {
              one: 'Tiene # reporte abierto. Elija quién lo atiende desde ahora.',
              other: 'Tiene # reportes abiertos. Elija quién los atiende desde ahora.',
            })}
      </p>
      <OwnedList rows={rows} count={count} />
      {count > 0 && (
        <SelectField
          label={t`Pasar sus reportes a`}
          value={to}
          onChange={setTo}
          emptyLabel={t`Elija…`}
          options={[
            { value: 'nobody', label: t`Dejar por asignar` },
            ...others.map(({ id, name, open }) => ({
              value: id as string,
              label: plural(open, { one: `${name} · # abierto`, other: `${name} · # abiertos` }),
            })),
          ]}
        />
      )}
      {person && (
        <CheckField
          label={t`También cerrar su acceso a Mesa`}
          hint={t`${person.name} ya no podrá entrar y sus sesiones terminan ahora.`}
          value={endsAccess}
          onChange={setEndsAccess}
        />
      )}
      <p className="error" role="alert">
        {problem}
      </p>
      <div className="row modal-foot">
        <button type="button" className="btn btn--danger" disabled={!isReady || isBusy} onClick={() => void confirm()}>
          {isBusy ? t`Guardando…` : t`Dar de baja`}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t`Cancelar`}
        </button>
      </div>
    </Dialog>
  )
}

function OwnedList({ rows, count }: { rows: readonly QueueRow[]; count: number }) {
  if (rows.length === 0) return null
  const more = count - rows.length
  return (
    <ul className="adv-owned">
      {rows.map(({ folio, subject }) => (
        <li key={folio}>
          <span className="muted">{folio}</span> <span className="trunc">{subject}</span>
        </li>
      ))}
      {more > 0 && <li className="muted">{plural(more, { one: 'y # más', other: 'y # más' })}</li>}
    </ul>
  )
}
