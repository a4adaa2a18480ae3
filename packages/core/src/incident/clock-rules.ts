import type { Coverage } from '../coverage/coverage.ts'
import type { ClockKind, TargetSet } from '../coverage/policy.ts'
import type { Instant } from '../instant.ts'
import type { Objectives } from '../records.ts'
import type { CalendarLookup } from '../targets/clock.ts'
import { dueFor } from '../targets/due.ts'
import type { ClockRule } from './events.ts'

export type ClockRules = { [kind in ClockKind]?: ClockRule }

const kinds = ['first_response', 'next_response', 'resolution'] as const satisfies ClockKind[]

/** What the rules look at: who is covered how, whether it is urgent, and from when the clocks count. */
export interface RuleQuestion {
  coverage: Coverage
  isUrgent: boolean
  startedAt: Instant
  objectives: Objectives
  /** A reopened incident owes an answer as a new one does. */
  isReopened?: boolean
}

/**
 * Which clocks run under which promise (sla.md, "Which promise applies"). Where the policy promises no first response, or
 * no answer to what reopened it, the team's own objective takes its place. An urgent incident is never due later than it would be if it were not.
 */
export function clockRules(question: RuleQuestion, calendars: CalendarLookup): ClockRules {
  const other = promisedRules(question, 'other')
  const rules = question.isUrgent
    ? earliest(promisedRules(question, 'urgent'), other, question.startedAt, calendars)
    : other
  const owed = question.isReopened ? 'next_response' : 'first_response'
  return rules[owed] ? rules : { ...rules, [owed]: objectiveRule(question, calendars) }
}

function promisedRules({ coverage }: RuleQuestion, urgency: 'urgent' | 'other'): ClockRules {
  if (coverage.verdict !== 'covered' && coverage.verdict !== 'per_event') return {}
  const targets: TargetSet = coverage.targets[urgency]
  const rules: ClockRules = {}
  for (const kind of kinds) {
    const target = targets[kind]
    if (target) rules[kind] = { target, calendarVersionId: coverage.calendarVersionId, objective: false }
  }
  return rules
}

function objectiveRule({ isUrgent, objectives, startedAt }: RuleQuestion, calendars: CalendarLookup): ClockRule {
  const { calendarVersionId, urgent, other } = objectives
  const rule = (target: ClockRule['target']): ClockRule => ({ target, calendarVersionId, objective: true })
  return isUrgent ? earlier(rule(urgent), rule(other), startedAt, calendars) : rule(other)
}

function earliest(urgent: ClockRules, other: ClockRules, startedAt: Instant, calendars: CalendarLookup): ClockRules {
  const rules: ClockRules = {}
  for (const kind of kinds) {
    const [a, b] = [urgent[kind], other[kind]]
    const rule = a && b ? earlier(a, b, startedAt, calendars) : (a ?? b)
    if (rule) rules[kind] = rule
  }
  return rules
}

/** The first one if both are due at the same instant. */
function earlier(a: ClockRule, b: ClockRule, startedAt: Instant, calendars: CalendarLookup): ClockRule {
  const dueOf = ({ target, calendarVersionId }: ClockRule) =>
    dueFor({ calendar: calendars(calendarVersionId), start: startedAt, target }).dueAt ?? Number.POSITIVE_INFINITY
  return dueOf(b) < dueOf(a) ? b : a
}

export const isSameRule = (a: ClockRule, b: ClockRule): boolean =>
  a.objective === b.objective &&
  a.calendarVersionId === b.calendarVersionId &&
  a.target.minutes === b.target.minutes &&
  a.target.clock === b.target.clock
