import { installIfNeeded } from './install.mjs'

/** Loaded when its turn comes: before the installation the tools are not there. */
const check = (name) => async () => (await import(`./checks/${name}.mjs`)).check()
const tests = (projects) => async () => (await import('./checks/tests.mjs')).checkTests(projects)

/** In order of price: what is cheap to know is known first. Each says how many passed, failed and were skipped. */
const stages = [
  { name: 'format', title: 'Formatting', run: check('format') },
  { name: 'lint', title: 'Lint', run: check('lint') },
  { name: 'sources', title: 'Rules for sources that no linter has', run: check('sources') },
  { name: 'types', title: 'Types', run: check('types') },
  { name: 'layers', title: 'Imports between the rooms', run: check('layers') },
  { name: 'unused', title: 'Unused files, exports and dependencies', run: check('unused') },
  { name: 'catalogue', title: 'Translations', run: check('catalogue') },
  { name: 'hygiene', title: 'Nothing in the repository that is only true here', run: check('hygiene') },
  { name: 'unit', title: 'Unit, property and database tests', run: tests(['unit', 'admin']) },
  { name: 'build', title: 'Build', run: check('builds') },
  { name: 'e2e', title: 'In a browser, over real SMTP', run: tests(['e2e']) },
]

/** `--only unit,types` runs those; without it, everything. Refuses a name that is none. */
function toStages(args) {
  const at = args.indexOf('--only')
  if (at === -1) return stages

  const wanted = (args[at + 1] ?? '').split(',')
  const chosen = stages.filter(({ name }) => wanted.includes(name))
  if (chosen.length === wanted.length) return chosen

  console.error(`--only wants some of: ${stages.map(({ name }) => name).join(', ')}`)
  process.exit(1)
}

/** A check that breaks has not passed. */
async function runStage({ title, run }) {
  const started = performance.now()
  console.log(`\n== ${title}`)
  const counts = await run().catch((error) => ({ passed: 0, failed: 1, skipped: 0, output: error.stack }))
  if (counts.output) console.log(counts.output.trimEnd())
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`-- ${counts.failed === 0 ? 'ok' : 'FAILED'} in ${seconds} s`)
  return { title, ...counts }
}

/** `npm test`: every stage, also after one that failed; the last line counts them all. */
export async function runChecks(args) {
  const chosen = toStages(args)
  if (!(await installIfNeeded())) process.exit(1)

  const outcomes = []
  for (const stage of chosen) outcomes.push(await runStage(stage))

  const failed = outcomes.filter((outcome) => outcome.failed > 0)
  if (failed.length > 0) console.log(`\nFailed: ${failed.map(({ title }) => title).join(' · ')}`)
  const sum = (field) => outcomes.reduce((total, outcome) => total + outcome[field], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
  process.exitCode = failed.length > 0 ? 1 : 0
}
