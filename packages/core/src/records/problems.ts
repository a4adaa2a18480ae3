import { type RecordBodies, type RecordKind, recordSchemas } from './bodies.ts'
import { formProblems } from './form-problems.ts'
import type { RecordProblem } from './record.ts'
import { tidyBody } from './tidy-body.ts'

/** A body that can be read, tidied; or what keeps it from being read. */
export type ReadBody<Kind extends RecordKind> =
  | { body: RecordBodies[Kind]; problems: [] }
  | { body: null; problems: RecordProblem[] }

export function readBody<Kind extends RecordKind>(kind: Kind, candidate: unknown): ReadBody<Kind> {
  const parsed = recordSchemas[kind].safeParse(candidate)
  if (!parsed.success) return { body: null, problems: formProblems(parsed.error.issues, candidate) }
  return { body: tidyBody(kind, parsed.data as RecordBodies[Kind]), problems: [] }
}
