import {
  asId,
  type CalendarLookup,
  type DecisionContext,
  foldIncident,
  type Incident,
  type IncidentId,
  type Instant,
  type Opening,
  open,
} from '@mesa/core'
import { type ContentBody, indexForSearch, insertIncident, openingWords, type Statement } from '@mesa/db'
import { testCompany } from './company.ts'
import { tuesday } from './test-desk.ts'

/** The calendars of the small company. */
export const testCalendars: CalendarLookup = (id) => {
  const version = testCompany.calendars.find((each) => each.id === id)
  if (!version) throw new Error(`no calendar version ${id}`)
  return version.calendar
}

const context: Omit<DecisionContext, 'now' | 'contentId' | 'outboxId' | 'leadId'> = {
  actor: { kind: 'channel', channel: 'email' },
  calendars: testCalendars,
  objectives: testCompany.objectives,
  policies: testCompany.policies,
  ladders: (id) => {
    throw new Error(`no ladder version ${id}`)
  },
  ladderInEffect: () => null,
  defaultLadders: {},
  reach: () => 'nobody_has_the_role',
  isActiveAdvisor: () => true,
  isActiveCriterion: () => true,
  isSystem: () => true,
  isSiteOf: () => true,
  isAccount: () => true,
  isContactOf: () => true,
  sites: { contactSiteId: null, siteIds: [], installed: [] },
  leadNotices: [],
}

export interface StoredIncident {
  /** Of 2026. */
  number: number
  receivedAt?: Instant
  opening?: Partial<Opening>
  /** What later events would have made of it. */
  state?: Partial<Incident>
  version?: number
  words?: Partial<{ name: string; address: string; subject: string; text: string }>
}

export const idOfNumber = (number: number): IncidentId => asId(`incident-${String(number).padStart(6, '0')}`)

/** The rows of one incident as the projection makes them: what pages list and what is searched. */
export function storedIncident({
  number,
  receivedAt = tuesday,
  opening,
  state,
  version = 3,
  words,
}: StoredIncident): Statement[] {
  const folded = { ...openedIncident(number, receivedAt, opening), ...state }
  const body: ContentBody = {
    author: { name: words?.name ?? 'Rosa Duarte', address: words?.address ?? 'rosa@yaqui.example', phone: null },
    to: [],
    cc: [],
    subject: words?.subject ?? `Reporte ${number}`,
    text: words?.text ?? 'Buenos días.',
    fullText: null,
    html: null,
    messageId: null,
    inReplyTo: [],
    references: [],
  }
  const projected = { state: folded, version, lastHash: '', calendars: testCalendars, ladders: context.ladders }
  return [...insertIncident(projected, openingWords(body)), ...indexForSearch(folded.folio, 1, body)]
}

function openedIncident(number: number, receivedAt: Instant, opening: Partial<Opening> = {}): Incident {
  const ids = { contentId: asId<never>(`content-${number}`), outboxId: asId<never>(`outbox-${number}`) }
  const events = open(
    {
      folio: `2026-${String(number).padStart(6, '0')}`,
      channel: 'email',
      channelKind: 'email',
      queueWeight: 30,
      receivedAt,
      accountId: asId('yaqui'),
      contactId: asId('rosa'),
      systemId: asId('nomina'),
      criterionId: null,
      contentId: ids.contentId,
      automatic: false,
      relatedTo: null,
      answered: null,
      notices: { acknowledgement: null, areas: [] },
      ...opening,
    },
    { ...context, ...ids, leadId: asId('lead'), now: receivedAt },
  )
  const incident = foldIncident(idOfNumber(number), events)
  if (!incident) throw new Error('an incident without events')
  return incident
}
