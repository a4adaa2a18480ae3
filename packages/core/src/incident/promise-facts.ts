import type { CoverageReason } from '../coverage/coverage.ts'
import { toInstant } from '../instant.ts'
import type { CalendarLookup } from '../targets/clock.ts'
import { readClock } from '../targets/clock-reading.ts'
import { dueFor } from '../targets/due.ts'
import type { PromiseFacts } from '../targets/promise.ts'
import type { Incident } from './incident.ts'
import { calendarInForce } from './shown-clock.ts'

/** What may be told of the first response; an objective is no promise and stays inside. */
export function promiseFacts(state: Incident, systemName: string | null, calendars: CalendarLookup): PromiseFacts {
  const clock = state.clocks.findLast(({ kind, stopped }) => kind === 'first_response' && !stopped)
  const { coverage, receivedAt } = state
  const isUnder = coverage.verdict === 'covered' || coverage.verdict === 'per_event'
  const planName = isUnder ? coverage.planName : null
  const policyNumber = isUnder ? coverage.policyNumber : refusingPolicy(coverage.reasons)
  if (clock && !clock.objective && isUnder) {
    const at = toInstant(Math.max(state.lastActivityAt, clock.facts.startedAt))
    const { target, dueAt } = readClock(clock.facts, at, calendars)
    const calendar = calendars(calendarInForce(clock.facts))
    const { countsFrom } = dueFor({ calendar, start: clock.facts.startedAt, target })
    const { minutes, clock: counts } = target
    if (dueAt !== null) {
      return {
        kind: 'due',
        dueAt,
        receivedAt,
        countsFrom: countsFrom ?? receivedAt,
        target: { minutes, clock: counts },
        planName: coverage.planName,
        policyNumber: coverage.policyNumber,
        systemName,
      }
    }
  }
  return { kind: 'none', because: decidingReason(coverage.reasons), planName, policyNumber, systemName }
}

/** What speaks against comes before what merely describes. */
const describing: CoverageReason['code'][] = ['policy_in_force', 'system_contracted', 'allowance_left']

export const decidingReason = (reasons: readonly CoverageReason[]): CoverageReason['code'] =>
  findDeciding(reasons)?.code ?? 'account_not_known'

const findDeciding = (reasons: readonly CoverageReason[]): CoverageReason | undefined =>
  reasons.find(({ code }) => !describing.includes(code)) ?? reasons[0]

/** The policy that would have covered it but does not, so that the customer knows which one is meant. */
function refusingPolicy(reasons: readonly CoverageReason[]): string | null {
  const deciding = findDeciding(reasons)
  return deciding && 'number' in deciding ? deciding.number : null
}
