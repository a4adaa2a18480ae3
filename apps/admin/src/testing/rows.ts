import type { ClockView, QueueRow } from '@mesa/api'
import type { AccountId, IncidentId, Instant } from '@mesa/core'

const at = (iso: string): Instant => Date.parse(iso) as Instant

export const aClock = (over: Partial<ClockView> = {}): ClockView => ({
  kind: 'first_response',
  state: 'running',
  dueAt: at('2026-11-24T12:55:00-07:00'),
  warnAt: at('2026-11-24T12:25:00-07:00'),
  remainingMs: 25 * 60_000,
  countsUntil: at('2026-11-24T13:00:00-07:00'),
  opensAt: null,
  fulfilledAt: null,
  lateByMs: null,
  target: { minutes: 120, clock: 'working' },
  startedAt: at('2026-11-24T10:55:00-07:00'),
  objective: false,
  cycle: 1,
  ...over,
})

/** A row as the API gives it; the folio's figures are enough to tell rows apart. */
export const aRow = (number: number, over: Partial<QueueRow> = {}): QueueRow => ({
  id: `incident-${number}` as IncidentId,
  folio: `2026-${String(number).padStart(6, '0')}`,
  version: 1,
  subject: `Reporte ${number}`,
  snippet: '',
  status: 'new',
  channelKind: 'email',
  urgentBy: null,
  account: { id: 'account-1' as AccountId, name: 'Grupo Yaqui' },
  reporter: null,
  system: null,
  advisor: null,
  coverage: { verdict: 'covered', planName: 'Premium', because: 'system_contracted' },
  clock: aClock(),
  receivedAt: at('2026-11-24T10:55:00-07:00'),
  lastActivityAt: at('2026-11-24T10:55:00-07:00'),
  unread: false,
  ...over,
})
