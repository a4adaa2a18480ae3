import { type DeadlineRules, evolve, type Incident, type IncidentEvent, type IncidentId } from '@mesa/core'
import {
  CHAIN_START,
  type ContentBody,
  chainEvents,
  contentHashOf,
  indexForSearch,
  insertIncident,
  insertRows,
  openingWords,
  type Statement,
  updateIncident,
} from '@mesa/db'
import { contents, feed, incidentEvents } from '@mesa/db/schema'
import type { Inside } from '../inside.ts'
import type { IncidentRecord } from './incident-record.ts'

/** What somebody wrote with the events: its row, and the salt that keeps its hash from being guessed. */
export interface NewContent {
  id: string
  body: ContentBody
  salt: Uint8Array
}

export interface EventsToWrite {
  id: IncidentId
  events: readonly IncidentEvent[]
  content: NewContent | null
  byUserId: string | null
}

export interface EventsWritten {
  statements: Statement[]
  state: Incident
  version: number
}

/** A new incident's events, rows and search entry. The first event is `opened`. */
export function openingStatements(desk: Inside, { id, events, content, byUserId }: EventsToWrite): EventsWritten {
  const start = { incidentId: id, version: 0, hash: CHAIN_START }
  const { statements, version, hash } = chained(start, events, content)
  const state = fold(id, undefined, events)
  const projected = { state, version, lastHash: hash, ...deadlineRules(desk) }
  const words = content ? openingWords(content.body) : noWords
  const row = { at: state.openedAt, kind: 'incident' as const, incidentId: id, version, opened: true, byUserId }
  return {
    statements: [
      ...statements,
      ...insertIncident(projected, words),
      ...(content ? indexForSearch(state.folio, 1, content.body) : []),
      ...insertRows(feed, [row]),
    ],
    state,
    version,
  }
}

/** Further events of an incident. A stale writer meets the events' primary key and its batch fails whole. */
export function furtherStatements(
  desk: Inside,
  record: IncidentRecord,
  { id, events, content, byUserId }: EventsToWrite,
): EventsWritten {
  const start = { incidentId: id, version: record.version, hash: record.lastHash }
  const { statements, version, hash } = chained(start, events, content)
  const state = fold(id, record.state, events)
  const projected = { state, version, lastHash: hash, ...deadlineRules(desk) }
  const row = { at: state.lastActivityAt, kind: 'incident' as const, incidentId: id, version, opened: false, byUserId }
  return {
    statements: [
      ...statements,
      ...updateIncident(projected),
      ...(content ? indexForSearch(state.folio, record.version + 1, content.body) : []),
      ...insertRows(feed, [row]),
    ],
    state,
    version,
  }
}

/** What deadlines are counted by. */
export const deadlineRules = ({ rules: { calendars, ladders } }: Inside): DeadlineRules => ({ calendars, ladders })

const noWords = { subject: '', snippet: '', reporter: null, reporterAddress: null }

function chained(
  start: { incidentId: IncidentId; version: number; hash: string },
  events: readonly IncidentEvent[],
  content: NewContent | null,
) {
  const body = content && JSON.stringify(content.body)
  const hashes = new Map(content && body ? [[content.id, contentHashOf(content.salt, body)]] : [])
  const { rows, version, hash } = chainEvents(start, events, hashes)
  const contentRow = content
    ? [{ id: content.id, incidentId: start.incidentId, salt: Buffer.from(content.salt), body }]
    : []
  return { statements: [...insertRows(incidentEvents, rows), ...insertRows(contents, contentRow)], version, hash }
}

export function fold(id: IncidentId, state: Incident | undefined, events: readonly IncidentEvent[]): Incident {
  const folded = events.reduce<Incident | undefined>((before, event) => evolve(id, before, event), state)
  if (!folded) throw new Error(`no events for incident ${id}`)
  return folded
}
