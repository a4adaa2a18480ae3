import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, open, readFile, rename, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { asId, type FileHash } from '@mesa/core'

/** Keeps files under the hash of their bytes. */
export interface Drive {
  /** Resolves when file and folder are synced; only then may a batch name it (trust.md, decided 7). */
  keep(bytes: Uint8Array): Promise<FileHash>
  /** Undefined where the file is missing, which is a fault that `mesa verify` names. */
  read(hash: FileHash): Promise<Uint8Array | undefined>
}

const HASH = /^[0-9a-f]{64}$/

/** A drive in a local folder. `nameDraft` gives each write a name of its own until it is whole. */
export function folderDrive(folder: string, nameDraft: () => string): Drive {
  const pathOf = (hash: string) => {
    if (!HASH.test(hash)) throw new RangeError(`not a file hash: ${hash}`) // names never come from outside
    return join(folder, hash.slice(0, 2), hash)
  }
  return {
    keep: async (bytes) => {
      const hash = createHash('sha256').update(bytes).digest('hex')
      const path = pathOf(hash)
      if (!(await isThere(path))) await writeWhole(path, `${path}.${nameDraft()}`, bytes)
      // Also where the name was there: whoever gave it may not have synced its folder yet.
      await syncFolder(dirname(path))
      await syncFolder(folder)
      return asId<FileHash>(hash)
    },
    read: async (hash) => {
      try {
        return await readFile(pathOf(hash))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path, constants.R_OK).then(
    () => true,
    () => false,
  )

/** The bytes are synced before the name is theirs. */
async function writeWhole(path: string, draft: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(draft, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } catch (error) {
    await unlink(draft).catch(() => {})
    throw error
  } finally {
    await file.close()
  }
  await rename(draft, path)
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
