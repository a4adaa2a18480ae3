import type { CompanyRecords, Instant } from '@mesa/core'
import type { DemoStep } from '@mesa/plugin-sdk'
import { randomFrom } from '../randomness.ts'
import { arrivalsBefore, instantOf, presentArrivals } from './arrivals.ts'
import { openCasting, type Wanted } from './casting.ts'
import { courseOf } from './course.ts'
import { uninvitedSteps } from './uninvited.ts'

const SEED = 1_987
const ORDINARY_REPORTS = 119

/** Fourteen days of reports until `now`, as people would have lived them. Same `now`: same steps. */
export function historyUntil(now: Instant, records: CompanyRecords): DemoStep[] {
  const random = randomFrom(SEED)
  const [{ calendar: office } = missingCalendar()] = records.calendars
  const arrivals: { at: Instant; wanted: Wanted }[] = [
    ...arrivalsBefore(now, ORDINARY_REPORTS, office, random).map((at) => ({ at, wanted: {} })),
    ...presentArrivals.map((wanted) => ({ at: instantOf(wanted, now, office), wanted })),
  ].sort((a, b) => a.at - b.at)

  const { cast } = openCasting(records, random)
  return [
    ...arrivals.flatMap(({ at, wanted }) => courseOf(cast(at, wanted), office)),
    ...uninvitedSteps(now, office, records.contacts),
  ]
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at - b.at)
}

function missingCalendar(): never {
  throw new RangeError('the company has no calendar')
}
