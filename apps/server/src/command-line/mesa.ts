import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readEnvironment } from '../config/environment.ts'
import { StartFault, toFaultSentence } from '../config/start-fault.ts'
import { toTerminalLanguage } from '../config/terminal-language.ts'
import { anchor } from './anchor.ts'
import { createLinkFor } from './create-link.ts'
import { rebuild } from './rebuild.ts'
import type { Terminal } from './terminal.ts'
import { verify } from './verify.ts'

const commands: Record<string, (terminal: Terminal) => Promise<number>> = {
  verify,
  anchor,
  rebuild,
  'create-link': createLinkFor,
}

const help = {
  es: `Uso: npm run mesa -- ORDEN [--json]
  verify             revisa todo lo guardado; también con el servidor en marcha
  verify --anchor ARCHIVO   lo compara además con las anclas de ese archivo
  anchor             imprime un ancla para guardarla en otro lugar
  rebuild            rehace lo que se deriva de los eventos; con el servidor detenido
  create-link CORREO enlace de un solo uso para entrar; con el servidor detenido`,
  en: `Usage: npm run mesa -- COMMAND [--json]
  verify             looks at everything that was kept; beside a running server too
  verify --anchor FILE      compares it with the anchors of that file as well
  anchor             prints an anchor to keep elsewhere
  rebuild            makes anew what follows from the events; with the server ended
  create-link EMAIL  a link to sign in, good for one use; with the server ended`,
}

const language = toTerminalLanguage(process.env)

/** The command line as parts; undefined when it has an option that no command knows. */
function parse(args: string[]) {
  try {
    const options = { json: { type: 'boolean' }, anchor: { type: 'string' } } as const
    return parseArgs({ args, options, allowPositionals: true })
  } catch {
    return undefined
  }
}

/** Runs one command and returns its exit code: 0 all well, 1 a finding or a fault, 2 not understood. */
async function run(args: string[]): Promise<number> {
  const parsed = parse(args)
  const [name = '', ...operands] = parsed?.positionals ?? []
  const command = commands[name]
  if (!parsed || !command) {
    process.stderr.write(`${help[language]}\n`)
    return 2
  }
  const { json = false, anchor: anchorFile } = parsed.values
  return command({
    environment: readEnvironment(process.env),
    operands,
    json,
    ...(anchorFile !== undefined && { anchorFile }),
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
