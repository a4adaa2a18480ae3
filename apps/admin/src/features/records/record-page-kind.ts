import type { MessageDescriptor } from '@lingui/core'
import type { RecordKind } from '@mesa/core'
import type { RecordParts } from '../../ui/record-editor.ts'
import type { RecordFamily } from './record-family.ts'

/** One kind of record as a page: what it is called, who keeps it, how it is edited. */
export interface RecordPageKind<Kind extends RecordKind> {
  kind: Kind
  family: RecordFamily
  words: {
    /** `Calendarios`. */
    title: MessageDescriptor
    /** `Nuevo calendario`. */
    create: MessageDescriptor
    /** What it is for: where there is none yet. */
    purpose: MessageDescriptor
  }
  parts: RecordParts<Kind>
  /** The only record of its kind: there is no list and no second one. */
  singleId?: string
}

/** What the address says of a record's page. */
export interface RecordSearch {
  /** Absent: the form. */
  tab?: string
  /** In the history: the version whose difference is open. */
  version?: number
}
