import {
  type AccountId,
  allowanceOf,
  allowancePeriod,
  allowanceUseOf,
  type CalendarLookup,
  type Coverage,
  type IncidentId,
  type Instant,
  type Policy,
  type PolicyId,
} from '@mesa/core'
import { insertRows, type Reader, type Statement } from '@mesa/db'
import { allowanceUses } from '@mesa/db/schema'
import type { Inside } from '../inside.ts'

/** Policies with what was used of their allowances, and which place an incident would take of each. */
export interface CountedPolicies {
  policies: Policy[]
  freePlaces: ReadonlyMap<PolicyId, number>
}

export interface CountedFor {
  receivedAt: Instant
  /** Its own place is not counted, nor what was taken after it; null: it has none yet. */
  incidentId: IncidentId | null
}

/** One indexed read for each policy that has an allowance. */
export async function countUses(
  read: Reader,
  policies: readonly Policy[],
  { receivedAt, incidentId }: CountedFor,
  calendars: CalendarLookup,
): Promise<CountedPolicies> {
  const freePlaces = new Map<PolicyId, number>()
  const counted: Policy[] = []
  for (const policy of policies) {
    const period = allowancePeriod(policy, receivedAt, calendars)
    const row = period && (await read.first<UsesRow>(USES_SQL, [policy.id, period.from, incidentId ?? '']))
    if (row) freePlaces.set(policy.id, row.free)
    counted.push(row ? { ...policy, used: row.used } : policy)
  }
  return { policies: counted, freePlaces }
}

interface UsesRow {
  used: number
  free: number
}

/** Places that are taken, and the smallest that is free: one that was given back is taken again. */
export const USES_SQL = `select
    (select count(*) from allowance_uses where policy_id = ?1 and period_from = ?2
      and ordinal < coalesce((select own.ordinal from allowance_uses as own
        where own.incident_id = ?3 and own.policy_id = ?1 and own.period_from = ?2), 9007199254740991)) as used,
    case when exists (select 1 from allowance_uses where policy_id = ?1 and period_from = ?2 and ordinal = 1)
      then (select min(taken.ordinal) + 1 from allowance_uses as taken
        where taken.policy_id = ?1 and taken.period_from = ?2 and not exists (
          select 1 from allowance_uses as next
          where next.policy_id = ?1 and next.period_from = ?2 and next.ordinal = taken.ordinal + 1))
      else 1 end as free`

/**
 * Gives back what the coverage of before had taken and takes what the new one does, in the batch that decides. Somebody
 * who took the same place meanwhile makes the batch fail on the key, and all is decided again on fresh facts.
 */
export function useStatements(
  incidentId: IncidentId,
  { before, after }: { before: Coverage | null; after: Coverage },
  freePlaces: CountedPolicies['freePlaces'],
): Statement[] {
  const [had, takes] = [before && allowanceUseOf(before), allowanceUseOf(after)]
  if (had?.policyId === takes?.policyId && had?.periodFrom === takes?.periodFrom) return []
  const release: Statement = { sql: 'delete from allowance_uses where incident_id = ?', args: [incidentId] }
  const rows = takes ? [{ ...takes, ordinal: freePlaces.get(takes.policyId) ?? 1, incidentId }] : []
  return [...(had ? [release] : []), ...insertRows(allowanceUses, rows)]
}

export const countsAnything = (policies: readonly Policy[]): boolean =>
  policies.some((policy) => allowanceOf(policy) !== undefined)

/** Reports of one account that count on its allowances take turns; other nodes are told apart by the table's key. */
export const inAllowanceTurn = <Done>(desk: Inside, accountId: AccountId, act: () => Promise<Done>): Promise<Done> =>
  desk.turns.take(`allowance:${accountId}`, act)
