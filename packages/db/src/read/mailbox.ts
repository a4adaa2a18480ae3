import { asId, MesaError, toInstant } from '@mesa/core'
import type { Reader } from '../reader.ts'
import type { OutboxKind, OutboxState } from '../schema/outbox.ts'
import { toMailState } from './incident-page.ts'
import type { MailState } from './incident-view.ts'
import type { MailboxPage, MailboxRow } from './mailbox-view.ts'

const PAGE = 100

interface StoredMail {
  id: string
  kind: OutboxKind
  state: OutboxState
  recipient: string
  subject: string
  folio: string | null
  created_at: number
  due_at: number
  attempts: number
  last_reply: string | null
  finished_at: number | null
}

const COLUMNS = `outbox.id, outbox.kind, outbox.state, outbox.recipient, outbox.subject, incidents.folio,
  outbox.created_at, outbox.due_at, outbox.attempts, outbox.last_reply, outbox.finished_at`

export const MAILBOX_SQL = `select ${COLUMNS} from outbox left join incidents on incidents.id = outbox.incident_id
  where (outbox.created_at, outbox.id) < (?, ?) and outbox.kind <> 'lead'
  order by outbox.created_at desc, outbox.id desc limit ?`
export const MAILBOX_OF_STATE_SQL = `select ${COLUMNS} from outbox
  left join incidents on incidents.id = outbox.incident_id
  where (outbox.created_at, outbox.id) < (?, ?) and outbox.kind <> 'lead'
    and outbox.state in (select value from json_each(?))
  order by outbox.created_at desc, outbox.id desc limit ?`
export const MAILBOX_COUNTS_SQL = 'select state, count(*) as n from outbox group by state'
/** A lead is no mail. Its key tells it without walking the table. */
export const LEAD_COUNTS_SQL = `select state, count(*) as n from outbox
  where idempotency_key >= 'lead:' and idempotency_key < 'lead;' group by state`

/** Which stored states people see under one word. */
const statesOf = (state: MailState, hasRelay: boolean): OutboxState[] =>
  (['pending', 'leased', 'kept', 'sent', 'failed', 'discarded'] as const).filter(
    (stored) => toMailState(stored, hasRelay) === state,
  )

/** Newest first. Counts are taken on the side. */
export async function readMailbox(
  aside: Reader,
  asked: { state?: MailState; cursor?: string },
  relay: { host: string; port: number } | null,
): Promise<MailboxPage> {
  const before = placeOf(asked.cursor)
  const hasRelay = relay !== null
  const stored = asked.state
    ? await aside.all<StoredMail>(MAILBOX_OF_STATE_SQL, [
        ...before,
        JSON.stringify(statesOf(asked.state, hasRelay)),
        PAGE + 1,
      ])
    : await aside.all<StoredMail>(MAILBOX_SQL, [...before, PAGE + 1])
  const rows = stored.slice(0, PAGE).map((row) => toMailboxRow(row, hasRelay))
  const last = rows.at(-1)
  const counts = await countMails(aside, hasRelay)
  return { rows, counts, relay, ...(stored.length > PAGE && last && { next: `${last.createdAt}:${last.id}` }) }
}

/** Where the page before ended: its last mail's time and id, which holds colons of its own. */
function placeOf(cursor: string | undefined): [createdAt: number, id: string] {
  const [, createdAt, id = ''] = /^(\d{1,16}):(.+)$/.exec(cursor ?? '') ?? []
  return createdAt === undefined ? [Number.MAX_SAFE_INTEGER, '~'] : [Number(createdAt), id]
}

async function countMails(aside: Reader, hasRelay: boolean): Promise<MailboxPage['counts']> {
  const counts = { waiting: 0, kept: 0, sent: 0, failed: 0, discarded: 0 }
  const signs = [
    [MAILBOX_COUNTS_SQL, 1],
    [LEAD_COUNTS_SQL, -1],
  ] as const
  for (const [sql, sign] of signs) {
    const rows = await aside.all<{ state: OutboxState; n: number }>(sql)
    for (const { state, n } of rows) counts[toMailState(state, hasRelay)] += sign * n
  }
  return counts
}

export function toMailboxRow(row: StoredMail, hasRelay: boolean): MailboxRow {
  const state = toMailState(row.state, hasRelay)
  return {
    id: row.id,
    kind: row.kind,
    state,
    to: row.recipient,
    subject: row.subject,
    folio: row.folio,
    createdAt: toInstant(row.created_at),
    at: row.finished_at === null ? null : toInstant(row.finished_at),
    attempts: row.attempts,
    nextAttemptAt: state === 'waiting' ? toInstant(row.due_at) : null,
    problem: state === 'sent' ? null : row.last_reply,
  }
}

/** A row of the outbox with the facts that its message is rendered from. */
export interface MailRecord {
  row: MailboxRow
  facts: string
  incidentId: string | null
  idempotencyKey: string
}

export const MAIL_SQL = `select ${COLUMNS}, outbox.facts, outbox.incident_id, outbox.idempotency_key
  from outbox left join incidents on incidents.id = outbox.incident_id where outbox.id = ? and outbox.kind <> 'lead'`

/** Throws `mail.not_found`. */
export async function readMail(read: Reader, id: string, hasRelay: boolean): Promise<MailRecord> {
  type Stored = StoredMail & { facts: string; incident_id: string | null; idempotency_key: string }
  const stored = await read.first<Stored>(MAIL_SQL, [id])
  if (!stored) throw new MesaError('mail.not_found', { id })
  const { facts, incident_id, idempotency_key: idempotencyKey } = stored
  return { row: toMailboxRow(stored, hasRelay), facts, incidentId: incident_id && asId(incident_id), idempotencyKey }
}
