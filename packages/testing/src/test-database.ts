import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '@mesa/db'

const migrationsFolder = join(import.meta.dirname, '../../db/migrations')

/** A migrated database in a folder of its own; `close` removes both. */
export async function openTestDatabase(): Promise<Database & { folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'mesa-test-'))
  const db = await openDatabase({ folder, migrationsFolder, startId: 'test' })
  return {
    ...db,
    folder,
    close: async () => {
      await db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
