import type { RecordSearch } from '../../features/records/record-page-kind.ts'

const WORD = /^[a-z-]{1,30}$/

/** `tab` and `version` of a record's page; what is not one is left out. */
export function parseRecordSearch(search: Record<string, unknown>): RecordSearch {
  const version = Number(search.version)
  return {
    ...(typeof search.tab === 'string' && WORD.test(search.tab) && { tab: search.tab }),
    ...(Number.isInteger(version) && version > 0 && { version }),
  }
}
