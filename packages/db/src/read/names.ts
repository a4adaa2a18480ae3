import type { AdvisorId, AreaId, CalendarLookup, SystemId, UserId } from '@mesa/core'

/** Names that stand in memory anyway; accounts and contacts are joined in SQL. */
export interface Names {
  system(id: SystemId | null): string | null
  advisor(id: AdvisorId | null): string | null
  user(id: UserId | null): string | null
  area(id: AreaId): { es: string; en: string } | null
}

/** What a read is given besides its question: the rules' calendars, names, and the time it is asked at. */
export interface ReadContext {
  names: Names
  calendars: CalendarLookup
  now: number
}
