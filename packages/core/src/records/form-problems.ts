import type { z } from 'zod'
import { error } from './problem.ts'
import { type RecordProblem, type RecordProblemCode, recordProblemCodes } from './record.ts'

type Issue = z.core.$ZodIssue

const codes: ReadonlySet<string> = new Set(recordProblemCodes)
const isCode = (text: string | undefined): text is RecordProblemCode => text !== undefined && codes.has(text)

/** What keeps a body from being read, one problem a field. */
export function formProblems(issues: readonly Issue[], body: unknown): RecordProblem[] {
  const problems = issues.map((issue) => toProblem(issue, valueAt(body, issue.path)))
  return problems.filter(({ path }, index) => problems.findIndex((each) => each.path === path) === index)
}

function toProblem(issue: Issue, value: unknown): RecordProblem {
  const path = issue.path.join('.')
  if (value === undefined || value === null || value === '') return error(path, 'required')
  if (isCode(issue.message)) return error(path, issue.message)
  if (issue.code === 'too_small') return tooSmall(path, issue)
  if (issue.code === 'too_big') {
    const most = Number(issue.maximum)
    return isNumeric(issue.origin)
      ? error(path, 'out_of_range', { max: most })
      : error(path, 'too_long', { limit: most })
  }
  return error(path, 'not_valid')
}

function tooSmall(path: string, { origin, minimum }: Extract<Issue, { code: 'too_small' }>): RecordProblem {
  if (!isNumeric(origin)) return error(path, 'required')
  if (path.endsWith('inutes') && Number(minimum) === 0) return error(path, 'negative_minutes')
  return error(path, 'out_of_range', { min: Number(minimum) })
}

const isNumeric = (origin: string): boolean => origin === 'number' || origin === 'int' || origin === 'bigint'

const valueAt = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((each, key) => (each as Record<PropertyKey, unknown> | null | undefined)?.[key], body)
