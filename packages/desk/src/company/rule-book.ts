import {
  type AccountId,
  type Advisor,
  type AdvisorId,
  type Area,
  asId,
  type CalendarLookup,
  type CalendarVersionId,
  type CriterionId,
  type Instant,
  type LadderLookup,
  type LadderVersion,
  type Objectives,
  type PlanVersion,
  type Policy,
  type RecordKind,
  type RecordVersion,
  type SupportedSystem,
  type SystemId,
  type UrgencyCriterion,
  versionInEffect,
} from '@mesa/core'
import type { Reader } from '@mesa/db'
import { createRules, grouped, type Rules } from './arranged-rules.ts'
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

function inForceAt(rules: Rules, at: Instant): InForce {
  const named = <Kind extends 'system' | 'criterion' | 'area'>(kind: Kind) =>
    rules
      .inEffect(kind, at)
      .sort((a, b) => a.body.position - b.body.position)
      .map(({ recordId, body: { position: _position, ...body } }) => ({ ...body, id: recordId }))
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
    return (version && toPolicy(rules, version, at)) ?? []
  })
}

/** A policy as the report of that instant meets it; undefined for one whose plan cannot be counted. */
export function toPolicy(
  rules: RuleBook,
  { recordId, version, body }: Pick<RecordVersion<'policy'>, 'recordId' | 'version' | 'body'>,
  at: Instant,
): Policy | undefined {
  const { planVersionId, renews: _renews, ...terms } = body
  const plan = rules.planAt(planVersionId, at)
  return plan && ({ ...terms, id: asId(recordId), version, plan } as Policy)
}

const POLICIES_SQL = `select ${VERSION_COLUMNS} from record_versions where account_id = ? and kind = 'policy'
  order by record_id, version`
