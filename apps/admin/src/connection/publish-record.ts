import type { RecordView } from '@mesa/api'
import type { Instant, RecordBodies, RecordKind } from '@mesa/core'
import { queryClient, trpc, trpcClient } from './trpc.ts'

type CustomerKind = 'account' | 'contact' | 'policy'

export interface Publishing<Kind extends CustomerKind> {
  kind: Kind
  /** Null for a record that does not exist yet. */
  id: string | null
  body: RecordBodies[Kind]
  /** Of the draft that the page saw; 0: none. */
  revision: number
  /** The newest version that the page saw; 0: none. One that was published since is said, not overwritten. */
  basedOn: number
  note?: string
  effectiveAt?: Instant | null
}

interface Keeping {
  saveDraft: {
    mutate(asked: { kind: string; id: string | null; revision: number; basedOn: number; body: object }): Promise<{
      id: string
      revision: number
    }>
  }
  publish: {
    mutate(asked: {
      kind: string
      id: string
      revision: number
      note: string | null
      effectiveAt: number | null
    }): Promise<{ version: number }>
  }
}

/** Accounts and contacts are one family of procedures, policies another; each asks for its own permission. */
const keepingOf = (kind: CustomerKind): Keeping =>
  (kind === 'policy' ? trpcClient.policies : trpcClient.customers) as unknown as Keeping

/** Keeps a draft on the server. Throws what the API answers. */
export const saveDraft = <Kind extends CustomerKind>(asked: Omit<Publishing<Kind>, 'note' | 'effectiveAt'>) =>
  keepingOf(asked.kind).saveDraft.mutate(asked)

/** Saves and publishes in one go, and reads again what is shown of it. Throws what the API answers. */
export async function publishRecord<Kind extends CustomerKind>({ note, effectiveAt, ...asked }: Publishing<Kind>) {
  const { id, revision } = await saveDraft(asked)
  await keepingOf(asked.kind).publish.mutate({
    kind: asked.kind,
    id,
    revision,
    note: note?.trim() ? note.trim() : null,
    effectiveAt: effectiveAt ?? null,
  })
  await refreshRecords()
  return id
}

/** Everything that tells of records: lists, pages, cards. */
export async function refreshRecords(): Promise<void> {
  const keys = [trpc.records.pathKey(), trpc.policies.pathKey(), trpc.directory.pathKey()]
  await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
}

/** Fresh from the server, to be compared with what the page saw. */
export const fetchRecord = <Kind extends RecordKind>(kind: Kind, id: string) =>
  trpcClient.records.get.query({ kind, id }) as unknown as Promise<RecordView<Kind>>
