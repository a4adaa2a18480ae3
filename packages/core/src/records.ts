import type { Area } from './areas/area.ts'
import type { Calendar } from './calendar/calendar.ts'
import type { LaddersByUrgency, PlanVersion, Policy } from './coverage/policy.ts'
import type { LadderVersion } from './escalation/ladder.ts'
import type { AccountId, AdvisorId, CalendarVersionId, ContactId, SiteId, SystemId } from './ids.ts'
import type { Language } from './intake/report.ts'
import type { Role } from './permissions/permissions.ts'
import type { Absence, SystemBody } from './records/bodies.ts'
import type { Target } from './targets/target.ts'
import type { UrgencyCriterion } from './urgency/criterion.ts'

/** One immutable version of a calendar. */
export interface CalendarVersion {
  id: CalendarVersionId
  calendarId: string
  version: number
  name: string
  calendar: Calendar
}

/** A product that is supported; `aliases` are words by which a written report is recognised. */
export interface SupportedSystem {
  id: SystemId
  name: string
  aliases: string[]
  currentVersion: string
  /** Versions that are still supported, and until when. */
  versions?: SystemBody['versions']
  modules?: SystemBody['modules']
  /** Absent: active. */
  active?: boolean
}

export interface Site {
  id: SiteId
  name: string
  address: string
}

/** A system as a customer has it. */
export interface InstalledSystem {
  systemId: SystemId
  version: string
  siteId: SiteId | null
  /** The newest version that its policy grants (R18); null or absent: none is granted. */
  entitledVersion?: string | null
}

export interface Contact {
  id: ContactId
  accountId: AccountId
  name: string
  position: string | null
  /** Lower-cased. */
  addresses: string[]
  /** E.164. */
  phones: string[]
  language: Language
  siteId?: SiteId | null
  /** Absent: active. */
  active?: boolean
}

export interface Account {
  id: AccountId
  name: string
  /** RFC in Mexico. */
  taxId: string | null
  /** Mail domains by which an unknown sender is recognised as somebody of this account. */
  domains: string[]
  sites: Site[]
  systems: InstalledSystem[]
  /** Absent: active. */
  active?: boolean
}

/** Who attends, with the profile that assignment looks at (R10). Levels 1 to 3; absent: does not know it. */
export interface Advisor {
  id: AdvisorId
  name: string
  systems: Record<string, number>
  skills: string[]
  languages: Language[]
  /** 1 help desk, 2 advisor, 3 specialist, 4 management. */
  level: number
  /** The calendar of their turns. */
  calendarId: string
  areaIds?: string[]
  absences?: Absence[]
  active: boolean
}

/** A person who signs in; the id is given by the sign-in library. */
export interface StaffMember {
  name: string
  email: string
  role: Role
  advisorId: AdvisorId | null
}

/** What counts where no policy promises anything (sla.md, "Which promise applies" 3). */
export interface Objectives {
  calendarVersionId: CalendarVersionId
  urgent: Target
  other: Target
  ladders?: LaddersByUrgency
}

/** Everything that a company sets up before the first report; what the administration pages will edit. */
export interface CompanyRecords {
  calendars: CalendarVersion[]
  plans: PlanVersion[]
  criteria: UrgencyCriterion[]
  ladders: LadderVersion[]
  objectives: Objectives
  areas: Area[]
  systems: SupportedSystem[]
  advisors: Advisor[]
  staff: StaffMember[]
  accounts: Account[]
  contacts: Contact[]
  policies: Policy[]
}
