import { useLingui } from '@lingui/react/macro'
import { formatFullInstant, formatInstant } from '@mesa/i18n'
import { type ReactNode, useState } from 'react'
import { trpcClient } from '../../connection/trpc.ts'
import { useSession } from '../../session/session.ts'
import { useZoned } from '../../session/use-zoned.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { toast } from '../../ui/toast.tsx'
import type { Asked, PersonRowProps } from './asked-change.ts'
import { ChangeConsequence } from './change-consequence.tsx'
import { HandedLink } from './handed-link.tsx'
import { AdvisorSelect, RoleSelect } from './person-selects.tsx'
import { type Person, stateOf } from './role-reach.ts'
import { useStaffAct } from './use-staff.ts'

/** One person; whatever is chosen says its consequence below before it counts. */
export function PersonRow({ person, matrix, advisors, taken }: PersonRowProps) {
  const { t } = useLingui()
  const isSelf = useSession().user.userId === person.id
  const [asked, setAsked] = useState<Asked | null>(null)
  const act = useStaffAct()
  const close = () => {
    setAsked(null)
    act.setProblem(null)
  }
  const confirm = async () => {
    if (!asked) return
    const done = await act.run(async () => {
      await trpcClient.staff.change.mutate({ id: person.id, ...asked })
      return true
    })
    if (!done) return
    toast('done', t`Se guardó el cambio de ${person.name}.`)
    close()
  }
  return (
    <>
      <tr className={person.active ? undefined : 'is-inactive'}>
        <th scope="row" className="staff-who">
          <span className="row">
            <Avatar name={person.name} large />
            <span className="staff-names">
              <b className="trunc">{person.name}</b>
              <small className="trunc">{person.email}</small>
            </span>
          </span>
        </th>
        <td data-label={t`Rol`}>
          <RoleSelect person={person} asked={asked} isFixed={isSelf || !person.active} onAsk={setAsked} />
        </td>
        <td data-label={t`Asesor`}>
          <AdvisorSelect person={person} asked={asked} advisors={advisors} taken={taken} onAsk={setAsked} />
        </td>
        <td data-label={t`Estado`}>
          <PersonState person={person} />
        </td>
        <td data-label={t`Último acceso`}>
          <LastSignIn at={person.lastSignInAt} />
        </td>
        <td className="staff-acts">
          <PersonActs person={person} isSelf={isSelf} onAsk={setAsked} />
        </td>
      </tr>
      {(asked || act.problem) && (
        <tr className="staff-asked">
          <td colSpan={6}>
            {asked && (
              <Confirmation isBusy={act.isBusy} onConfirm={() => void confirm()} onCancel={close}>
                <ChangeConsequence asked={asked} person={person} matrix={matrix} advisors={advisors} />
              </Confirmation>
            )}
            <p className="error" role="alert">
              {act.problem}
            </p>
          </td>
        </tr>
      )}
    </>
  )
}

function PersonState({ person }: { person: Person }) {
  const { t } = useLingui()
  const { language, timezone, now } = useZoned()
  const state = stateOf(person)
  if (state === 'inactive') return <span className="tag">{t`Inactivo`}</span>
  if (state === 'active') return <span className="staff-active">{t`Activo`}</span>
  if (state === 'not_entered') return <span className="second">{t`Aún no entra`}</span>
  const until = formatInstant(language, { at: person.linkUntil ?? now, timezone, now })
  return <span className="staff-invited">{t`Invitado hasta ${until}`}</span>
}

function LastSignIn({ at }: { at: number | null }) {
  const { t } = useLingui()
  const { language, timezone, now } = useZoned()
  if (at === null) return <span className="muted">{t`Nunca`}</span>
  return (
    <span className="second" title={formatFullInstant(language, { at, timezone })}>
      {formatInstant(language, { at, timezone, now })}
    </span>
  )
}

function PersonActs({ person, isSelf, onAsk }: { person: Person; isSelf: boolean; onAsk(asked: Asked): void }) {
  const { t } = useLingui()
  const act = useStaffAct()
  const [handed, setHanded] = useState<{ link: string; until: number } | null>(null)
  const send = async () => {
    const done = await act.run(() => trpcClient.staff.inviteAgain.mutate({ id: person.id }))
    if (!done) return
    if (done.link === null) toast('done', t`La invitación va en camino a ${person.email}.`)
    else setHanded({ link: done.link, until: done.linkUntil })
  }
  if (isSelf) return <span className="muted">{t`Usted`}</span>
  if (!person.active) {
    return (
      <button type="button" className="btn btn--compact" onClick={() => onAsk({ active: true })}>
        {t`Reactivar`}
      </button>
    )
  }
  const isAbsent = person.lastSignInAt === null
  return (
    <span className="row">
      {isAbsent && (
        <button type="button" className="btn btn--compact btn--quiet" disabled={act.isBusy} onClick={() => void send()}>
          {person.linkUntil === null ? t`Enviar invitación` : t`Reenviar`}
        </button>
      )}
      <button type="button" className="btn btn--compact btn--quiet" onClick={() => onAsk({ active: false })}>
        {t`Desactivar`}
      </button>
      {act.problem && (
        <span className="error" role="alert">
          {act.problem}
        </span>
      )}
      {handed && <HandedLink {...handed} name={person.name} onClose={() => setHanded(null)} />}
    </span>
  )
}

interface ConfirmationProps {
  isBusy: boolean
  onConfirm(): void
  onCancel(): void
  children: ReactNode
}

function Confirmation({ isBusy, onConfirm, onCancel, children }: ConfirmationProps) {
  const { t } = useLingui()
  return (
    <div className="staff-confirm" role="status">
      <p className="grow">{children}</p>
      <button type="button" className="btn btn--compact btn--primary" disabled={isBusy} onClick={onConfirm}>
        {isBusy ? t`Guardando…` : t`Confirmar`}
      </button>
      <button type="button" className="btn btn--compact" onClick={onCancel}>
        {t`Cancelar`}
      </button>
    </div>
  )
}
