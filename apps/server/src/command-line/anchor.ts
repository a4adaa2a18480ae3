import { randomBytes } from 'node:crypto'
import { openForReading } from '@mesa/db'
import { makeAnchor } from '@mesa/desk'
import { loadSecretKey } from '../config/data-folder.ts'
import { refuseWithoutDatabase } from './offline.ts'
import type { Terminal } from './terminal.ts'

/** `mesa anchor`: one JSON line to keep elsewhere, beside a running server too. Throws StartFault `no_database`. */
export async function anchor(terminal: Terminal): Promise<number> {
  const { dataFolder } = terminal.environment
  refuseWithoutDatabase(dataFolder)
  const reader = openForReading(dataFolder)
  try {
    const made = await makeAnchor(reader, loadSecretKey(dataFolder, randomBytes), Date.now())
    terminal.say(JSON.stringify(made))
    return 0
  } finally {
    reader.close()
  }
}
