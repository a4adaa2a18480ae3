import { join } from 'node:path'
import { buildIfNeeded, distFolder } from './build.mjs'
import { runInForeground, tell } from './child.mjs'
import { installIfNeeded } from './install.mjs'

/** Takes `--deployment NAME` (or `--deployment=NAME`) out of the arguments; the rest is the program's own. */
export function toDeployment(args) {
  const rest = [...args]
  const at = rest.findIndex((arg) => arg === '--deployment' || arg.startsWith('--deployment='))
  if (at === -1) return { deployment: process.env.MESA_DEPLOYMENT ?? 'demo', rest }

  const [flag, following] = rest.splice(at, rest[at].includes('=') ? 1 : 2)
  return { deployment: flag.split('=')[1] ?? following ?? '', rest }
}

/** Installs and builds what is missing, then runs one program of the bundle in the foreground: `main` or `mesa`. */
export async function runBuilt(program, args) {
  const { deployment, rest } = toDeployment(args)
  if (!/^[a-z0-9][a-z0-9-]*$/.test(deployment)) {
    tell('Mesa: --deployment wants the name of a folder in deployments/, such as: npm start -- --deployment demo')
    process.exit(1)
  }
  if (!(await installIfNeeded()) || !(await buildIfNeeded(deployment))) process.exit(1)

  const bundle = join(distFolder(deployment), `${program}.mjs`)
  const env = { ...process.env, MESA_DEPLOYMENT: deployment }
  process.exit(await runInForeground(process.execPath, ['--enable-source-maps', bundle, ...rest], { env }))
}

export const startServer = (args) => runBuilt('main', args)
export const runMesaCommand = (args) => runBuilt('mesa', args)
