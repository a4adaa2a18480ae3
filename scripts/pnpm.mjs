import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Runs the pinned pnpm through npm: a fresh machine has npm and nothing else. Returns the exit status. */
export function pnpm(args, options = {}) {
  const command = ['exec', '--yes', `--package=${packageManager}`, '--', 'pnpm', ...args]
  const { status } = spawnSync('npm', command, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  })
  return status ?? 1
}
