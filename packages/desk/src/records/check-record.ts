import { toInstant } from '@mesa/core'
import { versionIdOf } from '../company/record-versions.ts'
import type { Inside } from '../inside.ts'
import { findProblemsOf } from './find-problems-of.ts'
import type { RecordCheck, RecordsDesk } from './records-desk.ts'
import { workedExample } from './worked-example.ts'

/** Newer than any that was published. */
const DRAFTED_VERSION = Number.MAX_SAFE_INTEGER
const NEW_ID = 'draft'

/** What is wrong with a draft, and what it would do with a report that came now. */
export async function checkRecord(
  desk: Inside,
  asked: Parameters<RecordsDesk['checkRecord']>[0],
): Promise<RecordCheck> {
  const { body, problems } = await findProblemsOf(desk, asked)
  if (body === null) return { problems, example: null }

  const { kind } = asked
  const recordId = asked.id ?? NEW_ID
  const draft = {
    kind,
    recordId,
    version: DRAFTED_VERSION,
    versionId: versionIdOf(kind, recordId, DRAFTED_VERSION),
    // As if it held already: what a page asks is what the rule does.
    effectiveAt: toInstant(0),
    publishedAt: desk.now(),
    publishedBy: { kind: 'rule', rule: 'draft' } as const,
    note: null,
    body,
  }
  return { problems, example: await workedExample(desk, desk.rules.with(draft), draft) }
}
