import { join } from 'node:path'
import Libsql from 'libsql'
import { StartFault } from './start-fault.ts'

/**
 * Takes the folder for this process alone, until the returned function is called or the process ends in any way: the
 * system itself lets go of the lock after a kill. A second connection that writes could lose committed pages.
 * Throws StartFault `already_running` at once.
 */
export function lockFolder(folder: string): () => void {
  const connection = new Libsql(join(folder, 'mesa.lock'), { timeout: 0 })
  try {
    connection.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    connection.close()
    throw new StartFault('already_running', { folder }, { cause: error })
  }
  return () => connection.close()
}
