import { type ReadBody, type RecordKind, readBody } from '@mesa/core'
import type { Inside } from '../inside.ts'
import type { RecordsDesk } from './records-desk.ts'

/** A body that could be published, with all that is wrong or odd about it. */
export async function findProblemsOf(
  _desk: Inside,
  { kind, body }: Parameters<RecordsDesk['checkRecord']>[0],
): Promise<ReadBody<RecordKind>> {
  return readBody(kind, body)
}
