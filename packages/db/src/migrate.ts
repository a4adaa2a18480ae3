import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from '@libsql/client'

/** The file was written by a later program; this one could only damage it. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase'
  constructor(readonly migration: string) {
    super(`the database has migration ${migration}, which this program does not know`)
  }
}

/** Runs what is missing, oldest first, each migration as one batch with its own record. Throws NewerDatabase before it touches anything. */
export async function migrate(client: Client, folder: string): Promise<string[]> {
  await client.execute('create table if not exists mesa_migrations (name text primary key)')
  const known = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const { rows } = await client.execute('select name from mesa_migrations order by name')
  const done = new Set(rows.map(({ name }) => String(name)))
  for (const name of done) if (!known.includes(name)) throw new NewerDatabase(name)

  const missing = known.filter((name) => !done.has(name))
  for (const name of missing) {
    const statements = readFileSync(join(folder, name), 'utf8')
      .split('--> statement-breakpoint')
      .map((sql) => sql.trim())
      .filter((sql) => sql !== '')
    await client.batch([...statements, { sql: 'insert into mesa_migrations (name) values (?)', args: [name] }], 'write')
  }
  return missing
}
