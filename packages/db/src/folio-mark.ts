import { closeSync, constants, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** How far ahead the mark moves with one sync. */
const BLOCK = 500

/** What stands outside the database: folios up to `marks` may have been told to somebody. */
interface Marks {
  marks: Record<string, number>
  /** The start of a server that last used this folder; the database holds the same one unless it was restored. */
  startId: string | null
  previousStartId: string | null
}

/** Longer than any text of it, so that a shorter one never leaves the end of a longer one behind. */
const LAST_LENGTH = 512

const NOTHING: Marks = { marks: {}, startId: null, previousStartId: null }

/**
 * The high-water mark of folios (trust.md, decided 3): a folio that was told is never given again, not even by a
 * database that was restored from an older copy. Synced before the batch that gives the first number of a block.
 */
export class FolioMark {
  readonly #path: string
  readonly #lastPath: string
  #state: Marks
  #last: Record<string, number>
  #lastFile: number | undefined

  constructor(folder: string) {
    this.#path = join(folder, 'folio-mark.json')
    this.#state = existsSync(this.#path) ? (JSON.parse(readFileSync(this.#path, 'utf8')) as Marks) : NOTHING
    this.#lastPath = join(folder, 'folio-last.json')
    this.#last = readLast(this.#lastPath)
  }

  /** Whether the database that remembers `startId` is older than this mark. */
  isAheadOf(startId: string | null): boolean {
    const { startId: current, previousStartId } = this.#state
    return current !== null && startId !== current && (previousStartId === null || startId !== previousStartId)
  }

  /**
   * The last number that was given, as this folder remembers it. It may stand behind the counter and never ahead of
   * it: a counter below belongs to an older copy, also to one that was taken while the server ran.
   */
  lastOf(year: number): number {
    return this.#last[year] ?? 0
  }

  /** Written after the batch is durable and without a sync: a killed process loses nothing of it, a dead machine may. */
  remember(year: number, last: number): void {
    this.#last = { ...this.#last, [year]: last }
    this.#lastFile ??= openSync(this.#lastPath, constants.O_CREAT | constants.O_WRONLY, 0o600)
    writeSync(this.#lastFile, JSON.stringify(this.#last).padEnd(LAST_LENGTH), 0)
  }

  close(): void {
    if (this.#lastFile !== undefined) closeSync(this.#lastFile)
    this.#lastFile = undefined
  }

  get years(): number[] {
    return Object.keys(this.#state.marks).map(Number)
  }

  markOf(year: number): number {
    return this.#state.marks[year] ?? 0
  }

  reserve(year: number, upTo: number): void {
    if (upTo <= this.markOf(year)) return
    this.#save({ ...this.#state, marks: { ...this.#state.marks, [year]: upTo + BLOCK } })
  }

  /** Written before the database learns of it: a crash in between leaves the previous id valid. */
  begin(startId: string, previousStartId: string | null): void {
    this.#save({ ...this.#state, startId, previousStartId })
  }

  /** The database knows the new id: whoever comes with the one before is an older copy. */
  begun(): void {
    this.#save({ ...this.#state, previousStartId: null })
  }

  #save(state: Marks): void {
    const draft = `${this.#path}.new`
    const file = openSync(draft, 'w')
    writeSync(file, JSON.stringify(state))
    fsyncSync(file)
    closeSync(file)
    renameSync(draft, this.#path)
    const folder = openSync(dirname(this.#path), 'r')
    fsyncSync(folder)
    closeSync(folder)
    this.#state = state
  }
}

/** What a machine that lost its power left half written counts as nothing: it is only ever a lower bound. */
function readLast(path: string): Record<string, number> {
  if (!existsSync(path)) return {}
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const numbers = Object.entries(read ?? {}).filter(([, last]) => Number.isSafeInteger(last))
    return Object.fromEntries(numbers) as Record<string, number>
  } catch {
    return {}
  }
}
