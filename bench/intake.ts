import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../e2e/ensure-built.ts'
import { type MesaUnderTest, startMesa } from '../e2e/mesa-under-test.ts'
import { countSyncs } from './count-syncs.ts'
import { progress } from './last-line.ts'
import { loadMail } from './load-mail.ts'
import { type Handed, handOver } from './mail-load.ts'
import { quantile, rounded } from './quantile.ts'
import { RawWriter } from './raw-writer.ts'
import { changesBetween, listTables, openForLooking, snapshot } from './recorded-rows.ts'

const BLOCKS = 12
const MAILS_A_BLOCK = 400
const WARM_UP = 800

interface Block {
  mailsPerSecond: number
  rawPerSecond: number
}

/**
 * Mails over real SMTP, 16 connections, against the raw rate of this disk: one mail's rows, copied through the bare
 * binding. The blocks of both alternate, so that a busy moment of the machine hits both.
 */
export async function benchIntake() {
  await ensureBuilt()
  const scratch = mkdtempSync(join(tmpdir(), 'mesa-raw-'))
  progress('intake: starting Mesa with the demo company')
  const mesa = await startMesa()
  try {
    const load = loadOn(mesa)
    const raw = await recordOneMail(mesa, load, join(scratch, 'raw.db'))
    progress(`intake: one mail writes ${raw.rowsPerMail} rows; warming up`)
    await load.hand('warm', WARM_UP)
    for (let copy = 0; copy < WARM_UP; copy++) raw.writeOneMail()

    const latencies: number[] = []
    const blocks: Block[] = []
    for (let number = 0; number < BLOCKS; number++) blocks.push(await runBlock(number, load, raw, latencies))
    raw.close()
    const syncs = await countSyncs(mesa.pid, async () => void (await load.hand('traced', MAILS_A_BLOCK)))
    return figures(blocks, latencies, syncs)
  } finally {
    await mesa.stop()
    rmSync(scratch, { recursive: true, force: true })
  }
}

type Load = ReturnType<typeof loadOn>

/** Hands mails of the demo's own contacts over; anything but a 250 is no figure but a fault. */
function loadOn(mesa: MesaUnderTest) {
  const connection = openForLooking(join(mesa.dataFolder, 'mesa.db'))
  const rows = connection.prepare('select address from contact_addresses order by address').all() as {
    address: string
  }[]
  connection.close()
  const senders = rows.map(({ address }) => address)
  return {
    async hand(prefix: string, mails: number): Promise<Handed[]> {
      const all: Handed[] = []
      let next = 0
      const nextMail = () => {
        const number = next++
        if (number >= mails) return undefined
        return loadMail(`${prefix}-${number}`, senders[number % senders.length] ?? '', new Date())
      }
      await handOver(mesa.smtpPort, nextMail, (handed) => all.push(handed))
      const refused = all.find(({ reply }) => !reply.startsWith('250'))
      if (refused) throw new Error(`Mesa answered: ${refused.reply}`)
      return all
    },
  }
}

/** What the product writes for one mail while nothing else happens, ready to be written again without it. */
async function recordOneMail(mesa: MesaUnderTest, load: Load, path: string): Promise<RawWriter> {
  const connection = openForLooking(join(mesa.dataFolder, 'mesa.db'))
  const tables = listTables(connection)
  await load.hand('first', 16)
  await untilQuiet(connection)
  const before = snapshot(connection, tables)
  await load.hand('recorded', 1)
  const changes = changesBetween(tables, before, snapshot(connection, tables))
  connection.prepare('vacuum into ?').run(path)
  connection.close()
  return new RawWriter(path, changes)
}

/** Until the outbox has done what it does with new rows: the recorded rows must be the mail's alone. */
async function untilQuiet(connection: ReturnType<typeof openForLooking>) {
  const look = () => JSON.stringify(connection.prepare('select state, count(*) from outbox group by state').raw().all())
  for (let seen = '', now = look(); seen !== now; now = look()) {
    seen = now
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
}

async function runBlock(number: number, load: Load, raw: RawWriter, latencies: number[]): Promise<Block> {
  const started = performance.now()
  const handed = await load.hand(`block${number}`, MAILS_A_BLOCK)
  const between = performance.now()
  for (let copy = 0; copy < MAILS_A_BLOCK; copy++) raw.writeOneMail()
  const ended = performance.now()
  latencies.push(...handed.map(({ ms }) => ms))

  const mailsPerSecond = (MAILS_A_BLOCK / (between - started)) * 1000
  const rawPerSecond = (MAILS_A_BLOCK / (ended - between)) * 1000
  progress(`intake: block ${number + 1} of ${BLOCKS}: ${rounded(mailsPerSecond)} mails/s, raw ${rounded(rawPerSecond)}`)
  return { mailsPerSecond, rawPerSecond }
}

function figures(blocks: Block[], latencies: number[], syncs: number | null) {
  const median = (of: (block: Block) => number) => quantile(blocks.map(of), 0.5)
  return {
    mailsPerSecond: rounded(
      median((block) => block.mailsPerSecond),
      1,
    ),
    p50Ms: rounded(quantile(latencies, 0.5)),
    p95Ms: rounded(quantile(latencies, 0.95)),
    rawBatchesPerSecond: rounded(
      median((block) => block.rawPerSecond),
      1,
    ),
    ratioToRaw: rounded(
      median((block) => block.mailsPerSecond / block.rawPerSecond),
      3,
    ),
    syncsPerMail: syncs === null ? null : rounded(syncs / MAILS_A_BLOCK, 3),
  }
}
