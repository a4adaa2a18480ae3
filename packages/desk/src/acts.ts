import type { Actor, Instant } from '@mesa/core'
import { insertRows, type Statement } from '@mesa/db'
import { audit } from '@mesa/db/schema'
import type { DeskUser } from './desk.ts'

/** What somebody did besides acts on incidents, which their own events tell. */
export interface Act {
  id: string
  at: Instant
  /** The act and what it was done to: `mail.send:<id>`. */
  subject: string
  before?: Record<string, string | null>
  after?: Record<string, string | null>
}

export const actedBy = ({ userId }: DeskUser): Actor => ({ kind: 'user', userId })

/** A row of the audit, for the batch of the act itself: what has no evidence did not happen. */
export function evidenceOf(actor: Actor, { id, at, subject, before, after }: Act): Statement[] {
  const text = (facts: Act['before']) => (facts === undefined ? null : JSON.stringify(facts))
  return insertRows(audit, [
    { id, at, actor: JSON.stringify(actor), subject, before: text(before), after: text(after) },
  ])
}
