import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { Directory } from '@mesa/api'
import type { IncidentEvent, Language, Reached, Recipient, UnreachedRecipient } from '@mesa/core'
import { formatList, levelText } from '@mesa/i18n'
import { roleWords } from '../../ui/role-word.ts'

type Fired = Extract<IncidentEvent, { type: 'escalation_fired' }>

interface Told {
  language: Language
  directory: Directory | undefined
}

const areaName = (id: string, { language, directory }: Told): string =>
  directory?.areas.find((area) => area.id === id)?.name[language] ?? id

const userName = (id: string, { directory }: Told): string =>
  directory?.users.find((user) => user.id === id)?.name ?? id

const reachedName = (reached: Reached, told: Told): string =>
  reached.kind === 'user' ? userName(reached.userId, told) : areaName(reached.areaId, told)

function recipientName(recipient: Recipient, told: Told): string {
  switch (recipient.to) {
    case 'role':
      return i18n._(roleWords[recipient.role])
    case 'area':
      return areaName(recipient.areaId, told)
    case 'all_areas':
      return t`todas las áreas`
    case 'advisor':
      return t`quien lo atiende`
    case 'user':
      return userName(recipient.userId, told)
    default:
      return recipient satisfies never
  }
}

const becauseText = (because: UnreachedRecipient['because']): string =>
  ({
    nobody_has_the_role: t`nadie tiene ese rol`,
    area_not_active: t`el área no está activa`,
    no_owner: t`nadie lo atiende`,
    left: t`ya no está`,
  })[because]

/** Whom a step told, in whose place, whom it could not reach and why, and the level that it raised to (R11). */
export function escalationText({ notified, unreached, raisedTo }: Fired, told: Told): string {
  const { language } = told
  const direct = notified.filter(({ insteadOf }) => insteadOf === null)
  const instead = notified.filter(({ insteadOf }) => insteadOf !== null)
  const namesOf = (notices: Fired['notified']) =>
    formatList(language, [...new Set(notices.map(({ reached }) => reachedName(reached, told)))])
  const missing = unreached.map(
    ({ recipient, because }) => `${recipientName(recipient, told)} (${becauseText(because)})`,
  )
  const parts = [
    ...(direct.length > 0 ? [t`aviso a ${namesOf(direct)}`] : []),
    ...(instead.length > 0 ? [t`en su lugar a ${namesOf(instead)}`] : []),
    ...(missing.length > 0 ? [t`sin localizar: ${formatList(language, missing)}`] : []),
    ...(raisedTo === null ? [] : [t`pasó al nivel ${raisedTo} (${levelText(language, raisedTo)})`]),
  ]
  return parts.length === 0 ? t`Alarma sin nadie a quien avisar` : t`Alarma: ${parts.join('; ')}`
}
