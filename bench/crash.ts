import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../e2e/ensure-built.ts'
import { builtServer, newDataFolder, startMesa } from '../e2e/mesa-under-test.ts'
import { countAfterCrashes } from './crash-count.ts'
import { printLastLine, progress } from './last-line.ts'
import { type LoadMail, loadMail } from './load-mail.ts'
import { handOver } from './mail-load.ts'

/**
 * A life lasts until a random number of mails is acknowledged, and a random moment more: so a slow machine is killed
 * under the same load as a fast one, and the kill meets every step of a mail and of a group of mails.
 */
const MOST_MAILS = 400
const LONGEST_MOMENT_MS = 40
const PATIENCE_MS = 20_000

/**
 * A sender as the standard wants it: what got no 250 is sent again, the same bytes, before anything new. So every mail
 * ever sent must be there exactly once in the end, whether its answer was lost or it was.
 */
class Sender {
  readonly acknowledged = new Set<string>()
  readonly #unanswered = new Map<string, LoadMail>()
  #again: LoadMail[] = []
  #sent = 0

  nextMail(): LoadMail {
    const mail = this.#again.pop() ?? loadMail(`caida-${this.#sent++}`, `c${this.#sent % 50}@carga.example`, new Date())
    this.#unanswered.set(mail.messageId, mail)
    return mail
  }

  answered(mail: LoadMail, reply: string) {
    if (!reply.startsWith('250')) return
    this.acknowledged.add(mail.messageId)
    this.#unanswered.delete(mail.messageId)
  }

  /** After a death: whatever was not acknowledged waits to be sent again. */
  begin() {
    this.#again = [...this.#unanswered.values()]
  }

  get waiting() {
    return this.#again.length
  }

  takeAgain(): LoadMail | undefined {
    return this.#again.pop()
  }
}

/** A kill before the load has begun proves nothing: waits for so many answers, but not for ever. */
async function untilAcknowledged(sender: Sender, count: number) {
  const latest = performance.now() + PATIENCE_MS
  while (sender.acknowledged.size < count && performance.now() < latest) await setTimeout(1)
}

/** One life: start on the same data, load it fully, kill it at a random instant. */
async function liveAndDie(dataFolder: string, sender: Sender) {
  const mesa = await startMesa({ dataFolder })
  sender.begin()
  const load = handOver(
    mesa.smtpPort,
    () => sender.nextMail(),
    ({ mail, reply }) => sender.answered(mail, reply),
  ).catch(() => {}) // The connections break when the server dies: that is what is tried here.
  await untilAcknowledged(sender, sender.acknowledged.size + Math.ceil(Math.random() * MOST_MAILS))
  await setTimeout(Math.random() * LONGEST_MOMENT_MS)
  await mesa.kill()
  await load
}

/** The last life ends in peace: what is still unanswered is sent, and then the file is looked at. */
async function settle(dataFolder: string, sender: Sender): Promise<boolean> {
  const mesa = await startMesa({ dataFolder })
  sender.begin()
  progress(`crash: ${sender.waiting} mails without an answer are sent again`)
  await handOver(
    mesa.smtpPort,
    () => sender.takeAgain(),
    ({ mail, reply }) => sender.answered(mail, reply),
  )
  await mesa.stop()
  const verify = spawnSync(process.execPath, [join(dirname(builtServer), 'mesa.mjs'), 'verify'], {
    env: { ...process.env, MESA_DATA: dataFolder },
    encoding: 'utf8',
  })
  progress(verify.stdout + verify.stderr)
  return verify.status === 0
}

async function crash(runs: number) {
  await ensureBuilt()
  const dataFolder = newDataFolder()
  const sender = new Sender()
  try {
    for (let run = 1; run <= runs; run++) {
      await liveAndDie(dataFolder, sender)
      progress(`crash: ${run} of ${runs}, ${sender.acknowledged.size} mails acknowledged so far`)
    }
    const verifyClean = await settle(dataFolder, sender)
    const count = countAfterCrashes(dataFolder, sender.acknowledged)
    printLastLine({ runs, acknowledged: sender.acknowledged.size, ...count, verifyClean })
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '50' }, scenario: { type: 'string', default: 'intake' } },
})
const runs = Number(values.runs)
if (values.scenario === 'intake' && Number.isInteger(runs) && runs > 0) await crash(runs)
else {
  progress('Say how often to kill the server: npm run crash -- --runs 50 (the scenario is always "intake" so far)')
  process.exitCode = 1
}
