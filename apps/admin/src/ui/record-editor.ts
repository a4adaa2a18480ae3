import type { WorkedExample } from '@mesa/api'
import type { RecordBodies, RecordKind, RecordProblem } from '@mesa/core'

/** What every editor of a record is given: it shows a body and says what it becomes, and keeps nothing itself. */
export interface RecordEditorProps<Kind extends RecordKind> {
  /** Null while the record is new. */
  id: string | null
  body: RecordBodies[Kind]
  onChange(body: RecordBodies[Kind]): void
  problems: readonly RecordProblem[]
  /** What the rule would do with a report that came now; null while it cannot be read. */
  example: WorkedExample | null
  isReadOnly: boolean
}

/** The problems of one field, or of what lies under it. */
export const problemsAt = (problems: readonly RecordProblem[], path: string): RecordProblem[] =>
  problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`))
