import type { CompanyRecords, Instant } from '@mesa/core'
import type { DemoCompany } from '@mesa/plugin-sdk'
import { accounts, contacts } from './accounts/accounts.ts'
import { policiesAt } from './accounts/policies.ts'
import { advisorsUnder } from './advisors.ts'
import { areas } from './areas.ts'
import { officeHours } from './calendars.ts'
import { criteria } from './criteria.ts'
import { historyUntil } from './history/history.ts'
import { urgentLadder } from './ladders.ts'
import { objectivesUnder, plansUnder } from './plans.ts'
import { staffWith } from './staff.ts'
import { systems } from './systems.ts'

/** Sistemas Cardón and its customers: a company that never was, with rules that one has (R1 to R20). */
export const demoCompany: DemoCompany = {
  records: recordsAt,
  history: (now) => historyUntil(now, recordsAt(now)),
}

function recordsAt(now: Instant): CompanyRecords {
  const calendar = officeHours(now)
  const plans = plansUnder(calendar)
  const advisors = advisorsUnder(calendar)
  return {
    calendars: [calendar],
    plans: [plans.basica, plans.premium, plans.evento],
    criteria,
    ladders: [urgentLadder],
    objectives: { ...objectivesUnder(calendar), ladders: { urgent: urgentLadder.ladderId, other: null } },
    areas,
    systems,
    advisors,
    staff: staffWith(advisors),
    accounts,
    contacts,
    policies: policiesAt(now, plans),
  }
}
