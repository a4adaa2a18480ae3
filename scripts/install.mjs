import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { tell } from './child.mjs'
import { pnpmQuietly, root } from './pnpm.mjs'
import { hashOf, isStamped, writeStamp } from './stamp.mjs'

const stampPath = join(root, 'node_modules', '.mesa-installed')

/** The manifests of all packages of the workspace, and what else decides what gets installed. */
function manifests() {
  const rooms = ['apps', 'packages', 'deployments']
  const packages = rooms.flatMap((room) => readdirSync(join(root, room)).map((name) => join(root, room, name)))
  const files = [...packages, root].map((folder) => join(folder, 'package.json'))
  return [...files, join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml')].filter((file) => existsSync(file))
}

/** pnpm rewrites these on every run, so that an install by hand is noticed; a native module fits one Node only. */
function stampNow() {
  const states = ['.modules.yaml', '.pnpm-workspace-state-v1.json'].map((name) => {
    const path = join(root, 'node_modules', name)
    return existsSync(path) ? statSync(path).mtimeMs : 'missing'
  })
  const [major] = process.versions.node.split('.')
  return hashOf(manifests(), [process.platform, process.arch, major, ...states])
}

/** Installs exactly what the lock file names, unless that is what is there. Returns whether all is in place. */
export async function installIfNeeded() {
  if (isStamped(stampPath, stampNow())) return true

  tell('Mesa: installing dependencies…')
  const { code, output } = await pnpmQuietly(['install', '--frozen-lockfile', '--prefer-offline'])
  if (code !== 0) {
    tell(output)
    tell('Mesa: the dependencies could not be installed; the reason stands above.')
    return false
  }
  writeStamp(stampPath, stampNow())
  return true
}
