import { type Draw, drawCalendar, drawDurationMs, drawInstant } from '../calendar/sample-calendars.ts'
import type { PlanTargets, Policy } from '../coverage/policy.ts'
import { asId, type SystemId } from '../ids.ts'
import { type Instant, type PlainDate, toInstant } from '../instant.ts'
import type { CalendarLookup } from '../targets/clock.ts'
import { calendarId, lookup } from '../targets/sample-clocks.ts'
import type { Target } from '../targets/target.ts'
import type { IncidentCommand } from './commands.ts'
import type { DecisionContext } from './context.ts'
import { customerReplied } from './customer-reply.ts'
import { decide } from './decide.ts'
import type { IncidentEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { Incident } from './incident.ts'
import { aContext, anOpening, aPolicy } from './incident-under-test.ts'
import { open } from './open.ts'
import { isOverStatus } from './status.ts'

/** Anything that can happen to an incident, for tests of whole histories. `at` is what the machine's clock showed. */
export type Step = { at: Instant } & ({ does: 'command'; command: IncidentCommand } | { does: 'customer' })

export interface DrawnIncident {
  receivedAt: Instant
  openedAt: Instant
  isUrgent: boolean
  systemId: SystemId | null
  steps: Step[]
  context: Omit<Partial<DecisionContext>, 'policies'> & { calendars: CalendarLookup; policies: Policy[] }
}

const systems = ['nomina', 'produccion', 'otro'].map((id) => asId<SystemId>(id))
const minutesOf = (draw: Draw): number => (draw(1) === 0 ? draw(240) : draw(6000))
const drawTarget = (draw: Draw): Target => ({ minutes: minutesOf(draw), clock: draw(1) === 0 ? 'elapsed' : 'working' })

/** Both rows promise the same kinds, so that one can be compared with the other. */
function drawTargets(draw: Draw): PlanTargets {
  const targets: PlanTargets = { urgent: {}, other: {} }
  for (const kind of ['first_response', 'next_response', 'resolution'] as const) {
    if (draw(3) === 0) continue
    targets.urgent[kind] = drawTarget(draw)
    targets.other[kind] = drawTarget(draw)
  }
  return targets
}

/** Each system stands under a policy of its own, so that a correction exchanges the whole promise; the last under none. */
const drawPolicies = (draw: Draw): Policy[] =>
  ['one', 'other'].map((calendar, index) => {
    const { plan } = aPolicy()
    return aPolicy({
      id: asId(`policy-${index}`),
      systemIds: [systems[index] ?? asId('nomina')],
      from: '2020-01-01' as PlainDate,
      to: '2099-12-31' as PlainDate,
      plan: { ...plan, id: asId(`plan-${index}`), calendarVersionId: calendarId(calendar), targets: drawTargets(draw) },
    })
  })

const criterion = asId<never>('no-payroll')
const reply = (after: 'stay' | 'wait_for_customer' | 'resolve'): IncidentCommand => ({
  type: 'reply',
  text: 'Va.',
  to: ['rosa@yaqui.example'],
  after,
})
const commands: ((draw: Draw) => IncidentCommand)[] = [
  () => reply('stay'),
  () => reply('wait_for_customer'),
  () => ({ type: 'wait_for_customer' }),
  () => ({ type: 'resume' }),
  (draw) => ({ type: 'set_urgency', criterionId: criterion, since: draw(1) === 0 ? 'start' : 'now' }),
  () => ({ type: 'withdraw_urgency' }),
  (draw) => ({ type: 'correct_system', systemId: systems[draw(2)] ?? null }),
  () => ({ type: 'pass_time' }),
  (draw) => ({ type: 'log_call', text: 'Llamó.', seconds: 60, answered: draw(1) === 0 }),
  () => ({ type: 'start_work' }),
  () => ({ type: 'resolve' }),
  () => ({ type: 'reopen' }),
  () => ({ type: 'close' }),
]

function drawStep(draw: Draw, at: Instant): Step {
  const choice = draw(commands.length + 1)
  const command = commands[choice]?.(draw)
  return command ? { at, does: 'command', command } : { at, does: 'customer' }
}

/** The machine's clock goes on, and now and then back. */
function drawSteps(draw: Draw, from: Instant): Step[] {
  let at = from
  return Array.from({ length: draw(9) }, () => {
    const back = draw(9) === 0 ? -drawDurationMs(draw) / 10 : drawDurationMs(draw) / 6
    at = toInstant(at + Math.floor(back))
    return drawStep(draw, at)
  })
}

export function drawIncident(draw: Draw): DrawnIncident {
  const receivedAt = drawInstant(draw)
  const openedAt = toInstant(receivedAt + (draw(3) === 0 ? draw(7_200_000) : 0))
  const calendars = lookup({ one: drawCalendar(draw), other: drawCalendar(draw) })
  const objectives = { calendarVersionId: calendarId('one'), urgent: drawTarget(draw), other: drawTarget(draw) }
  return {
    receivedAt,
    openedAt,
    isUrgent: draw(2) === 0,
    systemId: systems[draw(3)] ?? null,
    steps: drawSteps(draw, openedAt),
    context: { calendars, objectives, policies: drawPolicies(draw), actor: { kind: 'rule', rule: 'test' } },
  }
}

export interface Played {
  events: IncidentEvent[]
  /** After each step, with the instant that the desk took it at. */
  states: { at: Instant; state: Incident; step: Step | null }[]
}

const ID = asId<never>('incident-1')
const fold = (state: Incident | undefined, events: readonly IncidentEvent[]): Incident => {
  const folded = events.reduce<Incident | undefined>((each, event) => evolve(ID, each, event), state)
  if (!folded) throw new Error('no events')
  return folded
}

/** Plays the history as the desk does: a refused step does nothing, and no event is written before the one it follows. */
export function play({ receivedAt, openedAt, isUrgent, systemId, steps, context }: DrawnIncident): Played {
  const opening = anOpening({ receivedAt, systemId, criterionId: isUrgent ? criterion : null })
  const events = open(opening, aContext({ ...context, now: openedAt }))
  let state = fold(undefined, events)
  const states: Played['states'] = [{ at: openedAt, state, step: null }]
  for (const step of steps) {
    const at = toInstant(Math.max(step.at, state.lastActivityAt))
    const more = eventsOf(step, state, aContext({ ...context, now: at }))
    events.push(...more)
    state = fold(state, more)
    states.push({ at, state, step })
  }
  return { events, states }
}

function eventsOf(step: Step, state: Incident, context: DecisionContext): IncidentEvent[] {
  if (step.does === 'customer') {
    if (isOverStatus(state.status) && state.status !== 'closed') return []
    const heard = { contentId: asId<never>('c'), channel: 'email', contactId: null, automatic: false }
    return customerReplied(state, { ...heard, receivedAt: context.now }, context)
  }
  try {
    return decide(state, step.command, context)
  } catch {
    return []
  }
}
