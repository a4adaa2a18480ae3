import { createHash } from 'node:crypto'
import type { IncidentEvent, IncidentId } from '@mesa/core'
import type { incidentEvents } from '../schema/incidents.ts'

type EventRow = typeof incidentEvents.$inferInsert

/** What the first event's hash is chained to. */
export const CHAIN_START = ''

const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** The hash by which an event names its content: salted, so that short words cannot be guessed back. */
export const contentHashOf = (salt: Uint8Array, body: string): string =>
  createHash('sha256').update(salt).update(body).digest('hex')

/** Everything the hash covers, in one order; the stored texts themselves, so that no parser stands between. */
export const eventHashOf = (event: Omit<EventRow, 'hash' | 'actor'> & { actor: string }, previous: string): string => {
  const { incidentId, version, at, type, actor, facts, contentHash } = event
  return sha256(JSON.stringify([previous, incidentId, version, at, type, actor, facts, contentHash ?? null]))
}

export interface Chain {
  incidentId: IncidentId
  /** Of the last event that is there. */
  version: number
  hash: string
}

/** The rows of new events, each hash covering its content and the hash before it. */
export function chainEvents(
  chain: Chain,
  events: readonly IncidentEvent[],
  contentHashes: ReadonlyMap<string, string>,
) {
  let { version, hash } = chain
  const rows = events.map((event): EventRow => {
    const { type, at, actor, ...facts } = event
    version += 1
    const contentId = 'contentId' in event ? event.contentId : undefined
    const contentHash = (contentId !== undefined && contentHashes.get(contentId)) || null
    const row = { incidentId: chain.incidentId, version, at, type, facts: JSON.stringify(facts), contentHash }
    hash = eventHashOf({ ...row, actor: JSON.stringify(actor) }, hash)
    return { ...row, actor, hash }
  })
  return { rows, version, hash }
}

/** An event as it is stored, read back. */
export const eventOf = ({ type, at, actor, facts }: { type: string; at: number; actor: string; facts: string }) =>
  ({ type, at, actor: JSON.parse(actor), ...JSON.parse(facts) }) as IncidentEvent
