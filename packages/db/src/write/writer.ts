import type { Client, ResultSet } from '@libsql/client'
import { MesaError } from '@mesa/core'
import type { Statement } from '../statement.ts'
import { uniqueConflictOf } from './conflict.ts'

/** A command's whole write. A plan that opens an incident is built when its folio is known. */
export type WritePlan = Statement[] | { folioOfYear: number; build(number: number): Statement[] }

export interface FolioCounter {
  /** The last number given in that year. */
  lastGiven(year: number): Promise<number>
  /** Makes sure that no later server gives these numbers again, even on a restored database. */
  reserve(year: number, upTo: number): void
  statements(year: number, lastGiven: number): Statement[]
  /** Called when the batch is on stable storage. */
  given(year: number, lastGiven: number): void
}

interface Job {
  plan: WritePlan
  resolve(results: ResultSet[]): void
  reject(error: unknown): void
}

/** A plan that could not be built: a refusal or a fault of the program, and nothing of the disk's. */
class PlanFault extends Error {}

function buildPlan(build: () => Statement[]): Statement[] {
  try {
    return build()
  } catch (error) {
    throw new PlanFault('a plan could not be built', { cause: error })
  }
}

const storageFailed = (cause: unknown) => new MesaError('storage.failed', {}, { cause })

/** More commands than this would hold the loop for too long. */
const GROUP_LIMIT = 48
const BUSY_ATTEMPTS = 5

/**
 * The one place that writes. Commands that wait at the same time share one batch and one sync (group commit); a batch
 * that fails is run again command by command, so one stale writer harms nobody else.
 */
export class Writer {
  #waiting: Job[] = []
  #draining: Promise<void> | undefined

  constructor(
    private readonly client: Client,
    private readonly folios: FolioCounter,
    private readonly prepareConnection: () => Promise<void>,
  ) {}

  /** Resolves when all of it is on stable storage. Throws what the plan throws, UniqueConflict, or MesaError('storage.failed'). */
  write(plan: WritePlan): Promise<ResultSet[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ plan, resolve, reject })
      this.#draining ??= this.#drain()
    })
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#draining) await this.#draining
  }

  async #drain(): Promise<void> {
    // One turn of the loop: whoever arrives in it shares the sync.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, GROUP_LIMIT)
      if (!(await this.#tryTogether(group))) for (const job of group) await this.#runAlone(job)
    }
    this.#draining = undefined
  }

  async #tryTogether(group: Job[]): Promise<boolean> {
    if (group.length === 1) return false
    try {
      const results = await this.#send(group)
      for (const [index, job] of group.entries()) job.resolve(results[index] ?? [])
      return true
    } catch {
      return false
    }
  }

  async #runAlone(job: Job): Promise<void> {
    try {
      const [results] = await this.#send([job])
      job.resolve(results ?? [])
    } catch (error) {
      job.reject(error instanceof PlanFault ? error.cause : (uniqueConflictOf(error) ?? storageFailed(error)))
    }
  }

  async #send(group: Job[]): Promise<ResultSet[][]> {
    const { statements, ends, given } = await this.#build(group)
    const results = await this.#batch(statements)
    for (const [year, last] of given) this.folios.given(year, last)
    return ends.map((end, index) => results.slice(index === 0 ? 0 : ends[index - 1], end))
  }

  /** Numbers are given in the order of the group and only here, so they are without gaps (DESIGN, Writing). */
  async #build(group: Job[]): Promise<{ statements: Statement[]; ends: number[]; given: Map<number, number> }> {
    const given = new Map<number, number>()
    const statements: Statement[] = []
    const ends: number[] = []
    for (const { plan } of group) {
      if (Array.isArray(plan)) statements.push(...plan)
      else {
        const year = plan.folioOfYear
        const number = (given.get(year) ?? (await this.folios.lastGiven(year))) + 1
        given.set(year, number)
        statements.push(...buildPlan(() => plan.build(number)))
      }
      ends.push(statements.length)
    }
    for (const [year, last] of given) {
      this.folios.reserve(year, last)
      statements.push(...this.folios.statements(year, last))
    }
    return { statements, ends, given }
  }

  async #batch(statements: Statement[]): Promise<ResultSet[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.client.batch(statements, 'write')
      } catch (error) {
        if (uniqueConflictOf(error)) throw error
        // A connection that met SQLITE_BUSY or a full disk stays poisoned until it is opened anew, which is done at once.
        this.client.reconnect()
        await this.prepareConnection()
        if (attempt === BUSY_ATTEMPTS || !String(error).includes('SQLITE_BUSY')) throw error
      }
    }
  }
}
