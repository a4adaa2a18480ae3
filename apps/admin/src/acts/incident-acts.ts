import { t } from '@lingui/core/macro'
import type { AdvisorId, CriterionId } from '@mesa/core'
import { newCommandKey } from '../connection/command-key.ts'
import { queryClient, trpcClient } from '../connection/trpc.ts'
import { sessionOptions } from '../session/session.ts'
import { toast } from '../ui/toast.tsx'
import { type StatusAct, statusAfter } from './allowed-acts.ts'
import { runAct } from './run-act.ts'

/** Gives an incident to an advisor; the name is shown at once. */
export async function assignTo(folio: string, advisor: { id: AdvisorId; name: string }): Promise<void> {
  const commandKey = newCommandKey()
  const send = () => trpcClient.incident.assign.mutate({ folio, commandKey, advisorId: advisor.id })
  if (await runAct(folio, { advisor }, send)) toast('done', t`${folio}: asignado a ${advisor.name}.`)
}

/** Gives it to the person at the desk. */
export async function take(folio: string): Promise<void> {
  const commandKey = newCommandKey()
  const user = queryClient.getQueryData(sessionOptions.queryKey)?.user
  const advisor = user?.advisorId ? { id: user.advisorId as AdvisorId, name: user.name } : null
  const change = advisor ? { advisor } : {}
  if (await runAct(folio, change, () => trpcClient.incident.take.mutate({ folio, commandKey }))) {
    toast('done', t`${folio}: lo tiene usted.`)
  }
}

const procedures = {
  start_work: trpcClient.incident.startWork,
  wait: trpcClient.incident.wait,
  resume: trpcClient.incident.resume,
  resolve: trpcClient.incident.resolve,
  close: trpcClient.incident.close,
  reopen: trpcClient.incident.reopen,
} as const

/** Changes the status by one of the acts that its status allows. */
export async function changeStatus(folio: string, act: StatusAct): Promise<void> {
  const commandKey = newCommandKey()
  await runAct(folio, { status: statusAfter[act] }, () => procedures[act].mutate({ folio, commandKey }))
}

interface Urgency {
  criterionId: CriterionId
  /** From when the shorter promise counts. */
  since: 'start' | 'now'
  /** What the customer said; empty: nothing. */
  evidence: string
}

/** Marks urgent by a criterion (R13). */
export async function setUrgency(folio: string, { criterionId, since, evidence }: Urgency): Promise<void> {
  const commandKey = newCommandKey()
  const said = evidence === '' ? {} : { evidence }
  await runAct(folio, {}, () =>
    trpcClient.incident.setUrgency.mutate({ folio, commandKey, criterionId, since, ...said }),
  )
}

export async function withdrawUrgency(folio: string): Promise<void> {
  const commandKey = newCommandKey()
  await runAct(folio, {}, () => trpcClient.incident.withdrawUrgency.mutate({ folio, commandKey }))
}
