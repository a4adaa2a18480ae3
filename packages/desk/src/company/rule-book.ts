import {
  type AccountId,
  type Advisor,
  type AdvisorId,
  type Area,
  asId,
  type Calendar,
  type CalendarLookup,
  type CalendarVersionId,
  type CriterionId,
  type Instant,
  type LadderLookup,
  type LadderVersion,
  type LadderVersionId,
  OBJECTIVES_ID,
  type Objectives,
  type PlanVersion,
  type Policy,
  parseCalendar,
  type RecordKind,
  type RecordVersion,
  type SupportedSystem,
  type SystemId,
  type UrgencyCriterion,
  versionInEffect,
} from '@mesa/core'
import type { Reader } from '@mesa/db'
import { loadRuleVersions, toVersion, VERSION_COLUMNS } from './record-versions.ts'

/**
 * The company's rules as every decision needs them: read once, read again when a record changes. Versions never change,
 * so what was decided under one is explained by the same one for ever; which of them is in effect is asked by instant.
 */
export interface RuleBook {
  /** Any version that ever was, by its id. */
  calendars: CalendarLookup
  ladders: LadderLookup
  /** The versions in effect now. */
  systems: readonly SupportedSystem[]
  criteria: readonly UrgencyCriterion[]
  areas: readonly Area[]
  advisors: ReadonlyMap<AdvisorId, Advisor>
  objectives: Objectives
  system(id: SystemId | null): SupportedSystem | undefined
  criterion(id: CriterionId | null): UrgencyCriterion | undefined
  objectivesAt(at: Instant): Objectives
  /** A plan's version with the calendar's version that is in effect at that instant. */
  planAt(planVersionId: string, at: Instant): PlanVersion | undefined
  calendarAt(calendarId: string, at: Instant): CalendarVersionId | undefined
  ladderAt(ladderId: string, at: Instant): LadderVersion | null
  versions<Kind extends RecordKind>(kind: Kind): readonly RecordVersion<Kind>[]
  /** The version of each record of the kind that is in effect now. */
  inForce<Kind extends RecordKind>(kind: Kind): readonly RecordVersion<Kind>[]
  /** The same rules as they would be with one more version; nothing is kept. */
  with(version: RecordVersion): RuleBook
  reload(): Promise<void>
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

/** Reads all rules. Throws `calendar.not_valid` when a stored calendar is none. */
export async function openRuleBook(read: Reader, timezone: string, clock: () => Instant): Promise<RuleBook> {
  let reloads = 0
  const source: RuleSource = { all: await loadRuleVersions(read), timezone, clock }
  const book = bookOf(source)
  return Object.assign(book, {
    reload: async () => {
      reloads += 1
      const turn = reloads
      const all = await loadRuleVersions(read)
      // Two that read at the same time: the one that asked last knows more.
      if (turn === reloads) source.all = all
    },
  })
}

interface RuleSource {
  all: readonly RecordVersion[]
  timezone: string
  clock(): Instant
}

/** Answers from what the source holds at the time of asking. */
function bookOf(source: RuleSource): RuleBook {
  let arranged: { all: readonly RecordVersion[]; rules: Rules; held?: InForce } | undefined
  const current = () => {
    if (arranged?.all !== source.all) arranged = { all: source.all, rules: createRules(source.all, source.timezone) }
    return arranged
  }
  const rules = (): Rules => current().rules
  /** What is in effect changes only when a version begins, so it is put together once in between. */
  const inForce = (): InForce => {
    const now = source.clock()
    const known = current()
    if (!known.held || now < known.held.from || now >= known.held.until) known.held = inForceAt(known.rules, now)
    return known.held
  }
  rules()
  return {
    calendars: (id) => found(rules().calendars.get(id), 'calendar', id),
    ladders: (id) => found(rules().ladders.get(id), 'ladder', id),
    get systems() {
      return inForce().systems
    },
    get criteria() {
      return inForce().criteria
    },
    get areas() {
      return inForce().areas
    },
    get advisors() {
      return inForce().advisors
    },
    get objectives() {
      return inForce().objectives
    },
    system: (id) => inForce().systems.find((system) => system.id === id),
    criterion: (id) => inForce().criteria.find((criterion) => criterion.id === id),
    objectivesAt: (at) => rules().objectivesAt(at),
    planAt: (planVersionId, at) => rules().planAt(planVersionId, at),
    calendarAt: (calendarId, at) => rules().calendarAt(calendarId, at),
    ladderAt: (ladderId, at) => rules().ladderAt(ladderId, at),
    versions: (kind) => rules().versions(kind),
    inForce: (kind) => rules().inEffect(kind, source.clock()),
    with: (version) => bookOf({ ...source, all: [...source.all, version] }),
    reload: async () => {},
  }
}

interface InForce {
  from: Instant
  /** The next version begins then. */
  until: number
  systems: SupportedSystem[]
  criteria: UrgencyCriterion[]
  areas: Area[]
  advisors: Map<AdvisorId, Advisor>
  objectives: Objectives
}

type Rules = ReturnType<typeof createRules>

function inForceAt(rules: Rules, at: Instant): InForce {
  const named = <Kind extends 'system' | 'criterion' | 'area'>(kind: Kind) =>
    rules
      .inEffect(kind, at)
      .sort((a, b) => a.body.position - b.body.position)
      .map(({ recordId, body: { position: _, ...body } }) => ({ ...body, id: recordId }))
  const advisors = rules
    .inEffect('advisor', at)
    .map(({ recordId, body }): Advisor => ({ ...body, id: asId<AdvisorId>(recordId) }) as Advisor)
  return {
    from: at,
    until: rules.nextBeginning(at),
    systems: named('system') as unknown as SupportedSystem[],
    criteria: named('criterion') as unknown as UrgencyCriterion[],
    areas: named('area') as unknown as Area[],
    advisors: new Map(advisors.map((advisor) => [advisor.id, advisor])),
    objectives: rules.objectivesAt(at),
  }
}

function found<Rule>(rule: Rule | undefined, kind: string, id: string): Rule {
  if (rule === undefined) throw new Error(`no ${kind} version ${id}`)
  return rule
}

function grouped<Each>(all: readonly Each[], keyOf: (each: Each) => string): Map<string, Each[]> {
  const groups = new Map<string, Each[]>()
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each])
  return groups
}

/** The versions, arranged for asking. */
function createRules(all: readonly RecordVersion[], timezone: string) {
  const byRecord = grouped(all, ({ kind, recordId }) => `${kind}:${recordId}`)
  const versions = <Kind extends RecordKind>(kind: Kind) =>
    all.filter((each) => each.kind === kind) as unknown as RecordVersion<Kind>[]
  const ofRecord = <Kind extends RecordKind>(kind: Kind, recordId: string) =>
    (byRecord.get(`${kind}:${recordId}`) ?? []) as unknown as RecordVersion<Kind>[]
  const inEffect = <Kind extends RecordKind>(kind: Kind, at: Instant): RecordVersion<Kind>[] =>
    [...byRecord.values()].flatMap((each) => {
      const version = each[0]?.kind === kind ? versionInEffect(each, at) : undefined
      return version ? [version as unknown as RecordVersion<Kind>] : []
    })
  const calendarAt = (calendarId: string, at: Instant): CalendarVersionId | undefined => {
    const ofCalendar = ofRecord('calendar', calendarId)
    // A plan older than its calendar's first version is counted by that first one.
    const version = versionInEffect(ofCalendar, at) ?? ofCalendar[0]
    return version && asId(version.versionId)
  }
  const ladders = versions('ladder').map(
    ({ versionId, recordId, version, body }): LadderVersion => ({
      ...body,
      id: asId<LadderVersionId>(versionId),
      ladderId: recordId,
      version,
    }),
  )
  return {
    versions,
    inEffect,
    nextBeginning: (at: Instant): number =>
      Math.min(Number.POSITIVE_INFINITY, ...all.map(({ effectiveAt }) => effectiveAt).filter((begins) => begins > at)),
    calendarAt,
    calendars: new Map([
      [ALWAYS_OPEN, alwaysOpen(timezone)],
      ...versions('calendar').map(
        ({ versionId, body }) => [asId<CalendarVersionId>(versionId), parseCalendar(body.calendar)] as const,
      ),
    ]),
    ladders: new Map(ladders.map((ladder) => [ladder.id, ladder])),
    ladderAt: (ladderId: string, at: Instant): LadderVersion | null => {
      const version = versionInEffect(ofRecord('ladder', ladderId), at)
      const ladder = version && ladders.find(({ id }) => id === version.versionId)
      return ladder?.active ? ladder : null
    },
    objectivesAt: (at: Instant): Objectives => {
      const version = versionInEffect(ofRecord('objectives', OBJECTIVES_ID), at)
      const calendarVersionId = version && calendarAt(version.body.calendarId, at)
      if (!version || !calendarVersionId) return firstObjectives
      const { calendarId: _, ...body } = version.body
      return { ...body, calendarVersionId }
    },
    planAt: (planVersionId: string, at: Instant): PlanVersion | undefined => {
      const version = versions('plan').find(({ versionId }) => versionId === planVersionId)
      const calendarVersionId = version && calendarAt(version.body.calendarId, at)
      if (!version || !calendarVersionId) return undefined
      const { calendarId: _, active: __, ...body } = version.body
      return {
        ...body,
        id: asId(version.versionId),
        planId: version.recordId,
        version: version.version,
        calendarVersionId,
      } as PlanVersion
    },
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
  const rows = await read.all(POLICIES_SQL, [accountId])
  const byPolicy = grouped(
    rows.map((row) => toVersion<'policy'>(row)),
    ({ recordId }) => recordId,
  )
  return [...byPolicy.values()].flatMap((versions) => {
    const version = versionInEffect(versions, at)
    const plan = version && rules.planAt(version.body.planVersionId, at)
    if (!version || !plan) return []
    const { planVersionId: _, renews: __, ...body } = version.body
    return [{ ...body, id: asId(version.recordId), version: version.version, plan } as Policy]
  })
}

const POLICIES_SQL = `select ${VERSION_COLUMNS} from record_versions where account_id = ? and kind = 'policy'
  order by record_id, version`
