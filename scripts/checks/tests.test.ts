import { expect, it } from 'vitest'
import { countTests } from './tests.mjs'

const file = (status: string, ...statuses: string[]) => ({
  status,
  assertionResults: statuses.map((one, index) => ({ status: one, fullName: `test ${index}` })),
})

it('counts every test by its end, and names those left out', () => {
  const counts = countTests({ testResults: [file('failed', 'passed', 'failed'), file('passed', 'passed', 'pending')] })
  expect(counts).toEqual({ passed: 2, failed: 1, skipped: 1, output: 'skipped: test 1' })
})

it('counts a file that could not be loaded as one failure', () => {
  expect(countTests({ testResults: [file('failed')] })).toMatchObject({ passed: 0, failed: 1 })
})
