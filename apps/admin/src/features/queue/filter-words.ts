import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { Directory, QueueFilters } from '@mesa/api'
import type { ChannelKind, CoverageVerdict, IncidentStatus, Language } from '@mesa/core'
import { channelWords, verdictText } from '@mesa/i18n'
import { statusWords } from '../../ui/status-word.ts'

export type FilterField = 'status' | 'system' | 'urgent' | 'advisor' | 'account' | 'channel' | 'coverage'

export const fieldLabel = (field: FilterField): string =>
  ({
    status: t`Estado`,
    system: t`Sistema`,
    urgent: t`Urgencia`,
    advisor: t`Asesor`,
    account: t`Cliente`,
    channel: t`Canal`,
    coverage: t`Cobertura`,
  })[field]

const nameIn = (list: readonly { id: string; name: string }[] | undefined, id: string): string =>
  list?.find((named) => named.id === id)?.name ?? id

/** One value in words, as a chip or a line of the filter box says it. */
export function valueLabel(
  field: FilterField,
  word: string,
  language: Language,
  directory: Directory | undefined,
): string {
  switch (field) {
    case 'status':
      return i18n._(statusWords[word as IncidentStatus]).toLowerCase()
    case 'channel':
      return channelWords[language][word as ChannelKind]
    case 'coverage':
      return word === 'unknown' ? t`por definir` : verdictText(language, word as CoverageVerdict).toLowerCase()
    case 'system':
      return nameIn(directory?.systems, word)
    case 'advisor':
      return nameIn(directory?.advisors, word)
    case 'account':
      return word
    case 'urgent':
      return t`urgente`
    default:
      return field satisfies never
  }
}

export interface FilterChip {
  field: FilterField
  words: readonly string[]
}

/** The filters in use, in a steady order. */
export function toChips({ urgent, ...filters }: QueueFilters): FilterChip[] {
  const fields = ['status', 'system', 'advisor', 'account', 'channel', 'coverage'] as const
  const listed = fields.flatMap((field): FilterChip[] => {
    const words = filters[field]
    return words && words.length > 0 ? [{ field, words }] : []
  })
  return urgent ? [{ field: 'urgent', words: ['true'] }, ...listed] : listed
}

/** The filters without one field. */
export function without(filters: QueueFilters, field: FilterField): QueueFilters {
  const { [field]: _dropped, ...rest } = filters
  return rest
}

/** The filters with one more value. */
export function withValue(filters: QueueFilters, field: FilterField, word: string): QueueFilters {
  if (field === 'urgent') return { ...filters, urgent: true }
  const words: readonly string[] = filters[field] ?? []
  return { ...filters, [field]: [...new Set([...words, word])] }
}
