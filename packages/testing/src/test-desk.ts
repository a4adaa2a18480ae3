import { randomBytes } from 'node:crypto'
import { asId, type Instant, type IntakeReport, type Role, toInstant, type UserId } from '@mesa/core'
import type { Database } from '@mesa/db'
import { type DeskParts, type DeskUser, openDesk, type RunningDesk, uuidAt } from '@mesa/desk'
import type { Channel, Delivery, IntakeReceipt, OutgoingMessage } from '@mesa/plugin-sdk'
import { testCompany } from './company.ts'
import { recordStatements } from './recorded-statements.ts'
import { openTestDatabase } from './test-database.ts'

/** Tuesday 24 November 2026, 10:55 in Hermosillo. */
export const tuesday: Instant = toInstant(Date.parse('2026-11-24T10:55:00-07:00'))

export interface TestDesk {
  desk: RunningDesk
  db: Database
  /** Texts of what ran on the main thread. */
  statements: ReadonlySet<string>
  /** The desk's time; tests move it. */
  clock: { now: Instant }
  receive(report: IntakeReport): Promise<IntakeReceipt>
  /** What the relay got. */
  sent: OutgoingMessage[]
  /** What the channel reads kept bytes as; unreadable while there is none. */
  reads: { report?: IntakeReport }
  /** Answers of the relay, in order, or what answers in its own time; `delivered` when there are none left. */
  answers: (Delivery | (() => Promise<Delivery>))[]
  /** The data folder: attachments and large originals lie in `files`. */
  folder: string
  user(role: Role, advisorId?: string): DeskUser
  close(): Promise<void>
}

/** A whole desk on a real database with a small company, a clock that stands still, and a relay that remembers. */
export async function openTestDesk({ hasRelay = true, company = testCompany } = {}): Promise<TestDesk> {
  const opened = await openTestDatabase()
  const { db, texts } = recordStatements(opened)
  const clock = { now: tuesday }
  const sent: OutgoingMessage[] = []
  const answers: TestDesk['answers'] = []
  const reads: TestDesk['reads'] = {}
  const email = rememberingChannel({ sent, answers, reads }, hasRelay)
  const desk = await openDesk(testDeskParts({ db, clock, folder: opened.folder, channels: [email] }))
  await desk.openChannels()
  await desk.loadCompany(company)
  await db.write(userRows())
  const door = desk.doorOf(email)
  return {
    desk,
    db,
    statements: texts,
    clock,
    sent,
    answers,
    reads,
    folder: opened.folder,
    receive: (report) => door.receive(report),
    user: (role, advisorId) => testUser(role, advisorId),
    close: async () => {
      await desk.close()
      await opened.close()
    },
  }
}

/** What a test's desk is made of; a second one on the same database is another node. */
export const testDeskParts = ({ db, clock, folder, channels = [] }: TestDeskPlace): DeskParts => ({
  db,
  clock: () => clock.now,
  wallMs: () => clock.now,
  newId: () => uuidAt(clock.now, randomBytes(10)),
  randomBytes: (length) => randomBytes(length),
  secretKey: Buffer.alloc(32, 7),
  deployment: {
    company: {
      name: 'Sistemas Cardón',
      timezone: 'America/Hermosillo',
      language: 'es',
      supportAddress: 'soporte@mesa.example',
      country: 'MX',
    },
    channels,
  },
  publicUrl: 'http://localhost:8080',
  dataFolder: folder,
  secret: () => undefined,
  isDemo: false,
  log: () => {},
})

interface TestDeskPlace extends Pick<TestDesk, 'db' | 'clock' | 'folder'> {
  channels?: Channel[]
}

function rememberingChannel(
  { sent, answers, reads }: Pick<TestDesk, 'sent' | 'answers' | 'reads'>,
  hasRelay: boolean,
): Channel {
  return {
    read: async () => {
      if (!reads.report) throw new Error('unreadable')
      return reads.report
    },
    name: 'email',
    kind: 'email',
    queueWeight: 30,
    open: async () => ({
      relay: () => (hasRelay ? { host: 'relay.example', port: 587 } : null),
      deliver: async (message) => {
        const next = answers.shift() ?? { outcome: 'delivered', reply: '250 ok' }
        const answer = typeof next === 'function' ? await next() : next
        if (answer.outcome === 'delivered') sent.push(message)
        return answer
      },
      health: () => ({ state: 'healthy' }),
      close: async () => {},
    }),
  }
}

const testRoles: Role[] = [
  'admin',
  'support_chief',
  'help_desk',
  'advisor',
  'general_management',
  'commercial',
  'quality',
]

const testUser = (role: Role, advisorId?: string): DeskUser => ({
  userId: asId<UserId>(`user-${role}`),
  name: role === 'advisor' ? 'Ana Ruiz' : role,
  email: `${role}@mesa.example`,
  role,
  advisorId: advisorId ?? (role === 'advisor' ? 'ana' : null),
  language: 'es',
})

const userRows = () =>
  testRoles.map((role) => {
    const { userId, name, email, advisorId } = testUser(role)
    return {
      sql: `insert into auth_user (id, name, email, email_verified, created_at, updated_at, role, advisor_id, language, active)
        values (?, ?, ?, 1, 0, 0, ?, ?, 'es', 1)`,
      args: [userId, name, email, role, advisorId],
    }
  })
