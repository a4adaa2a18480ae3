import type { RecordRow, RecordView } from '@mesa/api'
import type { AdvisorBody } from '@mesa/core'
import { trpc, trpcClient } from '../../connection/trpc.ts'
import type { MatrixRow, Patch } from './profile-matrix.ts'

/** Advisors who stand apart from the matrix: they left, or are not published yet. */
export interface ApartAdvisor {
  id: string
  name: string
  why: 'inactive' | 'draft' | 'coming'
}

export interface MatrixRead {
  rows: MatrixRow[]
  apart: ApartAdvisor[]
}

/** Under the records' own path, so that whoever has records read again has this read again too. */
export const matrixKey = [...trpc.records.pathKey(), 'advisor-matrix']

type AdvisorView = RecordView<'advisor'>

async function rowOf(row: RecordRow<'advisor'>): Promise<MatrixRow> {
  if (!row.hasDraft) return { id: row.id, published: row.body, draft: null }
  const view = (await trpcClient.records.get.query({ kind: 'advisor', id: row.id })) as unknown as AdvisorView
  const draft = view.draft && { revision: view.draft.revision, body: view.draft.body }
  return { id: row.id, published: row.body, draft }
}

/** All advisors: who attends, with the drafts that are open, and who does not. */
export async function readMatrix(): Promise<MatrixRead> {
  const page = await trpcClient.records.list.query({ kind: 'advisor', limit: 500 })
  const rows = page.rows as unknown as RecordRow<'advisor'>[]
  const apart = rows.flatMap(({ id, name, isInForce, version, body }): ApartAdvisor[] => {
    if (!isInForce) return [{ id, name, why: version === 0 ? 'draft' : 'coming' }]
    return body.active ? [] : [{ id, name, why: 'inactive' }]
  })
  const attending = rows.filter(({ isInForce, body }) => isInForce && body.active)
  return { rows: await Promise.all(attending.map(rowOf)), apart }
}

/** The order in which keys stand in a body means nothing. */
const ordered = ({ systems, ...body }: AdvisorBody): string =>
  JSON.stringify([Object.entries(body).toSorted(byKey), Object.entries(systems).toSorted(byKey)])
const byKey = ([one]: [string, unknown], [other]: [string, unknown]): number => one.localeCompare(other)

export const isSameBody = (one: AdvisorBody, other: AdvisorBody): boolean => ordered(one) === ordered(other)

type Patches = Readonly<Record<string, Patch>>
const keyOf = (userId: string): string => `mesa.advisor-cells:${userId}`

/** Cells that the server had not got yet when the page was left. */
export function storedPatches(userId: string): Patches {
  try {
    return (JSON.parse(localStorage.getItem(keyOf(userId)) ?? '{}') as Patches | null) ?? {}
  } catch {
    return {}
  }
}

export function storePatches(userId: string, patches: Patches): void {
  const open = Object.entries(patches).filter(
    ([, { systems, skills }]) => Object.keys(systems).length + Object.keys(skills).length > 0,
  )
  try {
    if (open.length === 0) localStorage.removeItem(keyOf(userId))
    else localStorage.setItem(keyOf(userId), JSON.stringify(Object.fromEntries(open)))
  } catch {
    // A full or forbidden store keeps nothing; the page still has what was typed.
  }
}
