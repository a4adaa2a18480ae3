import type { Database, InValue } from '@mesa/db'

/** The texts of all statements that ran on the main thread, in the order of their first run. */
export interface Recorded {
  db: Database
  texts: Set<string>
}

/** Listens to the door for reading and to the writer; what runs on the side is not recorded. */
export function recordStatements(db: Database): Recorded {
  const texts = new Set<string>()
  const heard =
    <Answer>(ask: (sql: string, args?: InValue[]) => Promise<Answer>) =>
    (sql: string, args?: InValue[]) => {
      texts.add(sql)
      return ask(sql, args)
    }
  const read = { ...db.read, all: heard(db.read.all), first: heard(db.read.first) } as Database['read']
  const write: Database['write'] = (plan) => {
    if (Array.isArray(plan)) for (const { sql } of plan) texts.add(sql)
    return db.write(
      Array.isArray(plan)
        ? plan
        : {
            ...plan,
            build: (number) => {
              const statements = plan.build(number)
              for (const { sql } of statements) texts.add(sql)
              return statements
            },
          },
    )
  }
  return { db: { ...db, read, write }, texts }
}
