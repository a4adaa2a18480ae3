import type { Inside } from '../inside.ts'
import { findProblemsOf } from './find-problems-of.ts'
import type { RecordCheck, RecordsDesk } from './records-desk.ts'

/** What is wrong with a draft, and what it would do with a report that came now. */
export async function checkRecord(
  desk: Inside,
  asked: Parameters<RecordsDesk['checkRecord']>[0],
): Promise<RecordCheck> {
  const { problems } = await findProblemsOf(desk, asked)
  return { problems, example: null }
}
