import {
  type AccountId,
  type Advisor,
  type AdvisorId,
  type Area,
  asId,
  type Calendar,
  type CalendarLookup,
  type CalendarVersionId,
  type CompanyRecords,
  type CriterionId,
  type Instant,
  type Objectives,
  type PlanVersion,
  type Policy,
  parseCalendar,
  type SupportedSystem,
  type SystemId,
  type UrgencyCriterion,
} from '@mesa/core'
import type { Reader } from '@mesa/db'

/** The company's rules as every decision needs them: small, read once, read again when a record changes. */
export interface RuleBook {
  calendars: CalendarLookup
  objectives: Objectives
  systems: readonly SupportedSystem[]
  criteria: readonly UrgencyCriterion[]
  areas: readonly Area[]
  advisors: ReadonlyMap<AdvisorId, Advisor>
  plans: ReadonlyMap<string, PlanVersion>
  system(id: SystemId | null): SupportedSystem | undefined
  criterion(id: CriterionId | null): UrgencyCriterion | undefined
  reload(): Promise<void>
}

interface Rules {
  calendars: Map<CalendarVersionId, Calendar>
  objectives: Objectives
  systems: SupportedSystem[]
  criteria: UrgencyCriterion[]
  areas: Area[]
  advisors: Map<AdvisorId, Advisor>
  plans: Map<string, PlanVersion>
}

/** Where nothing has been set up yet: always open, so that no clock is lost; a company's own hours replace it. */
const ALWAYS_OPEN = asId<CalendarVersionId>('always-open')
const allDay = [{ start: '00:00', end: '24:00' }]
const alwaysOpen = (timezone: string): Calendar =>
  parseCalendar({
    timezone,
    weekly: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
    exceptions: [],
  })
const firstObjectives: Objectives = {
  calendarVersionId: ALWAYS_OPEN,
  urgent: { minutes: 480, clock: 'working' },
  other: { minutes: 1440, clock: 'working' },
}

export const OBJECTIVES_SETTING = 'objectives'

/** Reads all rules. Throws `calendar.not_valid` when a stored calendar is none. */
export async function openRuleBook(read: Reader, timezone: string): Promise<RuleBook> {
  let rules = await loadRules(read, timezone)
  return {
    calendars: (id) => {
      const calendar = rules.calendars.get(id)
      if (!calendar) throw new Error(`no calendar version ${id}`)
      return calendar
    },
    get objectives() {
      return rules.objectives
    },
    get systems() {
      return rules.systems
    },
    get criteria() {
      return rules.criteria
    },
    get areas() {
      return rules.areas
    },
    get advisors() {
      return rules.advisors
    },
    get plans() {
      return rules.plans
    },
    system: (id) => rules.systems.find((system) => system.id === id),
    criterion: (id) => rules.criteria.find((criterion) => criterion.id === id),
    reload: async () => {
      rules = await loadRules(read, timezone)
    },
  }
}

async function loadRules(read: Reader, timezone: string): Promise<Rules> {
  const bodies = async <Body>(sql: string): Promise<Body[]> =>
    (await read.all<{ body: string }>(sql)).map(({ body }) => JSON.parse(body) as Body)

  const versions = await bodies<CompanyRecords['calendars'][number]>('select body from calendar_versions')
  const plans = await bodies<PlanVersion>('select body from plan_versions')
  const advisors = await bodies<Advisor>('select body from advisors')
  const objectives = await read.first<{ value: string }>('select value from settings where name = ?', [
    OBJECTIVES_SETTING,
  ])
  return {
    calendars: new Map([
      [ALWAYS_OPEN, alwaysOpen(timezone)],
      ...versions.map(({ id, calendar }) => [id, parseCalendar(calendar)] as const),
    ]),
    objectives: objectives ? (JSON.parse(objectives.value) as Objectives) : firstObjectives,
    systems: await bodies<SupportedSystem>('select body from systems order by position'),
    criteria: await bodies<UrgencyCriterion>('select body from criteria order by position'),
    areas: await bodies<Area>('select body from areas order by position'),
    advisors: new Map(advisors.map((advisor) => [advisor.id, advisor])),
    plans: new Map(plans.map((plan) => [plan.id as string, plan])),
  }
}

/** The policies of an account as they are in effect at an instant: of each the newest version that has begun. */
export async function loadPolicies(
  read: Reader,
  rules: RuleBook,
  accountId: AccountId | null,
  at: Instant,
): Promise<Policy[]> {
  if (accountId === null) return []
  const rows = await read.all<{ body: string; plan_version_id: string; policy_id: string }>(POLICIES_SQL, [
    accountId,
    at,
  ])
  const newest = new Map(rows.map((row) => [row.policy_id, row]))
  return [...newest.values()].flatMap(({ body, plan_version_id: planVersionId }) => {
    const plan = rules.plans.get(planVersionId)
    return plan ? [{ ...(JSON.parse(body) as Omit<Policy, 'plan'>), plan }] : []
  })
}

const POLICIES_SQL = `select policy_id, plan_version_id, body from policy_versions
  where account_id = ? and effective_at <= ? order by policy_id, version`
