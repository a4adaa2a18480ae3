import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePorts } from './free-ports.ts'
import { parseStartOutput, type StartOutput } from './start-output.ts'

/** The bundle that `npm start` runs. */
export const builtServer = fileURLToPath(new URL('../apps/server/dist/main.mjs', import.meta.url))

export interface StartOptions {
  /** Arguments of the program, such as `--empty`. */
  args?: string[]
  /** Settings beyond ports and data folder, such as `MESA_DEMO_NOW`. */
  env?: Record<string, string>
  /** Kept after the stop when it was given; otherwise a new one that goes with the server. */
  dataFolder?: string
  ports?: { http: number; smtp: number }
}

export interface MesaUnderTest extends StartOutput {
  smtpPort: number
  dataFolder: string
  pid: number
  /** The one-time link of a demo role. Throws when none was printed for it. */
  linkOf(role: string): string
  /** Everything printed so far, both streams. */
  output(): string
  /** Asks it to end and returns its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
  /** Ends it as a power cut would, as far as a process can know. Resolves when it is gone. */
  kill(): Promise<void>
}

/** Runs the built server until it ends by itself: for starts that must be refused. */
export async function runToEnd(options: StartOptions): Promise<{ exitCode: number | null; output: string }> {
  const ports = options.ports ?? (await newPorts())
  const { child, output } = spawnServer(options, ports, options.dataFolder ?? newDataFolder())
  const [exitCode] = await once(child, 'close')
  return { exitCode, output: output() }
}

/**
 * Starts the built server on free ports with data of its own. Resolves when it has printed where it is.
 * Throws with all it printed when it ends first.
 */
export async function startMesa(options: StartOptions = {}): Promise<MesaUnderTest> {
  if (!existsSync(builtServer)) throw new Error('The server is not built: run `npm test -- --only build` first.')
  const ports = options.ports ?? (await newPorts())
  const dataFolder = options.dataFolder ?? newDataFolder()
  const { child, output, printed } = spawnServer(options, ports, dataFolder)
  const told = await untilItTells(child, printed, output)
  const ended = once(child, 'close').then(([exitCode]) => exitCode as number | null)

  return {
    ...told,
    smtpPort: told.smtpPort ?? ports.smtp,
    dataFolder,
    pid: child.pid ?? 0,
    linkOf(role) {
      const link = told.links[role]
      if (!link) throw new Error(`No link was printed for ${role}:\n${output()}`)
      return link
    },
    output,
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      const exitCode = await ended
      if (!options.dataFolder) rmSync(dataFolder, { recursive: true, force: true })
      return exitCode
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

export const newDataFolder = () => mkdtempSync(join(tmpdir(), 'mesa-data-'))

async function newPorts() {
  const [http = 0, smtp = 0] = await freePorts(2)
  return { http, smtp }
}

function spawnServer(options: StartOptions, ports: { http: number; smtp: number }, dataFolder: string) {
  const settings = { PORT: `${ports.http}`, MESA_SMTP_PORT: `${ports.smtp}`, MESA_DATA: dataFolder }
  const child = spawn(process.execPath, ['--enable-source-maps', builtServer, ...(options.args ?? [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutMesaSettings(), ...settings, ...options.env },
  })
  let onStdout = ''
  let everything = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    onStdout += text
    everything += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    everything += text
  })
  return { child, printed: () => onStdout, output: () => everything }
}

/** What the developer has set for their own server must not reach the one under test. */
function withoutMesaSettings() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:MESA_|PORT$)/.test(name)))
}

function untilItTells(child: ChildProcess, printed: () => string, output: () => string) {
  return new Promise<StartOutput>((resolve, reject) => {
    const look = () => {
      const told = parseStartOutput(printed())
      if (told) resolve(told)
    }
    // Lines of one start may come in several pieces: a moment of silence after the last one.
    let quiet: NodeJS.Timeout
    child.stdout?.on('data', () => {
      clearTimeout(quiet)
      quiet = setTimeout(look, 30)
    })
    child.on('error', reject)
    child.on('close', (code) => reject(new Error(`The server ended with ${code} before it was ready:\n${output()}`)))
  })
}
