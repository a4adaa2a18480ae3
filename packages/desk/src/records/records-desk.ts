import type {
  AccountId,
  Coverage,
  Instant,
  LadderStep,
  RecordBodies,
  RecordKind,
  RecordProblem,
  RestDay,
  Target,
} from '@mesa/core'
import type { RecordPage, RecordView } from '@mesa/db'
import type { DeskUser } from '../desk.ts'

/** A rule at work, computed by the same functions that promise: what the page says beside the sentence. */
export interface WorkedDue {
  urgency: 'urgent' | 'other'
  clock: 'first_response' | 'next_response' | 'resolution'
  target: Target
  /** A report that is received now. */
  from: Instant
  countsFrom: Instant | null
  dueAt: Instant | null
}

export interface WorkedStep {
  step: LadderStep
  /** Null for a step that no instant can be given for. */
  at: Instant | null
}

/** What a draft would do with a report that came now. */
export interface WorkedExample {
  dues: WorkedDue[]
  steps: WorkedStep[]
  /** Of a policy: what each of its account's systems would be told. */
  coverages: { systemId: string; coverage: Coverage }[]
  /** Of a calendar: whether it is open now, and when it opens or closes next. */
  open: { isOpen: boolean; changesAt: Instant | null } | null
}

export interface RecordCheck {
  problems: RecordProblem[]
  /** Null while the draft cannot be read. */
  example: WorkedExample | null
}

export interface DraftSaved {
  id: string
  revision: number
}

/** Administration as its pages see it. A body that is saved may be incomplete; what is published never is. */
export interface RecordsDesk {
  listRecords<Kind extends RecordKind>(asked: {
    kind: Kind
    /** Words of the name, number, tax id, address or telephone. */
    text?: string
    /** Only policies and contacts of this account. */
    accountId?: AccountId
    cursor?: string
    limit: number
  }): Promise<RecordPage<Kind>>
  /** Throws `record.not_found`. */
  record<Kind extends RecordKind>(kind: Kind, id: string): Promise<RecordView<Kind>>
  /** What is wrong with it and what it would do; `id` null for a record that does not exist yet. */
  checkRecord(asked: {
    kind: RecordKind
    id: string | null
    body: unknown
    effectiveAt: Instant | null
  }): Promise<RecordCheck>
  /**
   * Keeps a draft. `revision` is the one that the page saw, 0 for a new draft; `id` null makes a record; `basedOn` is the
   * newest version that the page knew when it began. Throws `draft.changed_meanwhile` when somebody saved another draft
   * or published a version meanwhile, `draft.not_found` when the draft was published or discarded.
   */
  saveDraft(
    asked: { kind: RecordKind; id: string | null; revision: number; body: unknown; basedOn?: number },
    user: DeskUser,
  ): Promise<DraftSaved>
  discardDraft(asked: { kind: RecordKind; id: string; revision: number }, user: DeskUser): Promise<void>
  /**
   * Makes the draft a version that holds from `effectiveAt`, or from now. Throws `record.not_valid` with the problems
   * that are errors, `draft.changed_meanwhile`, `draft.not_found`, `advisor.owns_incidents` without a hand-over.
   */
  publishRecord(
    asked: {
      kind: RecordKind
      id: string
      revision: number
      effectiveAt: Instant | null
      note: string | null
      /** Of an advisor who leaves: who takes what they own; `nobody` leaves it to be assigned. */
      handOver?: { to: string }
    },
    user: DeskUser,
  ): Promise<{ version: number; versionId: string }>
  /** The obligatory rest days of Mexico in a year, for a calendar to close on. */
  restDays(year: number): Promise<RestDay[]>
}

export type RecordBody = RecordBodies[RecordKind]
