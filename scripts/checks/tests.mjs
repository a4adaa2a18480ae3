import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInForeground } from '../child.mjs'
import { root } from '../pnpm.mjs'

/** Counts what Vitest wrote. A file that could not even be loaded holds no test and still is a failure. */
export function countTests(report) {
  const files = report.testResults ?? []
  const tests = files.flatMap(({ assertionResults }) => assertionResults)
  const broken = files.filter((file) => file.status === 'failed' && file.assertionResults.every(isNotFailed))
  const left = tests.filter(({ status }) => status !== 'passed' && status !== 'failed')
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + broken.length,
    skipped: left.length,
    output: left.map(({ fullName }) => `skipped: ${fullName}`).join('\n'),
  }
}

const isNotFailed = ({ status }) => status !== 'failed'

/** Runs some of the projects of vitest.config.ts; its own report is shown while it runs. */
export async function checkTests(projects) {
  const folder = mkdtempSync(join(tmpdir(), 'mesa-tests-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const chosen = projects.map((project) => `--project=${project}`)
  try {
    const code = await runInForeground(
      process.execPath,
      [vitest, 'run', '--passWithNoTests', ...chosen, ...reporters],
      {
        cwd: root,
      },
    )
    const counts = countTests(JSON.parse(readFileSync(report, 'utf8')))
    // An error outside every test (a promise nobody awaited) fails the run without failing one of them.
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
