import type { Instant } from '@mesa/core'
import type { Statement } from '@mesa/db'
import type { Delivery, OutgoingMessage } from '@mesa/plugin-sdk'
import type { Inside } from '../inside.ts'
import { forgetLink } from './sign-in-mail.ts'

/** Longer than a relay may be silent: a worker that still waits for its answer keeps its row. */
const LEASE_MS = 120_000
const BATCH = 8
const MAX_ATTEMPTS = 12
const FIRST_RETRY_MS = 30_000
const LONGEST_RETRY_MS = 3_600_000
/** A mail that is so old is no news any more: a person decides. */
const STALE_MS = 3_600_000

/** A leased row, as the worker gets it. */
export interface LeasedMail {
  id: string
  channel: string
  incidentId: string | null
  facts: string
  attempts: number
  fence: number
  idempotencyKey: string
  createdAt: Instant
}

export interface DeliveryDoors {
  /** Undefined when the channel that should carry it is not there. */
  carry(channel: string, message: OutgoingMessage): Promise<Delivery> | undefined
  toMessage(mail: LeasedMail): OutgoingMessage
}

/** Delivers what is due; returns how many rows it had. One tick costs the rows that are due. */
export async function deliverDue(desk: Inside, doors: DeliveryDoors): Promise<number> {
  if (!desk.carrier().hasRelay) return 0
  await keepStale(desk)
  const leased = await lease(desk)
  await Promise.all(leased.map((mail) => deliverOne(desk, doors, mail)))
  return leased.length
}

/** Mail that a worker may take now: due, or left by a worker that died. Leads are taken by a CRM. */
const CLAIMABLE = `select id from outbox where state = 'pending' and due_at <= ? and kind <> 'lead'
    union all select id from outbox where state = 'leased' and lease_until <= ? and kind <> 'lead'`
const KEEP_STALE_SQL = `update outbox set state = 'kept', lease_until = null
  where id in (${CLAIMABLE}) and coalesce(released_at, created_at) < ?`

/** Nothing older than an hour leaves by itself, tried or not: a person lets it leave, and its age counts from there. */
async function keepStale(desk: Inside): Promise<void> {
  const now = desk.now()
  const stale = `select 1 from outbox where id in (${CLAIMABLE}) and coalesce(released_at, created_at) < ? limit 1`
  if (!(await desk.db.read.first(stale, [now, now, now - STALE_MS]))) return
  const tell = { sql: "insert into feed (at, kind, opened) values (?, 'mailbox', 0)", args: [now] }
  await desk.write([{ sql: KEEP_STALE_SQL, args: [now, now, now - STALE_MS] }, tell])
}

const LEASE_SQL = `update outbox set state = 'leased', lease_until = ?, fence = fence + 1, attempts = attempts + 1
  where id in (${CLAIMABLE} limit ?)
  returning id, channel, incident_id as incidentId, facts, attempts, fence, idempotency_key as idempotencyKey,
    created_at as createdAt`

async function lease(desk: Inside): Promise<LeasedMail[]> {
  const now = desk.now()
  const waits = `select 1 from outbox where state = 'pending' and due_at <= ?
    union all select 1 from outbox where state = 'leased' and lease_until <= ? limit 1`
  if (!(await desk.db.read.first(waits, [now, now]))) return []
  const [leased] = await desk.write([{ sql: LEASE_SQL, args: [now + LEASE_MS, now, now, BATCH] }])
  return (leased?.rows ?? []) as unknown as LeasedMail[]
}

async function deliverOne(desk: Inside, doors: DeliveryDoors, mail: LeasedMail): Promise<void> {
  const delivery = await tryDelivery(doors, mail)
  const [finished] = await desk.write(finishStatements(desk.now(), mail, delivery))
  // Somebody else took the row over meanwhile: their word counts, ours is late (trust.md, decided 8).
  if (finished?.rowsAffected === 0) desk.log('warn', 'a late delivery was not recorded', { outboxId: mail.id })
}

async function tryDelivery(doors: DeliveryDoors, mail: LeasedMail): Promise<Delivery> {
  try {
    const carried = doors.carry(mail.channel, doors.toMessage(mail))
    return (await carried) ?? { outcome: 'refused', reply: `no channel ${mail.channel}` }
  } catch (error) {
    return { outcome: 'later', reply: error instanceof Error ? error.message : String(error) }
  }
}

function finishStatements(now: Instant, mail: LeasedMail, delivery: Delivery): Statement[] {
  const { state, dueAt } = afterDelivery(now, mail.attempts, delivery)
  return [
    {
      sql: `update outbox set state = ?, due_at = ?, last_reply = ?, finished_at = ?, lease_until = null
        where id = ? and fence = ? and state = 'leased'`,
      args: [state, dueAt, delivery.reply.slice(0, 500), state === 'pending' ? null : now, mail.id, mail.fence],
    },
    {
      sql: `insert into feed (at, kind, incident_id, opened) select ?, 'mailbox', ?, 0 where changes() > 0`,
      args: [now, mail.incidentId],
    },
    ...(mail.incidentId === null ? [forgetLink(mail.id)] : []), // only mail about no incident may hold a link to enter
  ]
}

/** What becomes of the row: done, tried again with growing patience, or parked where people see it. */
export function afterDelivery(
  now: Instant,
  attempts: number,
  delivery: Delivery,
): { state: 'sent' | 'pending' | 'failed'; dueAt: number } {
  if (delivery.outcome === 'delivered') return { state: 'sent', dueAt: now }
  if (delivery.outcome === 'refused' || attempts >= MAX_ATTEMPTS) return { state: 'failed', dueAt: now }
  const patience = Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LONGEST_RETRY_MS)
  return { state: 'pending', dueAt: now + Math.max(patience, delivery.retryAfterMs ?? 0) }
}
