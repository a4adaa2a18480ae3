import { restDaysMxOf } from '@mesa/core'
import type { Inside } from '../inside.ts'
import { checkRecord } from './check-record.ts'
import { discardDraft } from './discard-draft.ts'
import { listRecords } from './list-records.ts'
import { loadRecord } from './load-record.ts'
import { publishRecord } from './publish-record.ts'
import type { RecordsDesk } from './records-desk.ts'
import { saveDraft } from './save-draft.ts'

/** Administration: records as series of immutable versions. */
export const recordsActs = (desk: Inside): RecordsDesk => ({
  listRecords: (asked) => listRecords(desk, asked),
  record: (kind, id) => loadRecord(desk, kind, id),
  checkRecord: (asked) => checkRecord(desk, asked),
  saveDraft: (asked, user) => saveDraft(desk, asked, user),
  discardDraft: (asked, user) => discardDraft(desk, asked, user),
  publishRecord: (asked, user) => publishRecord(desk, asked, user),
  restDays: async (year) => restDaysMxOf(year),
})
