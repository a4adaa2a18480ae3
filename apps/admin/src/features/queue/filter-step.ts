import { t } from '@lingui/core/macro'
import type { Directory, QueueFilters, QueueViewName } from '@mesa/api'
import type { Language } from '@mesa/core'
import { IconFilter } from '@tabler/icons-react'
import type { BoxItem, BoxStep } from '../../ui/command-box/box-store.ts'
import { type FilterField, fieldLabel, valueLabel, withValue } from './filter-words.ts'

const openStatuses = ['new', 'assigned', 'in_progress', 'waiting_customer', 'scheduled']
const endedStatuses = ['resolved', 'closed']

function valuesOf(field: FilterField, view: QueueViewName, directory: Directory): string[] {
  switch (field) {
    case 'status':
      return view === 'resolved' ? endedStatuses : openStatuses
    case 'system':
      return directory.systems.map(({ id }) => id)
    case 'advisor':
      return directory.advisors.map(({ id }) => id)
    case 'channel':
      return ['email', 'phone', 'web']
    case 'coverage':
      return ['covered', 'per_event', 'not_covered', 'unknown']
    case 'urgent':
      return ['true']
    case 'account':
      return []
    default:
      return field satisfies never
  }
}

export interface FilterChoice {
  view: QueueViewName
  filters: QueueFilters
  language: Language
  directory: Directory
  onChange: (filters: QueueFilters) => void
}

function valueItems(field: FilterField, { view, filters, language, directory, onChange }: FilterChoice): BoxItem[] {
  const inUse: readonly string[] = field === 'urgent' ? [] : (filters[field] ?? [])
  return valuesOf(field, view, directory)
    .filter((word) => !inUse.includes(word))
    .map((word) => ({
      id: `${field}-${word}`,
      label: valueLabel(field, word, language, directory),
      second: fieldLabel(field),
      icon: IconFilter,
      choose: async () => onChange(withValue(filters, field, word)),
    }))
}

/** First the field, then its value, in the same box; typing finds any value at once. */
export function filterStep(choice: FilterChoice): BoxStep {
  const fields: FilterField[] = ['urgent', 'status', 'system', 'advisor', 'channel', 'coverage']
  const sections = fields
    .map((field) => ({ title: fieldLabel(field), items: valueItems(field, choice) }))
    .filter(({ items }) => items.length > 0)
  return { title: t`Agregar un filtro`, placeholder: t`Estado, sistema, asesor, canal…`, sections }
}
