/** A batch that met a unique key that is there already: a lost race or an act told twice. Nothing was written. */
export class UniqueConflict extends Error {
  override name = 'UniqueConflict'
  constructor(
    /** `table.column` of the key's first column. */
    readonly key: string,
    options?: ErrorOptions,
  ) {
    super(`unique key met: ${key}`, options)
  }
}

const UNIQUE = /UNIQUE constraint failed: (?:index '(\w+)'|([\w.]+))/

/** Reads the client's error; undefined when it is about something else. */
export function uniqueConflictOf(error: unknown): UniqueConflict | undefined {
  const message = error instanceof Error ? error.message : ''
  const match = UNIQUE.exec(message)
  return match ? new UniqueConflict(match[1] ?? match[2] ?? '', { cause: error }) : undefined
}

export const isConflictOn = (error: unknown, table: string): boolean =>
  error instanceof UniqueConflict && error.key.startsWith(`${table}.`)
