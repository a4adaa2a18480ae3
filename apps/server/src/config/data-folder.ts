import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartFault } from './start-fault.ts'

const reasonOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? String(error)

/** Makes the folder where it is missing, for its owner only. Throws StartFault `folder_not_writable`. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    // Permissions alone do not tell of a read-only disk or a full one.
    writeFileSync(join(folder, '.writable'), '')
  } catch (error) {
    throw new StartFault('folder_not_writable', { folder, reason: reasonOf(error) }, { cause: error })
  }
}

const SECRET_BYTES = 32

/**
 * The deployment's own key, from which cookies, tokens in Message-IDs and the like are signed: a file beside the
 * database that only its owner reads. Losing it ends sessions and makes old mail threads unknown.
 */
export function loadSecretKey(folder: string, randomBytes: (count: number) => Uint8Array): Uint8Array {
  const path = join(folder, 'secret.key')
  if (existsSync(path)) {
    const kept = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
    if (kept.length === SECRET_BYTES) return kept
    throw new StartFault('database_not_readable', { folder, reason: 'secret.key' })
  }
  const made = randomBytes(SECRET_BYTES)
  writeFileSync(path, `${Buffer.from(made).toString('hex')}\n`, { mode: 0o600, flush: true })
  return made
}
