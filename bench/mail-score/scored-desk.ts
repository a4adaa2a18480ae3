import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepMail } from '@mesa/channel-email'
import { type Instant, toInstant } from '@mesa/core'
import { openDatabase } from '@mesa/db'
import deployment from '@mesa/deployment-demo'
import { openDesk, uuidAt } from '@mesa/desk'

const START = toInstant(Date.parse('2026-11-24T16:00:00Z'))
/** So that each message is a stranger's first of the hour. */
const STEP_MS = 2 * 3_600_000

export interface Heard {
  outcomes: string[]
  acknowledgements: number
}

export interface ScoredDesk {
  /** Takes one message as the listener would, two hours after the one before, and says what was written for it. */
  hear(raw: Uint8Array): Promise<Heard>
  now(): Instant
  close(): Promise<void>
}

/** The real pipeline on a real file with the demo's company; nothing listens and nothing leaves. */
export async function openScoredDesk(): Promise<ScoredDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'mesa-score-'))
  const migrationsFolder = join(import.meta.dirname, '../../packages/db/migrations')
  const db = await openDatabase({ folder, migrationsFolder, startId: 'score' })
  let now = START
  const config = deployment({ smtp: { host: '127.0.0.1', port: 0 } })
  const desk = await openDesk({
    db,
    clock: () => now,
    wallMs: () => now,
    newId: () => uuidAt(now, randomBytes(10)),
    randomBytes,
    secretKey: randomBytes(32),
    deployment: config,
    publicUrl: 'http://127.0.0.1:8080',
    dataFolder: folder,
    secret: () => undefined,
    isDemo: true,
    log: () => {},
  })
  const demo = await config.demo?.()
  if (demo) await desk.loadCompany(demo.records(now))
  const [email] = config.channels
  if (!email) throw new Error('the demo has no mail channel')
  const door = desk.doorOf(email)

  const seen = async () => ({
    intakes: await db.read.all<{ id: string; outcome: string }>('select id, outcome from intake'),
    acknowledgements: await db.read.all("select id from outbox where kind = 'acknowledgement'"),
  })
  return {
    now: () => now,
    hear: async (raw) => {
      now = toInstant(now + STEP_MS)
      const before = await seen()
      await keepMail({ raw, envelopeFrom: 'somebody@corpus.example', remoteAddress: '127.0.0.1' }, door, email.name)
      const after = await seen()
      const known = new Set(before.intakes.map(({ id }) => id))
      return {
        outcomes: after.intakes.filter(({ id }) => !known.has(id)).map(({ outcome }) => outcome),
        acknowledgements: after.acknowledgements.length - before.acknowledgements.length,
      }
    },
    close: async () => {
      await desk.close()
      await db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
