import type { RecordView } from '@mesa/api'
import { queryClient, trpc, trpcClient } from '../../connection/trpc.ts'

interface Leaving {
  id: string
  /** Who takes what they own; `nobody` leaves it to be assigned. Absent where they own nothing. */
  handOverTo?: string
  /** The person whose access ends too. */
  userId?: string
}

/** Publishes the advisor as inactive, with whatever was in their draft, and hands over what they own. */
export async function deactivate({ id, handOverTo, userId }: Leaving): Promise<void> {
  try {
    const handOver = handOverTo === undefined ? {} : { handOver: { to: handOverTo } }
    await trpcClient.advisors.publish.mutate({ kind: 'advisor', id, ...(await keepActive(id, false)), ...handOver })
    if (userId !== undefined) await trpcClient.staff.change.mutate({ id: userId, active: false })
  } finally {
    readAgain()
  }
}

/** Publishes them as attending again. */
export async function reactivate(id: string): Promise<void> {
  try {
    await trpcClient.advisors.publish.mutate({ kind: 'advisor', id, ...(await keepActive(id, true)) })
  } finally {
    readAgain()
  }
}

/** The draft, or what is in force, with the one mark changed; the revision to publish. */
async function keepActive(id: string, active: boolean): Promise<{ revision: number }> {
  const view = (await trpcClient.records.get.query({ kind: 'advisor', id })) as unknown as RecordView<'advisor'>
  const inForce = view.versions.find(({ standing }) => standing === 'in_force')
  const body = { ...(view.draft?.body ?? inForce?.body), active }
  const basedOn = view.versions[0]?.version ?? 0
  const asked = { kind: 'advisor', id, revision: view.draft?.revision ?? 0, basedOn, body } as const
  const { revision } = await trpcClient.advisors.saveDraft.mutate(asked)
  return { revision }
}

function readAgain(): void {
  for (const path of [trpc.records.pathKey(), trpc.directory.pathKey(), trpc.staff.pathKey(), trpc.queue.pathKey()]) {
    void queryClient.invalidateQueries({ queryKey: path })
  }
}
