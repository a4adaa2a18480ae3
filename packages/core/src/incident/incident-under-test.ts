import { type Calendar, parseCalendar } from '../calendar/calendar.ts'
import type { PlanTargets, Policy } from '../coverage/policy.ts'
import { asId, type CalendarVersionId, type IncidentId } from '../ids.ts'
import { type Instant, type PlainDate, parseInstant } from '../instant.ts'
import { noSites } from '../intake/find-site.ts'
import type { IncidentCommand } from './commands.ts'
import type { DecisionContext } from './context.ts'
import { decide } from './decide.ts'
import type { IncidentEvent } from './events.ts'
import { foldIncident } from './evolve.ts'
import type { Incident } from './incident.ts'
import { type Opening, open } from './open.ts'

const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const weekday = [
  { start: '09:00', end: '13:00' },
  { start: '15:00', end: '19:00' },
]

/** The first customer's hours (R6). */
export const officeHours: Calendar = parseCalendar({
  timezone: 'America/Hermosillo',
  weekly: {
    ...Object.fromEntries(days.map((day) => [day, weekday])),
    sat: [{ start: '09:00', end: '14:00' }],
    sun: [],
  },
  exceptions: [],
})

export const office = asId<CalendarVersionId>('office')

export const premiumTargets: PlanTargets = {
  urgent: { first_response: { minutes: 120, clock: 'working' } },
  other: { first_response: { minutes: 1440, clock: 'elapsed' } },
}

/** An instant of that Tuesday, 24 November 2026, or of another day, as the wall clock of Hermosillo shows it. */
export const at = (time: string, day = '2026-11-24'): Instant => parseInstant(`${day}T${time}:00-07:00`)

export function aPolicy(over: Partial<Policy> = {}, targets: PlanTargets = premiumTargets): Policy {
  return {
    id: asId('policy-1'),
    number: 'P-0042',
    version: 1,
    accountId: asId('yaqui'),
    plan: {
      id: asId('premium-1'),
      planId: 'premium',
      version: 1,
      name: 'Premium',
      kind: 'policy',
      calendarVersionId: office,
      targets,
    },
    from: '2026-01-01' as PlainDate,
    to: '2026-12-31' as PlainDate,
    state: 'active',
    systemIds: [asId('nomina'), asId('facturacion')],
    ...over,
  }
}

export const aContext = (over: Partial<DecisionContext> = {}): DecisionContext => ({
  now: at('10:55'),
  actor: { kind: 'channel', channel: 'email' },
  calendars: () => officeHours,
  objectives: {
    calendarVersionId: office,
    urgent: { minutes: 480, clock: 'working' },
    other: { minutes: 1440, clock: 'working' },
  },
  policies: [aPolicy()],
  ladders: (id) => {
    throw new Error(`no ladder version ${id}`)
  },
  ladderInEffect: () => null,
  defaultLadders: {},
  reach: () => 'nobody_has_the_role',
  isActiveAdvisor: (id) => id !== 'gone',
  isActiveCriterion: (id) => id !== 'unknown',
  isSystem: (id) => id !== 'unknown',
  isSiteOf: (id) => id !== 'unknown',
  isAccount: (id) => id !== 'unknown',
  isContactOf: (id, accountId) => id === 'rosa' && accountId === 'yaqui',
  contentId: asId('content-2'),
  outboxId: asId('outbox-2'),
  leadId: asId('lead-2'),
  leadNotices: [],
  sites: noSites,
  ...over,
})

export const anOpening = (over: Partial<Opening> = {}): Opening => ({
  folio: '2026-000129',
  channel: 'email',
  channelKind: 'email',
  queueWeight: 30,
  receivedAt: at('10:55'),
  accountId: asId('yaqui'),
  contactId: asId('rosa'),
  systemId: asId('nomina'),
  criterionId: null,
  contentId: asId('content-1'),
  automatic: false,
  relatedTo: null,
  answered: null,
  notices: { acknowledgement: null, areas: [] },
  ...over,
})

const ID = asId<IncidentId>('incident-1')

/** A desk for one incident: events in, commands at their hours, the state after them. */
export function anIncident(opening: Partial<Opening> = {}, context: Partial<DecisionContext> = {}) {
  const begun = anOpening(opening)
  const events: IncidentEvent[] = open(begun, aContext({ now: begun.receivedAt, ...context }))
  const state = (): Incident => {
    const folded = foldIncident(ID, events)
    if (!folded) throw new Error('no events')
    return folded
  }
  return {
    events,
    state,
    types: () => events.map(({ type }) => type),
    add: (more: IncidentEvent[]) => events.push(...more),
    /** Decides and takes the events in. */
    run: (command: IncidentCommand, over: Partial<DecisionContext> = {}) => {
      const decided = decide(state(), command, aContext({ ...context, ...over }))
      events.push(...decided)
      return decided
    },
  }
}
