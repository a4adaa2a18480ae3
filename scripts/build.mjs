import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { tell } from './child.mjs'
import { pnpmQuietly, root } from './pnpm.mjs'
import { filesBelow, hashOf, isStamped, writeStamp } from './stamp.mjs'

/** Where a deployment's server is built: each has a folder, so that a running one is not overwritten by another. */
export function distFolder(deployment) {
  return join(root, 'apps', 'server', deployment === 'demo' ? 'dist' : `dist-${deployment}`)
}

const isInput = (path) => !/\.(test|property\.test|db\.test)\.tsx?$/.test(path)

function inputs() {
  const sources = ['apps', 'packages', 'deployments'].flatMap((room) => filesBelow(join(root, room), isInput))
  return [...sources, ...['pnpm-lock.yaml', 'turbo.json', 'tsconfig.base.json'].map((name) => join(root, name))]
}

/**
 * Builds the web interface and the server with one deployment's configuration, unless nothing changed since.
 * Turbo and pnpm take about a second to find that out; our own stamp takes a few hundredths.
 */
export async function buildIfNeeded(deployment) {
  if (!existsSync(join(root, 'deployments', deployment, 'mesa.config.ts'))) {
    tell(`Mesa: there is no deployments/${deployment}/mesa.config.ts. Choose a folder of deployments/.`)
    return false
  }
  const folder = distFolder(deployment)
  const stampPath = join(folder, '.inputs')
  const stamp = hashOf(inputs(), [deployment, process.versions.node])
  if (isStamped(stampPath, stamp) && existsSync(join(folder, 'main.mjs'))) return true

  tell('Mesa: building…')
  const turbo = ['exec', 'turbo', 'run', 'build', '--output-logs=errors-only', '--no-color']
  const { code, output } = await pnpmQuietly(turbo, { MESA_DEPLOYMENT: deployment, TURBO_TELEMETRY_DISABLED: '1' })
  if (code !== 0) {
    tell(output)
    tell('Mesa: the build failed; the reason stands above.')
    return false
  }
  writeStamp(stampPath, stamp)
  return true
}
