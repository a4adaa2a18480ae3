import type { Instant, RecordBodies, RecordKind } from '@mesa/core'
import type { RecordUse } from './record-uses.ts'

/** Where a version stands: it holds now, it will from its instant on, or another took its place. */
export type VersionStanding = 'in_force' | 'coming' | 'past'

export interface RecordVersionView<Kind extends RecordKind = RecordKind> {
  version: number
  versionId: string
  standing: VersionStanding
  /** `0`: since ever. */
  effectiveAt: Instant
  publishedAt: Instant
  /** The person's name, or the rule's. */
  publishedBy: string
  note: string | null
  body: RecordBodies[Kind]
}

/** A draft as it was last saved; it may be incomplete or wrong. */
export interface RecordDraftView<Kind extends RecordKind = RecordKind> {
  /** Grows with each saving: a page that holds an older one is told before it overwrites. */
  revision: number
  /** The version it was begun from; 0 for a record that has none yet. */
  basedOn: number
  body: RecordBodies[Kind]
  savedAt: Instant
  savedBy: string
}

/** One line of a list of records. */
export interface RecordRow<Kind extends RecordKind = RecordKind> {
  id: string
  name: string
  /** Of the version in force; else of the one that comes; 0 while there is only a draft. */
  version: number
  /** The version's id, by which other records name it; null while there is only a draft. */
  versionId: string | null
  /** In force now; a record with only a draft or a coming version is not. */
  isInForce: boolean
  /** From when a later version holds; null where none waits. */
  comesAt: Instant | null
  hasDraft: boolean
  publishedAt: Instant | null
  /** Something about it could not be published today: an old calendar that never opens. Said of rules only. */
  hasProblems?: boolean
  /** Of the version in force, else the coming one, else the draft. */
  body: RecordBodies[Kind]
}

export interface RecordPage<Kind extends RecordKind = RecordKind> {
  rows: RecordRow<Kind>[]
  nextCursor: string | null
  total: number
}

/** One record whole, newest version first. */
export interface RecordView<Kind extends RecordKind = RecordKind> {
  kind: Kind
  id: string
  name: string
  versions: RecordVersionView<Kind>[]
  draft: RecordDraftView<Kind> | null
  /** Records whose version in force names this one. */
  usedBy: RecordUse[]
  /** Open incidents that it concerns: of the account, owned by the advisor, counted by the calendar. */
  openIncidents: number
  readAt: Instant
}
