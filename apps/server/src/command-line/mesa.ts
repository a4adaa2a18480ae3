import { join } from 'node:path'
import { readEnvironment } from '../config/environment.ts'
import { StartFault, toFaultSentence } from '../config/start-fault.ts'
import { toTerminalLanguage } from '../config/terminal-language.ts'
import { createLinkFor } from './create-link.ts'
import { rebuild } from './rebuild.ts'
import type { Terminal } from './terminal.ts'
import { verify } from './verify.ts'

const commands: Record<string, (terminal: Terminal) => Promise<number>> = {
  verify,
  rebuild,
  'create-link': createLinkFor,
}

const help = {
  es: `Uso: npm run mesa -- ORDEN [--json]
  verify             revisa las cadenas de eventos; también con el servidor en marcha
  rebuild            rehace lo que se deriva de los eventos; con el servidor detenido
  create-link CORREO enlace de un solo uso para entrar; con el servidor detenido`,
  en: `Usage: npm run mesa -- COMMAND [--json]
  verify             walks the chains of events; beside a running server too
  rebuild            makes anew what follows from the events; with the server ended
  create-link EMAIL  a link to sign in, good for one use; with the server ended`,
}

const language = toTerminalLanguage(process.env)

/** Runs one command and returns its exit code: 0 all well, 1 a finding or a fault, 2 not understood. */
async function run(args: string[]): Promise<number> {
  const [name = '', ...operands] = args.filter((arg) => !arg.startsWith('--'))
  const command = commands[name]
  if (!command) {
    process.stderr.write(`${help[language]}\n`)
    return 2
  }
  return command({
    environment: readEnvironment(process.env),
    operands,
    json: args.includes('--json'),
    language,
    migrationsFolder: join(import.meta.dirname, 'migrations'),
    deployment: async () => (await import('mesa:deployment')).default,
    say: (line) => process.stdout.write(`${line}\n`),
  })
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    const text = error instanceof StartFault ? toFaultSentence(error, language) : String((error as Error)?.stack)
    process.stderr.write(`Mesa: ${text}\n`)
    process.exitCode = 1
  },
)
