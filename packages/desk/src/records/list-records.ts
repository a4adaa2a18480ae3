import type { Instant, RecordKind, RecordVersion } from '@mesa/core'
import { findProblems, versionInEffect } from '@mesa/core'
import {
  foldName,
  type ListedKind,
  nameOfBody,
  type RecordPage,
  type RecordRow,
  readNewDrafts,
  readRecordPage,
} from '@mesa/db'
import { ruleKinds } from '../company/record-versions.ts'
import type { RuleBook } from '../company/rule-book.ts'
import type { Inside } from '../inside.ts'
import { factsOfRule } from './problem-facts.ts'
import type { RecordsDesk } from './records-desk.ts'

type Asked<Kind extends RecordKind> = Parameters<RecordsDesk['listRecords']>[0] & { kind: Kind }

const isRuleKind = (kind: RecordKind): boolean => (ruleKinds as readonly RecordKind[]).includes(kind)

/** A page of records by name: rules from the memory, customers by an index on the side. */
export const listRecords = async <Kind extends RecordKind>(
  desk: Inside,
  asked: Asked<Kind>,
): Promise<RecordPage<Kind>> => {
  if (isRuleKind(asked.kind)) return listRules(desk, asked)
  const page = await readRecordPage(desk.db.readAside, { ...asked, kind: asked.kind as ListedKind, now: desk.now() })
  return page as RecordPage as RecordPage<Kind>
}

async function listRules<Kind extends RecordKind>(
  desk: Inside,
  { kind, text = '', cursor, limit }: Asked<Kind>,
): Promise<RecordPage<Kind>> {
  const drafted = await desk.db.readAside.all<{ record_id: string }>(DRAFTED_SQL, [kind])
  const withDraft = new Set(drafted.map(({ record_id }) => record_id))
  const rows = [
    ...byRecord(desk.rules.versions(kind)).map((versions) => toRow(desk, kind, versions, withDraft)),
    ...(await readNewDrafts<Kind>(desk.db.readAside, { kind })),
  ]
  const found = rows
    .filter(({ name }) => foldName(name).includes(foldName(text.trim())))
    .sort((a, b) => order.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
  const start = cursor === undefined ? 0 : found.findIndex(({ id }) => id === cursor) + 1
  const shown = found.slice(start, start + limit)
  return {
    rows: shown,
    nextCursor: start + limit < found.length ? (shown.at(-1)?.id ?? null) : null,
    total: found.length,
  }
}

const DRAFTED_SQL = 'select record_id from record_drafts where kind = ? and based_on > 0'
const order = new Intl.Collator('es', { numeric: true, sensitivity: 'base' })

function byRecord<Kind extends RecordKind>(all: readonly RecordVersion<Kind>[]): RecordVersion<Kind>[][] {
  const records = new Map<string, RecordVersion<Kind>[]>()
  for (const version of all) {
    const known = records.get(version.recordId)
    if (known) known.push(version)
    else records.set(version.recordId, [version])
  }
  return [...records.values()]
}

function toRow<Kind extends RecordKind>(
  { rules, ...desk }: Inside,
  kind: Kind,
  versions: readonly RecordVersion<Kind>[],
  withDraft: ReadonlySet<string>,
): RecordRow<Kind> {
  const now = desk.now()
  const inForce = versionInEffect(versions, now)
  const coming = versions
    .filter(({ effectiveAt, version }) => effectiveAt > now && version > (inForce?.version ?? 0))
    .sort((a, b) => a.effectiveAt - b.effectiveAt)[0]
  const shown = (inForce ?? coming ?? versions[0]) as RecordVersion<Kind>
  return {
    id: shown.recordId,
    name: nameOfBody(kind, shown.body),
    version: shown.version,
    versionId: shown.versionId,
    isInForce: inForce !== undefined,
    comesAt: coming?.effectiveAt ?? null,
    hasDraft: withDraft.has(shown.recordId),
    publishedAt: shown.publishedAt,
    hasProblems: hasErrors(rules, shown, now),
    body: shown.body,
  }
}

/** Old rules are survived, not judged (sla.md); the list says which ones could not be published today. */
const hasErrors = <Kind extends RecordKind>(rules: RuleBook, version: RecordVersion<Kind>, now: Instant): boolean =>
  findProblems(version.kind, version.body, factsOfRule(rules, version as unknown as RecordVersion, now)).some(
    ({ severity }) => severity === 'error',
  )
