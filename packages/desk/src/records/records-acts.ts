import { restDaysMxOf } from '@mesa/core'
import type { Inside } from '../inside.ts'
import type { RecordsDesk } from './records-desk.ts'

const absent = async (): Promise<never> => {
  throw new Error('the administration is not wired yet')
}

/** Administration: records as series of immutable versions. */
export const recordsActs = (_desk: Inside): RecordsDesk => ({
  listRecords: absent,
  record: absent,
  checkRecord: absent,
  saveDraft: absent,
  discardDraft: absent,
  publishRecord: absent,
  restDays: async (year) => restDaysMxOf(year),
})
