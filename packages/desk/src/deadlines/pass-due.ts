import type { Inside } from '../inside.ts'
import { type ClaimedDeadline, claimDue } from './claim.ts'
import { passIncident } from './pass-incident.ts'
import { passPolicy } from './pass-policy.ts'

/**
 * Does what is due; returns how many rows it had. What fails keeps its lease and is tried again after it, by whoever is
 * there; nothing is said twice, since each effect is written with the events that cause it.
 */
export async function passDue(desk: Inside): Promise<number> {
  const claimed = await claimDue(desk)
  const policies = claimed.filter(isOfPolicy)
  const incidents = new Set(claimed.filter((row) => !isOfPolicy(row)).map(({ subjectId }) => subjectId))
  await Promise.all([
    ...[...incidents].map((id) => attempt(desk, id, () => passIncident(desk, id))),
    ...policies.map((row) => attempt(desk, row.id, () => passPolicy(desk, row))),
  ])
  return claimed.length
}

/** Whose row it is: a policy's, else an incident's. */
export const isOfPolicy = ({ kind }: ClaimedDeadline): boolean => kind === 'policy_renewal' || kind === 'policy_end'

async function attempt(desk: Inside, what: string, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    desk.log('error', 'a deadline could not be kept', { deadline: what, problem: String(error) })
  }
}
