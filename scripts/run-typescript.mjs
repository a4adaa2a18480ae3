import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runInForeground, tell } from './child.mjs'
import { installIfNeeded } from './install.mjs'
import { root } from './pnpm.mjs'

/** Runs a TypeScript file of the repository with its arguments: benches, scores, screenshots. */
export async function runTypeScript([file, ...args]) {
  if (!file) {
    tell('Mesa: say which file to run: node scripts/run.mjs bench/bench.ts')
    process.exit(1)
  }
  if (!(await installIfNeeded())) process.exit(1)

  const loader = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx'))
  process.exit(await runInForeground(process.execPath, ['--import', loader.href, join(root, file), ...args]))
}
