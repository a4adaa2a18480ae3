import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { distFolder } from './build.mjs'
import { tell } from './child.mjs'
import { installIfNeeded } from './install.mjs'
import { root } from './pnpm.mjs'
import { toDeployment } from './start-server.mjs'

/** The server under watch: ended and started again each time its bundle is ready. */
function restartable(bundle, args, env) {
  let running
  return {
    start() {
      const before = running
      const begin = () => {
        running = spawn(process.execPath, ['--enable-source-maps', bundle, ...args], { stdio: 'inherit', env })
      }
      // The old one must have let go of its ports and its database before the new one asks for them.
      if (!before || before.exitCode !== null) return begin()
      before.once('exit', begin)
      before.kill('SIGTERM')
    },
    stop: () => running?.kill('SIGTERM'),
  }
}

/** `npm run dev`: Vite serves the interface and passes calls on; esbuild rebuilds the server, which starts again. */
export async function watchBothSides(args) {
  const { deployment, rest } = toDeployment(args)
  if (!(await installIfNeeded())) process.exit(1)

  const port = process.env.PORT ?? '8080'
  const env = {
    // Vite is the door while developing: the printed links lead to it, and the server takes its origin for ours.
    MESA_PUBLIC_URL: 'http://localhost:5173',
    ...process.env,
    PORT: port,
    MESA_DEPLOYMENT: deployment,
    MESA_API: `http://127.0.0.1:${port}`,
  }
  const server = restartable(join(distFolder(deployment), 'main.mjs'), rest, env)

  const builder = spawn(process.execPath, [join(root, 'apps/server/build.mjs'), '--watch'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env,
  })
  createInterface({ input: builder.stdout }).on('line', (line) => {
    if (line === 'built') server.start()
    else tell('Mesa: the server does not build; the last one that did goes on running.')
  })

  const admin = join(root, 'apps', 'admin')
  const vitePackage = createRequire(join(admin, 'package.json')).resolve('vite/package.json')
  const vite = spawn(process.execPath, [join(dirname(vitePackage), 'bin', 'vite.js')], {
    cwd: admin,
    stdio: 'inherit',
    env,
  })

  const end = () => {
    for (const child of [vite, builder]) child.kill('SIGTERM')
    server.stop()
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  vite.on('exit', end)
}
