import { type AccountId, asId, type CompanyRecords, decideCoverage, type Instant, type SystemId } from '@mesa/core'
import type { ReportTemplate } from '../reports/report-template.ts'
import type { Standing } from './story.ts'

export type StandingOf = (accountId: AccountId, template: Pick<ReportTemplate, 'system'>) => Standing

/** How each customer stood at that instant, by the product's own decision (R16, R19); asked often, decided once. */
export function standingsAt(at: Instant, records: CompanyRecords): StandingOf {
  const decided = new Map<string, Standing>()
  return (accountId, { system }) => {
    const key = `${accountId} ${system}`
    const standing = decided.get(key) ?? standingOf(accountId, system === null ? null : asId(system), at, records)
    decided.set(key, standing)
    return standing
  }
}

function standingOf(
  accountId: AccountId,
  systemId: SystemId | null,
  receivedAt: Instant,
  { calendars, policies }: CompanyRecords,
): Standing {
  const own = policies.filter((policy) => policy.accountId === accountId)
  const question = { accountId, systemId, channel: 'email', receivedAt, policies: own } as const
  const coverage = decideCoverage(question, (id) => {
    const found = calendars.find((calendar) => calendar.id === id)
    if (!found) throw new RangeError(`no calendar ${id}`)
    return found.calendar
  })
  switch (coverage.verdict) {
    case 'covered':
      return coverage.planName === 'Premium' ? 'premium' : 'basica'
    case 'per_event':
      return 'evento'
    default:
      return coverage.verdict
  }
}
