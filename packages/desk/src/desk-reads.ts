import { type AdvisorId, asId, type CalendarVersionId, dateIn, endOfDay, type PlainDate, type UserId } from '@mesa/core'
import {
  findCallers,
  type MailboxMail,
  type Names,
  type ReadContext,
  readAlarms,
  readDirectory,
  readExceptions,
  readExplanation,
  readFeed,
  readIncident,
  readMail,
  readMailbox,
  readPosition,
  readQuarantine,
  readQueueCounts,
  readQueuePage,
} from '@mesa/db'
import { calendarsNeverOpen } from './company/never-open.ts'
import type { Desk, DeskUser } from './desk.ts'
import type { Inside } from './inside.ts'
import { type Bell, followFeed } from './live/follow.ts'
import type { StoredMail } from './outbox/enqueue.ts'
import { outgoingMessage } from './outbox/outgoing-message.ts'

interface ReadParts {
  bell: Bell
  /** Aborted when the desk closes: whoever follows the feed is let go. */
  ended: AbortSignal
  relay(): { host: string; port: number } | null
}

type Reads = Pick<
  Desk,
  | 'queuePage'
  | 'queueCounts'
  | 'incident'
  | 'directory'
  | 'findCallers'
  | 'explain'
  | 'alarms'
  | 'exceptions'
  | 'mailbox'
  | 'mail'
  | 'quarantine'
  | 'follow'
  | 'position'
>

/** What pages read: the database's queries with the desk's names, rules and time. */
export function deskReads(desk: Inside, { bell, ended, relay }: ReadParts): Reads {
  const { read, readAside } = desk.db
  const people = userNames(desk)
  const context = async (): Promise<ReadContext> => ({
    names: namesOf(desk, await people()),
    calendars: desk.rules.calendars,
    now: desk.now(),
  })
  return {
    queuePage: async ({ user, ...asked }) =>
      readQueuePage(read, readAside, { ...asked, ...today(desk), ...personOf(user) }, await context()),
    queueCounts: (user) => readQueueCounts(readAside, { ...today(desk), ...personOf(user) }),
    incident: async (folio) => readIncident(read, { folio, hasRelay: relay() !== null }, await context()),
    directory: () => readDirectory(readAside, desk.rules),
    findCallers: async (text) =>
      findCallers(readAside, { text, now: desk.now(), ...today(desk) }, (await context()).names),
    explain: async (asked) =>
      readExplanation(read, asked, { ...(await context()), calendarName: (id) => calendarName(desk, id) }),
    exceptions: async () => ({
      ...(await readExceptions(readAside, await context())),
      neverOpen: calendarsNeverOpen(desk),
    }),
    alarms: async () => readAlarms(read, await context()),
    mailbox: (asked) => readMailbox(readAside, asked, relay()),
    mail: (id) => mailOf(desk, id, relay() !== null),
    quarantine: (asked) => readQuarantine(readAside, asked),
    follow: (position, signal) =>
      followFeed((after, limit) => readFeed(read, after, limit), bell, position, AbortSignal.any([signal, ended])),
    position: () => readPosition(read),
  }
}

const personOf = (user: DeskUser): { userId: UserId; advisorId: AdvisorId | null } => ({
  userId: user.userId,
  advisorId: user.advisorId === null ? null : asId(user.advisorId),
})

/** The day that the wall clock of the deployment shows. */
function today({ company, now }: Inside): { today: PlainDate; thisYear: number; endOfToday: number } {
  const date = dateIn(company.timezone, now())
  return { today: date, thisYear: Number(date.slice(0, 4)), endOfToday: endOfDay(company.timezone, date) - 1 }
}

function namesOf({ rules }: Inside, users: ReadonlyMap<string, string>): Names {
  return {
    system: (id) => rules.system(id)?.name ?? null,
    advisor: (id) => (id === null ? null : (rules.advisors.get(id)?.name ?? null)),
    user: (id) => (id === null ? null : (users.get(id) ?? null)),
    area: (id) => rules.areas.find((area) => area.id === id)?.name ?? null,
  }
}

function calendarName({ rules }: Inside, id: CalendarVersionId): { name: string; version: number } | null {
  const found = rules.versions('calendar').find(({ versionId }) => versionId === id)
  return found ? { name: found.body.name, version: found.version } : null
}

/** People change seldom; a name that is not known yet is looked up again. */
const NAMES_KEPT_MS = 60_000

function userNames(desk: Inside): () => Promise<ReadonlyMap<string, string>> {
  let names: ReadonlyMap<string, string> = new Map()
  let readAt = Number.NEGATIVE_INFINITY
  return async () => {
    if (desk.now() - readAt < NAMES_KEPT_MS && names.size > 0) return names
    const rows = await desk.db.read.all<{ id: string; name: string }>('select id, name from auth_user')
    names = new Map(rows.map(({ id, name }) => [id, name]))
    readAt = desk.now()
    return names
  }
}

/** A mail as it left or would leave: rendered from its facts, to the same words each time. */
async function mailOf(desk: Inside, id: string, hasRelay: boolean): Promise<MailboxMail> {
  const { row, facts, incidentId, idempotencyKey } = await readMail(desk.db.read, id, hasRelay)
  const shown = row.kind === 'sign_in' ? withoutSecret(facts, desk.company.publicUrl) : facts
  const message = outgoingMessage(desk, { id, incidentId, idempotencyKey, facts: shown, createdAt: row.createdAt })
  return {
    ...row,
    subject: message.subject,
    from: `${message.from.name} <${message.from.address}>`,
    cc: message.cc.map(({ address }) => address),
    messageId: message.messageId,
    inReplyTo: message.inReplyTo ?? null,
    references: message.references,
    text: message.text,
    html: message.html,
    attachments: message.attachments.map(({ filename, bytes }) => ({ filename, bytes: bytes.byteLength })),
  }
}

/** A link that signs somebody in is for its receiver alone: whoever may look at outgoing mail sees that it is there. */
function withoutSecret(facts: string, publicUrl: string): string {
  const stored = JSON.parse(facts) as StoredMail
  if (stored.mail.kind !== 'sign_in') return facts
  const { origin, pathname } = new URL(stored.mail.url || `${publicUrl}/sign-in/link`) // forgotten once it was used up
  return JSON.stringify({ ...stored, mail: { ...stored.mail, url: `${origin}${pathname}?token=•••` } })
}
