import type { AppRouter, RecordView } from '@mesa/api'
import type { Permission, RecordBodies, RecordKind } from '@mesa/core'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { trpcClient } from '../../connection/trpc.ts'

/** Which procedures keep a record: one family for each permission. */
export type RecordFamily = 'rules' | 'policies' | 'customers' | 'advisors'

export const familyPermission: Record<RecordFamily, Permission> = {
  rules: 'rules.keep',
  policies: 'policies.keep',
  customers: 'customers.keep',
  advisors: 'advisors.keep',
}

type Saved = inferRouterOutputs<AppRouter>['rules']['saveDraft']
type Published = inferRouterOutputs<AppRouter>['rules']['publish']
export type HandOver = inferRouterInputs<AppRouter>['advisors']['publish']['handOver']

interface Named {
  kind: RecordKind
  id: string
  revision: number
}

export interface Publishing extends Named {
  effectiveAt: number | null
  note: string | null
  handOver?: HandOver
}

/** The same three acts of whichever family; the server permits each by itself. */
interface Keeper {
  saveDraft: { mutate(asked: Omit<Named, 'id'> & { id: string | null; basedOn: number; body: object }): Promise<Saved> }
  discardDraft: { mutate(asked: Named): Promise<unknown> }
  publish: { mutate(asked: Publishing): Promise<Published> }
}

export const keeperOf = (family: RecordFamily): Keeper => trpcClient[family] as unknown as Keeper

/** One record as the server has it now. */
export const fetchRecord = async <Kind extends RecordKind>(kind: Kind, id: string): Promise<RecordView<Kind>> =>
  (await trpcClient.records.get.query({ kind, id })) as unknown as RecordView<Kind>

/** What a form opens with: the draft, else the newest version. */
export function keptDraftOf<Kind extends RecordKind>(record: RecordView<Kind> | null) {
  const draft = record?.draft
  const newest = record?.versions[0]
  const version = newest?.version ?? 0
  if (draft) {
    return { revision: draft.revision, version, body: draft.body, savedAt: draft.savedAt, savedBy: draft.savedBy }
  }
  const body: RecordBodies[Kind] | null = newest?.body ?? null
  return { revision: 0, version, body, savedAt: newest?.publishedAt ?? null, savedBy: newest?.publishedBy ?? null }
}
