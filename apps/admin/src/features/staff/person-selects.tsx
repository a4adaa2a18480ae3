import { useLingui } from '@lingui/react/macro'
import type { Role } from '@mesa/core'
import { roleWords } from '../../ui/role-word.ts'
import type { Asked, PersonRowProps } from './asked-change.ts'
import { type Person, roleNames } from './role-reach.ts'

interface AskProps {
  person: Person
  asked: Asked | null
  onAsk(asked: Asked | null): void
}

/** Another role is asked for, not given: its consequence comes first. */
export function RoleSelect({ person, asked, isFixed, onAsk }: AskProps & { isFixed: boolean }) {
  const { t, i18n } = useLingui()
  if (isFixed) return <>{i18n._(roleWords[person.role])}</>
  return (
    <select
      className="input"
      aria-label={t`Rol de ${person.name}`}
      value={asked && 'role' in asked ? asked.role : person.role}
      onChange={(event) => {
        const role = event.currentTarget.value as Role
        onAsk(role === person.role ? null : { role })
      }}
    >
      {roleNames.map((role) => (
        <option key={role} value={role}>
          {i18n._(roleWords[role])}
        </option>
      ))}
    </select>
  )
}

type AdvisorSelectProps = AskProps & Pick<PersonRowProps, 'advisors' | 'taken'>

/** As which advisor they attend; only advisors whom nobody else is. */
export function AdvisorSelect({ person, asked, advisors, taken, onAsk }: AdvisorSelectProps) {
  const { t } = useLingui()
  const own = person.advisorId ?? ''
  if (!person.active) return <>{advisors.get(own) ?? '–'}</>
  const offered = [...advisors].filter(([id]) => id === own || !taken.has(id))
  return (
    <select
      className="input"
      aria-label={t`Asesor de ${person.name}`}
      value={asked && 'advisorId' in asked ? (asked.advisorId ?? '') : own}
      onChange={(event) => {
        const id = event.currentTarget.value
        onAsk(id === own ? null : { advisorId: id === '' ? null : id })
      }}
    >
      <option value="">{t`Ninguno`}</option>
      {own !== '' && !advisors.has(own) && <option value={own}>{t`De baja`}</option>}
      {offered.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
