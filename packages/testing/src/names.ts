import type { Names, ReadContext } from '@mesa/db'
import { testCompany } from './company.ts'
import { testCalendars } from './stored-incident.ts'
import { tuesday } from './test-desk.ts'

/** The names of the small company, as the desk holds them. */
const testNames: Names = {
  system: (id) => testCompany.systems.find((system) => system.id === id)?.name ?? null,
  advisor: (id) => testCompany.advisors.find((advisor) => advisor.id === id)?.name ?? null,
  user: (id) => id,
  area: (id) => testCompany.areas.find((area) => area.id === id)?.name ?? null,
}

/** What reads are given on that Tuesday. */
export const testReadContext: ReadContext = { names: testNames, calendars: testCalendars, now: tuesday }
