import { useLingui } from '@lingui/react/macro'
import type { Recipient, Role } from '@mesa/core'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../connection/trpc.ts'
import { useRecords } from '../../connection/use-records.ts'
import { usePermission } from '../../session/session.ts'
import { useLanguage } from '../../session/use-language.ts'
import type { Choice } from '../../ui/fields/select-field.tsx'
import { roleWords } from '../../ui/role-word.ts'

/** A recipient as one word, for lists of choices and for differences. */
export function recipientKey(recipient: Recipient): string {
  switch (recipient.to) {
    case 'role':
      return `role:${recipient.role}`
    case 'area':
      return `area:${recipient.areaId}`
    case 'user':
      return `user:${recipient.userId}`
    default:
      return recipient.to
  }
}

/** The way back; null for a word that is none. */
export function parseRecipient(key: string): Recipient | null {
  const at = key.indexOf(':')
  const [to, name] = at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)]
  if (to === 'all_areas' || to === 'advisor') return { to }
  if (name === '') return null
  if (to === 'role') return { to, role: name as Role }
  if (to === 'area') return { to, areaId: name }
  return to === 'user' ? { to, userId: name } : null
}

/** Whom a step may tell, with the names of those who are there now. */
export function useRecipients() {
  const { t, i18n } = useLingui()
  const language = useLanguage()
  const areas = useRecords('area')
  const mayListStaff = usePermission('staff.keep')
  const staff = useQuery(trpc.staff.list.queryOptions(undefined, { enabled: mayListStaff, staleTime: 60_000 })).data
  const choices: Choice[] = [
    { value: 'advisor', label: t`quien lo tiene asignado` },
    ...Object.entries(roleWords).map(([role, word]) => ({ value: `role:${role}`, label: i18n._(word) })),
    ...areas.map(({ id, body }) => ({ value: `area:${id}`, label: t`${body.name[language]} (área)` })),
    { value: 'all_areas', label: t`todas las áreas` },
    ...(staff?.people ?? []).map(({ id, name }) => ({ value: `user:${id}`, label: name })),
  ]
  const nameOf = (recipient: Recipient): string => {
    const key = recipientKey(recipient)
    return choices.find(({ value }) => value === key)?.label ?? t`una persona que ya no está`
  }
  return { choices, nameOf }
}
