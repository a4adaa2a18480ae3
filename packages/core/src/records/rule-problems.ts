import { nextOpeningAt } from '../calendar/working-time.ts'
import type { LadderBody, LadderStep } from '../escalation/ladder.ts'
import type { Target } from '../targets/target.ts'
import type { CalendarBody, ObjectivesBody, PlanBody } from './bodies.ts'
import { error, type Reference, repeated, unknownReferences, warning, when } from './problem.ts'
import type { ProblemFacts } from './problem-facts.ts'
import type { RecordProblem } from './record.ts'

const DAY_MS = 86_400_000
/** A closing longer than a year and a bank holiday is no holiday. */
const LONGEST_CLOSING_MS = 400 * DAY_MS

/** A clock that such a calendar counts never comes due (R6). */
export function calendarProblems({ calendar }: CalendarBody, { now }: ProblemFacts): RecordProblem[] {
  const opensAt = nextOpeningAt(calendar, now)
  const isWeekEmpty = Object.values(calendar.weekly).every((spans) => spans.length === 0)
  const isNeverOpen = opensAt === null || (isWeekEmpty && opensAt - now > LONGEST_CLOSING_MS)
  return when(isNeverOpen, () => error('calendar.weekly', 'never_open'))
}

const clockKinds = ['first_response', 'next_response', 'resolution'] as const

export function planProblems(body: PlanBody, facts: ProblemFacts): RecordProblem[] {
  const { kind, calendarId, targets } = body
  const isSilent = kind === 'policy' && clockKinds.every((clock) => !targets.urgent[clock] && !targets.other[clock])
  return [
    ...unknownReferences([{ path: 'calendarId', kind: 'calendar', id: calendarId }, ...ladderReferences(body)], facts),
    ...when(isSilent, () => warning('targets', 'promises_nothing')),
    ...clockKinds.flatMap((clock) =>
      slowerThanOther(`targets.urgent.${clock}`, targets.urgent[clock], targets.other[clock]),
    ),
    ...sharesOfNothing(body, facts),
  ]
}

export const objectivesProblems = (body: ObjectivesBody, facts: ProblemFacts): RecordProblem[] => [
  ...unknownReferences(
    [{ path: 'calendarId', kind: 'calendar', id: body.calendarId }, ...ladderReferences(body)],
    facts,
  ),
  ...slowerThanOther('urgent', body.urgent, body.other),
]

const ladderReferences = ({ ladders }: Pick<PlanBody, 'ladders'>): Reference[] =>
  (['urgent', 'other'] as const).map((row) => ({ path: `ladders.${row}`, kind: 'ladder', id: ladders?.[row] }))

/**
 * So many working minutes last at least as long as so many minutes; the other way round depends on the hour. The earlier
 * one is promised anyway (sla.md), so this is only odd.
 */
function slowerThanOther(path: string, urgent: Target | undefined, other: Target | undefined): RecordProblem[] {
  const isComparable = urgent?.clock === 'working' || urgent?.clock === other?.clock
  if (!urgent || !other || !isComparable || urgent.minutes <= other.minutes) return []
  return [warning(`${path}.minutes`, 'urgent_slower_than_other', { urgent: urgent.minutes, other: other.minutes })]
}

/** A ladder by the solution's clock under a plan that promises none: its shares would be those of the answer. */
const sharesOfNothing = ({ ladders, targets }: PlanBody, facts: ProblemFacts): RecordProblem[] =>
  (['urgent', 'other'] as const).flatMap((row) => {
    const id = ladders?.[row]
    const ladder = id ? facts.ladder(id) : undefined
    const isWithout = ladder?.clock === 'resolution' && ladder.steps.some(isByTarget) && !targets[row].resolution
    return when(isWithout, () => warning(`ladders.${row}`, 'percent_without_target'))
  })

const isByTarget = ({ when: { at } }: LadderStep): boolean => at === 'percent' || at === 'after_due'
const doesNothing = ({ notify, raiseTo }: LadderStep): boolean => notify.length === 0 && raiseTo === undefined

export function ladderProblems({ active, clock, steps }: LadderBody, facts: ProblemFacts): RecordProblem[] {
  const areas = steps.flatMap(({ notify }, step) =>
    notify.flatMap((recipient, index): Reference[] =>
      recipient.to === 'area' ? [{ path: `steps.${step}.notify.${index}`, kind: 'area', id: recipient.areaId }] : [],
    ),
  )
  return [
    ...unknownReferences(areas, facts),
    ...repeated(steps.map(({ id }) => id)).map((index) => error(`steps.${index}.id`, 'step_id_twice')),
    ...steps.flatMap((step, index) => when(doesNothing(step), () => error(`steps.${index}`, 'steps_do_nothing'))),
    ...when(active && steps.length === 0, () => warning('steps', 'steps_do_nothing')),
    ...when(clock === 'resolution' && steps.some(isByTarget) && !facts.isResolutionPromised, () =>
      warning('clock', 'percent_without_target'),
    ),
  ]
}
