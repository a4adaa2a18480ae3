import { findProblems, type RecordBodies, type RecordKind, type RecordProblem, readBody } from '@mesa/core'
import type { Inside } from '../inside.ts'
import { loadProblemFacts } from './problem-facts.ts'
import type { RecordsDesk } from './records-desk.ts'

/** A body that could be published, or null, with all that is wrong or odd about it. */
export async function findProblemsOf(
  desk: Inside,
  { kind, id, body: candidate, effectiveAt }: Parameters<RecordsDesk['checkRecord']>[0],
): Promise<{ body: RecordBodies[RecordKind] | null; problems: RecordProblem[] }> {
  const { body, problems } = readBody(kind, candidate)
  if (body === null) return { body, problems }
  const facts = await loadProblemFacts(desk, { kind, id, body, effectiveAt })
  return { body, problems: findProblems(kind, body, facts) }
}
