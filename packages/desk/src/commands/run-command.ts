import { createHash } from 'node:crypto'
import {
  type Actor,
  decide,
  type IncidentCommand,
  type Instant,
  MesaError,
  type OutboxId,
  pendingOf,
  type UserId,
} from '@mesa/core'
import { type ContentBody, insertRows, type Statement, UniqueConflict } from '@mesa/db'
import { commandKeys } from '@mesa/db/schema'
import type { CommandDone } from '../desk.ts'
import type { Inside } from '../inside.ts'
import { findAccount } from '../intake/lookups.ts'
import { enqueueMails } from '../outbox/enqueue.ts'
import { escalationMails } from '../outbox/escalation-mails.ts'
import { leadStatements } from '../outbox/lead.ts'
import { type FoundNotCovered, notCoveredMails } from '../outbox/not-covered-mails.ts'
import { replyMail } from '../outbox/reply-mail.ts'
import { inAllowanceTurn, useStatements } from './allowance-uses.ts'
import { decisionContext } from './decision-context.ts'
import { type IncidentRecord, loadByFolio } from './incident-record.ts'
import { deadlineRules, furtherStatements, type NewContent } from './write-events.ts'

const MAX_ATTEMPTS = 6

/** Whose command it is; `commandKey` is made by the browser once per act. */
export interface CommandBy {
  actor: Actor
  userId: UserId | null
  authorName: string
  commandKey?: string
}

/**
 * The only way to change an incident. Throws what `decide` throws, `incident.not_found`, `storage.failed`; a lost race
 * runs again on fresh state and facts; the same act told twice happens once.
 */
export const runCommand = (
  desk: Inside,
  folio: string,
  command: IncidentCommand,
  by: CommandBy,
): Promise<CommandDone> => desk.turns.take(folio, () => runInTurn(desk, folio, command, by))

async function runInTurn(desk: Inside, folio: string, command: IncidentCommand, by: CommandBy): Promise<CommandDone> {
  for (let attempt = 1; ; attempt++) {
    const done = await findDone(desk, folio, command, by.commandKey)
    if (done) return done
    try {
      return await attemptCommand(desk, folio, command, by)
    } catch (error) {
      if (!(error instanceof UniqueConflict)) throw error
      if (attempt === MAX_ATTEMPTS) throw new MesaError('incident.changed_meanwhile', { folio }, { cause: error })
    }
  }
}

async function attemptCommand(
  desk: Inside,
  folio: string,
  command: IncidentCommand,
  by: CommandBy,
): Promise<CommandDone> {
  const record = await afterTimePassed(desk, folio, command)
  const named = command.type === 'correct_account' ? command : undefined
  const { accountId } = named ?? record.state
  const act = () => decideAndWrite(desk, record, command, by)
  if (accountId === null || !decidingCoverage.includes(command.type)) return await act()
  return await inAllowanceTurn(desk, accountId, act)
}

const byDeadlines: CommandBy = { actor: { kind: 'rule', rule: 'deadlines' }, userId: null, authorName: '' }

/**
 * The incident with all that came due before the command: a worker that is a second late must not let a step be judged
 * by what happened after its instant. Most often nothing is due, and nothing is written.
 */
export async function afterTimePassed(desk: Inside, folio: string, command?: IncidentCommand): Promise<IncidentRecord> {
  const record = await loadByFolio(desk.db.read, folio)
  if (command?.type === 'pass_time') return record
  const now = desk.now()
  const isDue = pendingOf(record.state, deadlineRules(desk)).some(({ actsAt }) => actsAt <= now)
  if (!isDue) return record
  await decideAndWrite(desk, record, { type: 'pass_time' }, byDeadlines)
  return await loadByFolio(desk.db.read, folio)
}

const decidingCoverage: readonly IncidentCommand['type'][] = [
  'correct_account',
  'correct_system',
  'correct_site',
  'decide_coverage',
]

async function decideAndWrite(
  desk: Inside,
  record: IncidentRecord,
  command: IncidentCommand,
  by: CommandBy,
): Promise<CommandDone> {
  const { folio } = record.state
  const named = command.type === 'correct_account' ? command : undefined
  const { accountId } = named ?? record.state
  const context = await decisionContext(desk, {
    accountId,
    actor: by.actor,
    receivedAt: record.state.receivedAt,
    state: record.state,
    named,
    mayEscalate: command.type === 'pass_time',
  })
  const events = decide(record.state, command, context)
  if (events.length === 0) return { folio, version: record.version }

  const isWritten = events.some((event) => 'contentId' in event && event.contentId === context.contentId)
  const content = isWritten ? contentOf(desk, command, context.contentId, by) : null
  const written = furtherStatements(desk, record, { id: record.state.id, events, content, byUserId: by.userId })
  const mails = await mailStatements(desk, record, command, { id: context.outboxId, at: context.now, by })
  const { id: incidentId } = record.state
  await desk.write([
    ...written.statements,
    ...mails,
    ...useStatements(incidentId, { before: record.state.coverage, after: written.state.coverage }, context.freePlaces),
    ...(await leadAndNotices(desk, { record, state: written.state, events })),
    ...enqueueMails(desk, await escalationMails(desk, { record, state: written.state, events })),
    ...keyStatements(by.commandKey, { incidentId, version: written.version, at: context.now, asked: hashOf(command) }),
  ])
  return { folio, version: written.version }
}

/** What the command says in words of its own. */
function wordsOf(command: IncidentCommand): string | null {
  if ('text' in command) return command.text
  if (command.type === 'set_urgency') return command.evidence ?? null
  return command.type === 'decide_coverage' ? command.reason : null
}

function contentOf(desk: Inside, command: IncidentCommand, id: string, { authorName }: CommandBy): NewContent | null {
  const text = wordsOf(command)
  if (text === null) return null
  const body: ContentBody = {
    author: { name: authorName, address: null, phone: null },
    to: command.type === 'reply' ? command.to : [],
    cc: [],
    subject: null,
    text,
    fullText: null,
    html: null,
    messageId: null,
    inReplyTo: [],
    references: [],
  }
  return { id, body, salt: desk.randomBytes(16) }
}

async function mailStatements(
  desk: Inside,
  record: IncidentRecord,
  command: IncidentCommand,
  { id, at, by }: { id: OutboxId; at: Instant; by: CommandBy },
): Promise<Statement[]> {
  if (command.type !== 'reply') return []
  return enqueueMails(desk, [
    await replyMail(desk, record, { id, at, text: command.text, to: command.to, authorName: by.authorName }),
  ])
}

/** What turned out not to be covered goes to the CRM once, and to the areas that asked for it (R19). */
async function leadAndNotices(desk: Inside, found: FoundNotCovered): Promise<Statement[]> {
  const { record, state, events } = found
  if (!events.some(({ type }) => type === 'lead_raised')) return []
  const accountName = (await findAccount(desk.db.read, state.accountId))?.name ?? null
  const { subject, reporter: name, reporterAddress: address } = record
  const names = { subject, accountName, contact: { name, address, phone: null } }
  return [...leadStatements(desk, found, names), ...enqueueMails(desk, notCoveredMails(desk, found, names))]
}

const keyStatements = (key: string | undefined, done: Omit<typeof commandKeys.$inferInsert, 'key'>): Statement[] =>
  key === undefined ? [] : insertRows(commandKeys, [{ key, ...done }])

const hashOf = (command: IncidentCommand): string => createHash('sha256').update(JSON.stringify(command)).digest('hex')

const DONE_SQL = `select command_keys.version, command_keys.asked, incidents.folio from command_keys
  join incidents on incidents.id = command_keys.incident_id where command_keys.key = ?`

/** The same act told twice; the same key with something else is refused, so that no text is dropped in silence. */
async function findDone(
  desk: Inside,
  folio: string,
  command: IncidentCommand,
  key: string | undefined,
): Promise<CommandDone | undefined> {
  if (key === undefined) return undefined
  const row = await desk.db.read.first<{ version: number; asked: string; folio: string }>(DONE_SQL, [key])
  if (row && (row.folio !== folio || row.asked !== hashOf(command))) {
    throw new MesaError('command.told_otherwise', { folio: row.folio })
  }
  return row && { folio: row.folio, version: row.version }
}
