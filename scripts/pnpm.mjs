import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runQuietly } from './child.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const toNpm = (args) => ['exec', '--yes', `--package=${packageManager}`, '--', 'pnpm', ...args]
const onWindows = process.platform === 'win32'

/** Runs the pinned pnpm through npm: a fresh machine has npm and nothing else. Returns the exit status. */
export function pnpm(args, options = {}) {
  const { status } = spawnSync('npm', toNpm(args), { cwd: root, stdio: 'inherit', shell: onWindows, ...options })
  return status ?? 1
}

/** The same, with its output kept instead of shown. CI=true: it must never stop to ask a question. */
export function pnpmQuietly(args, env = {}) {
  return runQuietly('npm', toNpm(args), {
    cwd: root,
    shell: onWindows,
    env: { ...process.env, CI: 'true', ...env },
  })
}
