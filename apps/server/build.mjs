import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { context } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const repository = join(here, '..', '..')
const deployment = process.env.MESA_DEPLOYMENT ?? 'demo'
const watching = process.argv.includes('--watch')
const out = join(here, deployment === 'demo' ? 'dist' : `dist-${deployment}`)

/** `mesa:deployment` is the configuration that this build is for: what it does not list is not in the bundle. */
const deploymentConfig = {
  name: 'mesa-deployment',
  setup(build) {
    const path = join(repository, 'deployments', deployment, 'mesa.config.ts')
    build.onResolve({ filter: /^mesa:deployment$/ }, () => ({ path }))
  },
}

/** Says on standard output when a build is ready, so that whoever watches can start the server again. */
const announce = {
  name: 'announce',
  setup(build) {
    build.onEnd(({ errors }) => {
      if (errors.length === 0) copyFiles()
      process.stdout.write(errors.length === 0 ? 'built\n' : 'failed\n')
    })
  },
}

/** Migrations and the web interface are files beside the bundle; while watching, Vite serves the interface itself. */
function copyFiles() {
  const files = [['packages/db/migrations', 'migrations']]
  if (!watching) files.push(['apps/admin/dist', 'public'])
  for (const [from, to] of files) {
    const source = join(repository, from)
    if (existsSync(source)) cpSync(source, join(out, to), { recursive: true })
  }
}

/** Entries by the name they get in dist. A thread is started from a file of its own and so is an entry of its own. */
const entries = {
  main: join(here, 'src/main.ts'),
  mesa: join(here, 'src/command-line/mesa.ts'),
  'aside-worker': join(repository, 'packages/db/src/aside-worker.mjs'),
  'parse-mail-worker': join(repository, 'packages/channel-email/src/parse-mail-worker.mjs'),
}

const DAY_MS = 86_400_000

/**
 * A server that runs from this folder still loads pieces of the build it was started with, and an open tab those of its
 * own: they have other names and stay for a day. The stamp of `npm start` goes, since it tells of another build.
 */
function clearOldPieces() {
  mkdirSync(out, { recursive: true })
  rmSync(join(out, '.inputs'), { force: true })
  for (const folder of [out, join(out, 'public', 'assets')]) {
    for (const entry of existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []) {
      const path = join(folder, entry.name)
      if (entry.isFile() && Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path, { force: true })
    }
  }
}

clearOldPieces()
const build = await context({
  entryPoints: entries,
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  // In one folder: what starts a thread by a file beside itself finds it from every chunk.
  chunkNames: '[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
  // CommonJS packages inside an ES module ask for `require`.
  banner: {
    js: "import { createRequire as createRequireOf } from 'node:module'; const require = createRequireOf(import.meta.url);",
  },
  // Native, or started in a thread by its own file: these stay packages, and are direct dependencies of apps/server.
  external: ['libsql', '@libsql/client', 'pino'],
  plugins: [deploymentConfig, announce],
})
if (watching) await build.watch()
else {
  await build.rebuild().catch(() => process.exit(1))
  await build.dispose()
}
