import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from './pnpm.mjs'

const never = new Set(['node_modules', 'dist', '.turbo', '.git', 'screenshots', 'data'])

/** Every file below a folder of the repository, sorted, without what is installed or built. */
export function filesBelow(folder, wanted = () => true) {
  if (!existsSync(folder)) return []
  if (statSync(folder).isFile()) return wanted(folder) ? [folder] : []
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !never.has(name) && !name.startsWith('dist-'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesBelow(path, wanted)
      return entry.isFile() && wanted(path) ? [path] : []
    })
}

/** One hash over names and contents. Times of change are not asked: a checkout sets them as it likes. */
export function hashOf(files, words = []) {
  const hash = createHash('sha256')
  for (const word of words) hash.update(`${word}\0`)
  for (const file of files)
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

/** Did the last run that ended well see exactly this? */
export function isStamped(path, stamp) {
  return existsSync(path) && readFileSync(path, 'utf8') === stamp
}

export function writeStamp(path, stamp) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, stamp)
}
