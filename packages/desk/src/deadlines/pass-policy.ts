import {
  type Area,
  asId,
  dateIn,
  endOfDay,
  type Instant,
  type OutboxId,
  type PlainDate,
  type RecordVersion,
  toEpochDay,
  toInstant,
  versionInEffect,
} from '@mesa/core'
import { insertRows, type Reader, type Statement, UniqueConflict } from '@mesa/db'
import { feed } from '@mesa/db/schema'
import { evidenceOf } from '../acts.ts'
import { toVersion, VERSION_COLUMNS } from '../company/record-versions.ts'
import type { Inside } from '../inside.ts'
import { findAccount } from '../intake/lookups.ts'
import { mailSubject } from '../mail/render-mail.ts'
import type { RenewalMail } from '../mail/renewal.ts'
import { enqueueMails, type NewMail } from '../outbox/enqueue.ts'
import type { ClaimedDeadline } from './claim.ts'
import { deadlinesOfPolicy, zoneOfPolicy } from './policy-deadlines.ts'

const HALF_DAY_MS = 43_200_000

/** Tells the areas that asked for it of a policy that is about to end, or has (R20): once, with evidence that it was said. */
export async function passPolicy(desk: Inside, row: ClaimedDeadline): Promise<void> {
  const forget = { sql: 'delete from deadlines where id = ? and fence = ?', args: [row.id, row.fence] }
  const ending = await endingOf(desk, row)
  try {
    await desk.write([...(ending ? await toldStatements(desk, row, ending) : []), forget])
  } catch (error) {
    if (!(error instanceof UniqueConflict)) throw error
    await desk.write([forget]) // another worker has said it
  }
}

interface Ending {
  policy: RecordVersion<'policy'>
  timezone: string
  /** Whole days until the last one; null once it is over. */
  daysLeft: number | null
}

/** Null where nobody has to be told: changed, renewed, or past its day. */
async function endingOf(desk: Inside, row: ClaimedDeadline): Promise<Ending | null> {
  const now = desk.now()
  const versions = await versionsOf(desk.db.read, row.subjectId)
  const policy = versionInEffect(versions, now)
  if (!policy || (await isRenewed(desk.db.read, policy))) return null
  const { body } = policy
  const timezone = zoneOfPolicy(desk.rules, body, now, desk.company.timezone)
  if (!deadlinesOfPolicy(row.subjectId, body, timezone).some(({ id }) => id === row.id)) return null
  if (row.kind === 'policy_end') return { policy, timezone, daysLeft: null }
  const daysLeft = toEpochDay(body.to as PlainDate) - toEpochDay(dateIn(timezone, now))
  return daysLeft < 0 ? null : { policy, timezone, daysLeft }
}

const VERSIONS_SQL = `select ${VERSION_COLUMNS} from record_versions where kind = 'policy' and record_id = ?`

const versionsOf = async (read: Reader, policyId: string): Promise<RecordVersion<'policy'>[]> =>
  (await read.all(VERSIONS_SQL, [policyId])).map((row) => toVersion<'policy'>(row))

const OF_ACCOUNT_SQL = `select ${VERSION_COLUMNS} from record_versions where account_id = ? and kind = 'policy'
  order by record_id, version`

async function isRenewed(read: Reader, { recordId, body }: RecordVersion<'policy'>): Promise<boolean> {
  const rows = await read.all(OF_ACCOUNT_SQL, [body.accountId])
  const newest = new Map(rows.map((row) => toVersion<'policy'>(row)).map((version) => [version.recordId, version]))
  return [...newest.values()].some(({ body: other }) => other.renews === recordId && other.state === 'active')
}

async function toldStatements(desk: Inside, row: ClaimedDeadline, ending: Ending): Promise<Statement[]> {
  const { policy, daysLeft } = ending
  const now = desk.now()
  const accountName = (await findAccount(desk.db.read, asId(policy.body.accountId)))?.name ?? policy.body.accountId
  const areas = desk.rules.areas.filter(({ active, topics }) => active && topics?.includes('policy_ending'))
  if (areas.length === 0) desk.log('warn', 'no area is told of policies about to end', { policyId: policy.recordId })
  const mails = areas.map((area) => toMail(desk, { row, ending, area, accountName, now }))
  const act = daysLeft === null ? 'policy.ended' : 'policy.ending'
  return [
    // The same word said twice meets this key, whether or not anybody was there to hear it.
    ...evidenceOf(
      { kind: 'rule', rule: 'deadlines' },
      { id: row.id, at: now, subject: `${act}:${policy.recordId}`, after: { to: policy.body.to } },
    ),
    ...enqueueMails(desk, mails),
    ...insertRows(feed, [{ at: now, kind: 'records' }]),
  ]
}

interface Telling {
  row: ClaimedDeadline
  ending: Ending
  area: Area
  accountName: string
  now: Instant
}

function toMail(desk: Inside, { row, ending, area, accountName, now }: Telling): NewMail {
  const { policy, timezone, daysLeft } = ending
  const { number, planVersionId, to } = policy.body
  const { language, publicUrl } = desk.company
  const mail: RenewalMail = {
    kind: 'renewal',
    language,
    sentAt: now,
    toName: area.name[language],
    policyNumber: number,
    planName: desk.rules.planAt(planVersionId, now)?.name ?? '',
    accountName,
    lastDay: toInstant(endOfDay(timezone, to as PlainDate) - HALF_DAY_MS),
    daysLeft,
    policyUrl: `${publicUrl}/policies/${policy.recordId}`,
  }
  const id = asId<OutboxId>(`${row.id}:${area.id}`)
  return {
    id,
    kind: 'renewal',
    idempotencyKey: id,
    incidentId: null,
    subject: mailSubject(mail),
    at: now,
    mail,
    envelope: { to: [{ name: mail.toName, address: area.address }], inReplyTo: null, references: [], automatic: true },
  }
}
