import {
  type Actor,
  customerReplied,
  filterRuleOf,
  type IncidentId,
  type IntakeReport,
  type MesaError,
  type PromiseFacts,
  promiseFacts,
  type Threading,
  thread,
  type UserId,
} from '@mesa/core'
import { insertRows, type Statement, UniqueConflict } from '@mesa/db'
import { feed } from '@mesa/db/schema'
import { decisionContext } from '../commands/decision-context.ts'
import { findById } from '../commands/incident-record.ts'
import { afterTimePassed } from '../commands/run-command.ts'
import { furtherStatements } from '../commands/write-events.ts'
import type { Inside } from '../inside.ts'
import { incidentOfMessageId } from '../mail/message-id.ts'
import { contentOf } from './content-of.ts'
import { intakeStatements, type Received } from './intake-row.ts'
import { type KeptFiles, keepFiles } from './keep-files.ts'
import { findContacts, findKnownIntake, findThread, isClaimedKeyKnown } from './lookups.ts'
import { openIncident } from './open-incident.ts'

const MAX_ATTEMPTS = 8

/** Who hands the report over: a channel by itself, or somebody of the desk who files it for a caller. */
export interface ReceivedBy {
  actor?: Actor
  userId: UserId | null
  queueWeight: number
  /**
   * The row set aside that this report is read from: it makes way for what the report becomes, and for evidence.
   * `isReport`: a person has looked at it and says so, against what the filter would say.
   */
  replaces?: { intakeId: string; isReport: boolean; evidence: Statement[] }
}

/**
 * The one pipeline: receive, thread, identify, entitle, classify, record, announce. Resolves when all of it is on
 * stable storage. The same report told again changes nothing and gets the same answer. Throws MesaError
 * `storage.failed` when nothing was kept.
 */
export async function receive(desk: Inside, report: IntakeReport, by: ReceivedBy): Promise<Received> {
  const known = by.replaces === undefined ? await findRepeated(desk, report) : undefined
  if (known) return known
  const kept = withoutReplaced(await keepFiles(desk, report), by.replaces)
  for (let attempt = 1; ; attempt++) {
    try {
      return await receiveOnce(desk, report, kept, by)
    } catch (error) {
      if (!(error instanceof UniqueConflict) || attempt === MAX_ATTEMPTS) throw error as MesaError
      const winner = await findRepeated(desk, report) // the same report, told twice at the same time
      if (winner) return winner
    }
  }
}

function withoutReplaced(kept: KeptFiles, replaced: ReceivedBy['replaces']): KeptFiles {
  if (replaced === undefined) return kept
  const remove = [
    { sql: 'delete from raws where id = (select raw_id from intake where id = ?)', args: [replaced.intakeId] },
    { sql: "delete from intake where id = ? and outcome in ('quarantined', 'filtered')", args: [replaced.intakeId] },
  ]
  return { ...kept, rawStatements: [...remove, ...replaced.evidence, ...kept.rawStatements] }
}

async function receiveOnce(desk: Inside, report: IntakeReport, kept: KeptFiles, by: ReceivedBy): Promise<Received> {
  const rule = by.replaces?.isReport ? undefined : filterRuleOf(report)
  if (rule) return await recordFiltered(desk, report, kept, rule)

  const { read } = desk.db
  const found = await findThread(read, incidentNamedBy(desk, report))
  const threading: Threading = thread(report.sender, found?.facts, report.receivedAt)
  if (threading.kind === 'join' && found) {
    const { id, folio } = found.record.state
    return await desk.turns.take(folio, () => joinIncident(desk, report, kept, id))
  }
  return await openIncident(desk, report, kept, {
    ...by,
    relatedTo: threading.kind === 'open' ? threading.relatedTo : null,
    isReused: await isClaimedKeyKnown(read, report.claimedKey),
  })
}

/** The newest token of ours in the thread's headers; In-Reply-To speaks before References (RFC 5322 3.6.4). */
function incidentNamedBy(desk: Inside, { thread: { inReplyTo, references } }: IntakeReport) {
  for (const messageId of [...inReplyTo, ...[...references].reverse()]) {
    const incidentId = incidentOfMessageId(messageId, desk.key)
    if (incidentId) return incidentId
  }
  return null
}

async function joinIncident(desk: Inside, report: IntakeReport, kept: KeptFiles, id: IncidentId): Promise<Received> {
  const found = await findById(desk.db.read, id)
  if (!found) throw new Error(`incident ${id} is gone`)
  const record = await afterTimePassed(desk, found.state.folio)
  const { accountId, folio } = record.state
  const contacts = await findContacts(desk.db.read, report)
  const contactId = contacts.length === 1 ? (contacts[0]?.contactId ?? null) : null
  const context = await decisionContext(desk, {
    accountId,
    actor: { kind: 'contact', contactId },
    receivedAt: record.state.receivedAt,
    state: record.state,
  })
  const { channel, receivedAt } = report
  const heard = { contentId: context.contentId, channel, contactId, receivedAt, automatic: Boolean(report.automatic) }
  const events = customerReplied(record.state, heard, context)
  const content = contentOf(desk, context.contentId, report)
  const written = furtherStatements(desk, record, { id, events, content, byUserId: null })
  await desk.write([
    ...intakeStatements(desk, report, kept, { outcome: 'reply', incidentId: id, contentId: content.id, reason: null }),
    ...kept.attachmentStatements(content.id),
    ...written.statements,
  ])
  return { outcome: 'reply', incidentId: id, folio, repeated: false }
}

async function recordFiltered(desk: Inside, report: IntakeReport, kept: KeptFiles, rule: string): Promise<Received> {
  const nowhere = { outcome: 'filtered' as const, incidentId: null, contentId: null, reason: rule }
  await desk.write([
    ...intakeStatements(desk, report, kept, nowhere),
    ...insertRows(feed, [{ at: desk.now(), kind: 'quarantine' }]),
  ])
  return { outcome: 'filtered', rule, repeated: false }
}

async function findRepeated(desk: Inside, report: IntakeReport): Promise<Received | undefined> {
  const known = await findKnownIntake(desk.db.read, report.channel, report.idempotencyKey)
  if (!known) return undefined
  const { outcome, reason, incident_id: incidentId, folio } = known
  const repeated = true
  if (outcome === 'filtered') return { outcome, rule: reason ?? '', repeated }
  if (outcome === 'quarantined' || incidentId === null || folio === null) {
    return { outcome: 'quarantined', reason: reason ?? '', repeated }
  }
  if (outcome === 'reply') return { outcome, incidentId, folio, repeated }
  return { outcome, incidentId, folio, promise: await promiseOf(desk, incidentId), repeated }
}

async function promiseOf({ db, rules }: Inside, incidentId: string): Promise<PromiseFacts | null> {
  const record = await findById(db.read, incidentId)
  if (!record) return null
  const { state } = record
  return promiseFacts(state, rules.system(state.systemId)?.name ?? null, rules.calendars)
}
