import type { MessageDescriptor } from '@lingui/core'
import type { RecordView, WorkedExample } from '@mesa/api'
import type { RecordBodies, RecordKind, RecordProblem } from '@mesa/core'
import type { ComponentType } from 'react'

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

/** What the sentence above a form, and a panel beside it, are given. */
export interface RecordSaidProps<Kind extends RecordKind> {
  id: string | null
  body: RecordBodies[Kind]
  example: WorkedExample | null
  /** Null until a new record was first saved. */
  record: RecordView<Kind> | null
}

/**
 * What the parts of a body are called in a difference: a pattern by its dotted path, `*` for an id or a place in a
 * list. `steps.*.when`; what is not named is called by what lies above it.
 */
export type PathWords = Readonly<Record<string, MessageDescriptor>>

/** Everything that one kind of record adds to the page that all kinds share. */
export interface RecordParts<Kind extends RecordKind> {
  Editor: ComponentType<RecordEditorProps<Kind>>
  /** The rule restated in plain words, with its worked example: stands above the form, and in the history. */
  Sentence?: ComponentType<RecordSaidProps<Kind>>
  /** More tabs between the form and the history, by their word in the address. */
  panels?: readonly { tab: string; label: MessageDescriptor; Panel: ComponentType<RecordSaidProps<Kind>> }[]
  emptyBody(): RecordBodies[Kind]
  pathWords: PathWords
  /** Words for a value that is an id or a code; null where the value speaks for itself. */
  useValueWords?(): (path: string, value: unknown) => string | null
  /** The form needs the whole page: a painter, a table. */
  isWide?: boolean
}

/** The problems of one field, or of what lies under it. */
export const problemsAt = (problems: readonly RecordProblem[], path: string): RecordProblem[] =>
  problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`))
