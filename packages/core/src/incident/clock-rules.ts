import type { Coverage } from '../coverage/coverage.ts'
import type { ClockKind, TargetSet } from '../coverage/policy.ts'
import type { Instant } from '../instant.ts'
import type { Objectives } from '../records.ts'
import type { CalendarLookup } from '../targets/clock.ts'
import type { ClockFacts } from '../targets/clock-facts.ts'
import { dueFor } from '../targets/due.ts'
import type { Pause } from '../targets/pause.ts'
import type { ClockRule } from './events.ts'

export type ClockRules = { [kind in ClockKind]?: ClockRule }

export const clockKinds = ['first_response', 'next_response', 'resolution'] as const satisfies ClockKind[]

/** What the rules look at: who is covered how, and whether it is urgent. */
export interface Promising {
  coverage: Coverage
  isUrgent: boolean
  objectives: Objectives
  /** A reopened incident owes an answer as a new one does. */
  isReopened?: boolean
}

/** The same with when the clocks began to count; `pauses` are those of the resolution. */
export interface RuleQuestion extends Promising {
  startedAt: Instant
  pauses?: readonly Pause[]
}

/** A rule that a clock may count by, and which of the plan's two rows gives it. */
export interface RuleChoice {
  rule: ClockRule
  row: 'urgent' | 'other'
}

/**
 * Which clocks run under which promise (sla.md, "Which promise applies"). An urgent incident is never due later than it
 * would be if it were not: of both rows the one that is due first. Throws what `calendars` throws.
 */
export function clockRules(question: RuleQuestion, calendars: CalendarLookup): ClockRules {
  const { startedAt, pauses = [] } = question
  const rules: ClockRules = {}
  for (const kind of clockKinds) {
    const counted = { startedAt, pauses: kind === 'resolution' ? pauses : [] }
    const rule = earliestRule(ruleChoices(question, kind), counted, calendars)
    if (rule) rules[kind] = rule
  }
  return rules
}

/** The one that is due first, the earlier named where two are; a clock that is never due comes last. */
export function earliestRule(
  choices: readonly RuleChoice[],
  { startedAt: start, pauses }: Pick<ClockFacts, 'startedAt' | 'pauses'>,
  calendars: CalendarLookup,
): ClockRule | undefined {
  const [first, ...others] = choices.map(({ rule }) => {
    const { dueAt } = dueFor({ calendar: calendars(rule.calendarVersionId), target: rule.target, start, pauses })
    return { rule, due: dueAt ?? Number.POSITIVE_INFINITY }
  })
  return first && others.reduce((best, each) => (each.due < best.due ? each : best), first).rule
}

/**
 * The rules that this clock may count by, its own urgency's first; none: it does not run. Where the policy promises no
 * first response, or no answer to what reopened it, the team's own objective takes its place.
 */
export function ruleChoices({ coverage, isUrgent, objectives, isReopened }: Promising, kind: ClockKind): RuleChoice[] {
  const rows: RuleChoice['row'][] = isUrgent ? ['urgent', 'other'] : ['other']
  const promised = rows.flatMap((row): RuleChoice[] => {
    const target = promisedTargets(coverage, row)[kind]
    if (!target || !('calendarVersionId' in coverage)) return []
    return [{ row, rule: { target, calendarVersionId: coverage.calendarVersionId, objective: false } }]
  })
  const isOwed = kind === (isReopened ? 'next_response' : 'first_response')
  if (promised.length > 0 || !isOwed) return promised
  const { calendarVersionId } = objectives
  return rows.map((row) => ({ row, rule: { target: objectives[row], calendarVersionId, objective: true } }))
}

const promisedTargets = (coverage: Coverage, row: RuleChoice['row']): TargetSet =>
  'targets' in coverage ? coverage.targets[row] : {}

export const isSameRule = (a: ClockRule, b: ClockRule): boolean =>
  a.objective === b.objective &&
  a.calendarVersionId === b.calendarVersionId &&
  a.target.minutes === b.target.minutes &&
  a.target.clock === b.target.clock
