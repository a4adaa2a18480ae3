import type { QueueFilters, QueueViewName } from '@mesa/api'
import type { ChannelKind, CoverageVerdict, IncidentStatus } from '@mesa/core'

/** The address's parameters; all text, absent where nothing is asked. */
export interface QueueSearch {
  q?: string
  status?: string
  system?: string
  urgent?: string
  advisor?: string
  account?: string
  channel?: string
  coverage?: string
}

const viewNames: readonly string[] = [
  'open',
  'mine',
  'unassigned',
  'due-today',
  'waiting',
  'uncovered',
  'resolved',
] satisfies QueueViewName[]
const statuses: readonly string[] = [
  'new',
  'assigned',
  'in_progress',
  'waiting_customer',
  'scheduled',
  'resolved',
  'closed',
  'cancelled',
  'merged',
] satisfies IncidentStatus[]
const channels: readonly string[] = ['email', 'phone', 'web', 'other'] satisfies ChannelKind[]
const verdicts: readonly string[] = ['covered', 'per_event', 'not_covered', 'unknown'] satisfies CoverageVerdict[]
const anyId = /^[\w.:-]{1,64}$/

export const isQueueView = (name: string): name is QueueViewName => viewNames.includes(name)

const allowed: Record<Exclude<keyof QueueSearch, 'q' | 'urgent'>, (word: string) => boolean> = {
  status: (word) => statuses.includes(word),
  channel: (word) => channels.includes(word),
  coverage: (word) => verdicts.includes(word),
  system: (word) => anyId.test(word),
  advisor: (word) => anyId.test(word),
  account: (word) => anyId.test(word),
}

const isListed = (key: string): key is keyof typeof allowed => Object.hasOwn(allowed, key)

/** Reads what an address asks. Unknown parameters and values are left out and named, so that the page can say so. */
export function parseQueueSearch(search: object): { filters: QueueFilters; dropped: string[] } {
  const filters: Record<string, unknown> = {}
  const dropped: string[] = []
  for (const [key, given] of Object.entries(search)) {
    const text = typeof given === 'string' ? given : ''
    if (text === '') continue
    if (key === 'q' && text.length <= 200) filters.q = text
    else if (key === 'urgent' && text === 'true') filters.urgent = true
    else if (isListed(key)) {
      const words = [...new Set(text.split(',').filter(Boolean))]
      const good = words.filter(allowed[key]).slice(0, 50)
      if (good.length > 0) filters[key] = good
      if (good.length < words.length) dropped.push(key)
    } else dropped.push(key)
  }
  return { filters: filters as QueueFilters, dropped }
}

/** The other way round: filters as an address. */
export function toQueueSearch(filters: QueueFilters): QueueSearch {
  const listed = Object.keys(allowed).flatMap((key) => {
    const words = filters[key as keyof typeof allowed]
    return words && words.length > 0 ? [[key, words.join(',')]] : []
  })
  return {
    ...(filters.q && { q: filters.q }),
    ...Object.fromEntries(listed),
    ...(filters.urgent && { urgent: 'true' }),
  }
}

export const hasFilters = (filters: QueueFilters): boolean => Object.keys(toQueueSearch(filters)).length > 0
