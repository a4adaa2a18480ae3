import { join } from 'node:path'
import { readEnvironment } from './config/environment.ts'
import { StartFault, toFaultSentence } from './config/start-fault.ts'
import { toTerminalLanguage } from './config/terminal-language.ts'
import { createLog } from './log.ts'
import { type Mesa, startMesa } from './start-mesa.ts'
import { toStartOutput } from './start-output.ts'

const here = import.meta.dirname
const language = toTerminalLanguage(process.env)

/** After this a clean end is given up, so that Ctrl-C always ends within two seconds. */
const PATIENCE_MS = 1_900

let mesa: Mesa | undefined
let isEnding = false

function end(): void {
  // The second Ctrl-C is impatience; before the doors are open there is nothing in flight.
  if (isEnding || !mesa) process.exit(isEnding ? 130 : 0)
  isEnding = true
  setTimeout(() => process.exit(0), PATIENCE_MS).unref()
  mesa.close().then(
    () => process.exit(0),
    (error: unknown) => fail(error),
  )
}

/** Tells why not, and ends. A fault that a person can mend is one sentence; a stack is for faults of ours only. */
function fail(error: unknown): never {
  const text = error instanceof StartFault ? toFaultSentence(error, language) : String((error as Error)?.stack ?? error)
  process.stderr.write(`Mesa: ${text}\n`)
  process.exit(1)
}

const progressWords = { es: 'Cargando los datos de demostración', en: 'Loading the demo data' }

function showProgress(done: number, total: number): void {
  const isLast = done === total
  if (process.stderr.isTTY) {
    process.stderr.write(`\r${progressWords[language]}: ${done}/${total}${isLast ? '\n' : ''}`)
  } else if (done === 1 || isLast) {
    process.stderr.write(`${progressWords[language]}: ${done}/${total}\n`)
  }
}

async function run(): Promise<void> {
  const environment = readEnvironment(process.env)
  const { default: deployment } = await import('mesa:deployment')
  mesa = await startMesa({
    environment,
    deployment,
    migrationsFolder: join(here, 'migrations'),
    publicFolder: join(here, 'public'),
    empty: process.argv.includes('--empty'),
    secret: (variable) => process.env[variable],
    log: createLog(environment.logLevel),
    onProgress: showProgress,
  })
  const { company } = mesa.desk
  const formUrls = [...mesa.desk.channels].flatMap(([name, { http }]) => (http ? [`${mesa?.url}/f/${name}`] : []))
  process.stdout.write(toStartOutput({ ...mesa, company: company.name, formUrls }, language))
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
run().catch(fail)
