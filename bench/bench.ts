import { printLastLine, progress } from './last-line.ts'

/** Loaded only when asked for: a bench that needs a browser does not stop one that does not. */
const benches: Record<string, () => Promise<object>> = {
  intake: async () => (await import('./intake.ts')).benchIntake(),
  bundle: async () => (await import('./bundle.ts')).benchBundle(),
  clock: async () => (await import('./clock.ts')).benchClock(),
}

async function main(name: string | undefined) {
  if (name === 'all') {
    const all: Record<string, object> = {}
    for (const [each, run] of Object.entries(benches)) all[each] = await run()
    return all
  }
  const bench = benches[name ?? '']
  if (bench) return bench()

  progress(`Name a bench: npm run bench -- ${Object.keys(benches).join(' | ')} | all`)
  return undefined
}

const fields = await main(process.argv[2])
if (fields) printLastLine(fields)
else process.exitCode = 1
