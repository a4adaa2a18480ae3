import { useLingui } from '@lingui/react/macro'
import type { StaffInvited } from '@mesa/api'
import type { Role } from '@mesa/core'
import { type FormEvent, useState } from 'react'
import { trpcClient } from '../../connection/trpc.ts'
import { useRecords } from '../../connection/use-records.ts'
import { useLanguage } from '../../session/use-language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldScope } from '../../ui/fields/field-scope.tsx'
import { SegmentedField } from '../../ui/fields/segmented-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { roleWords } from '../../ui/role-word.ts'
import { toast } from '../../ui/toast.tsx'
import { HandedLink } from './handed-link.tsx'
import { RoleReach } from './role-consequence.tsx'
import { type PermissionMatrix, type Person, roleNames } from './role-reach.ts'
import { useStaffAct } from './use-staff.ts'

interface InviteDialogProps {
  people: readonly Person[]
  matrix: PermissionMatrix
  /** An advisor who is to sign in; their name is filled in. */
  advisorId: string | null
  onClose(): void
}

const looksLikeAddress = (email: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())

/** Somebody new: who, by which address, as what. The link goes by mail, or into the inviter's hands where none leaves. */
export function InviteDialog({ people, matrix, advisorId, onClose }: InviteDialogProps) {
  const { t, i18n } = useLingui()
  const ownLanguage = useLanguage()
  const form = useInvitation(advisorId, people)
  const { draft, change, advisors } = form
  const { run, isBusy, problem, setProblem } = useStaffAct()
  const [invited, setInvited] = useState<StaffInvited | null>(null)

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (draft.name.trim() === '') return setProblem(t`Falta el nombre.`)
    if (!looksLikeAddress(draft.email)) return setProblem(t`Escriba un correo completo, como ana@empresa.mx.`)
    if (draft.role === 'advisor' && draft.advisorId === '') return setProblem(t`Elija con qué asesor atiende.`)
    const done = await run(() =>
      trpcClient.staff.invite.mutate({
        name: draft.name.trim(),
        email: draft.email.trim(),
        role: draft.role,
        advisorId: draft.advisorId === '' ? null : draft.advisorId,
        language: draft.language ?? ownLanguage,
      }),
    )
    if (!done) return
    if (done.link !== null) return setInvited(done)
    toast('done', t`La invitación va en camino a ${draft.email.trim()}.`)
    onClose()
  }
  if (invited?.link)
    return <HandedLink name={draft.name} link={invited.link} until={invited.linkUntil} onClose={onClose} />
  return (
    <Dialog label={t`Invitar a una persona`} className="staff-dialog" onClose={onClose}>
      <h2 className="page-title">{t`Invitar a una persona`}</h2>
      <form className="staff-form" onSubmit={(event) => void send(event)} noValidate>
        <FieldScope form="invite">
          <TextField
            label={t`Nombre`}
            path="name"
            value={draft.name}
            onChange={(name) => change({ name })}
            maxLength={120}
          />
          <TextField
            label={t`Correo`}
            path="email"
            inputMode="email"
            value={draft.email}
            onChange={(email) => change({ email })}
            maxLength={254}
          />
          <SelectField<Role>
            label={t`Rol`}
            path="role"
            value={draft.role}
            onChange={(role) => role !== '' && change({ role })}
            options={roleNames.map((value) => ({ value, label: i18n._(roleWords[value]) }))}
            hint={<RoleReach matrix={matrix} role={draft.role} />}
          />
          {draft.role === 'advisor' && (
            <SelectField
              label={t`Atiende como`}
              path="advisor"
              value={draft.advisorId}
              onChange={(id) => change({ advisorId: id })}
              emptyLabel={t`Elija…`}
              options={advisors}
              hint={
                advisors.length === 0
                  ? t`Todos los asesores tienen ya quien entre; dé de alta otro en Asesores.`
                  : undefined
              }
            />
          )}
          <SegmentedField
            label={t`Idioma`}
            path="language"
            value={draft.language ?? ownLanguage}
            onChange={(language) => change({ language })}
            options={[
              { value: 'es', label: t`Español` },
              { value: 'en', label: t`Inglés` },
            ]}
          />
        </FieldScope>
        <p className="error" role="alert">
          {problem}
        </p>
        <div className="row modal-foot">
          <button type="submit" className="btn btn--primary" disabled={isBusy}>
            {isBusy ? t`Enviando…` : t`Enviar invitación`}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {t`Cancelar`}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

interface Invitation {
  name: string
  email: string
  role: Role
  advisorId: string
  language: 'es' | 'en' | null
}

/** What is typed, and the advisors as whom nobody signs in yet. */
function useInvitation(advisorId: string | null, people: readonly Person[]) {
  const records = useRecords('advisor')
  const [typed, setTyped] = useState<Partial<Invitation>>({})
  const taken = people.filter(({ active }) => active).map((person) => person.advisorId)
  const advisors = records
    .filter(({ id, isInForce, body }) => isInForce && body.active && !taken.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }))
  const asAdvisor = advisors.find(({ value }) => value === advisorId)
  const draft: Invitation = {
    name: asAdvisor?.label ?? '',
    email: '',
    role: asAdvisor ? 'advisor' : 'help_desk',
    advisorId: asAdvisor?.value ?? '',
    language: null,
    ...typed,
  }
  const change = (part: Partial<Invitation>) => setTyped({ ...typed, ...part })
  // Whoever is no advisor attends as none, whatever was chosen before.
  return { draft: draft.role === 'advisor' ? draft : { ...draft, advisorId: '' }, change, advisors }
}
