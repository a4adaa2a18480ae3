import {
  type AccountId,
  asId,
  type Calendar,
  type CalendarVersionId,
  closingAt,
  decideCoverage,
  dueFor,
  type Instant,
  isOpenAt,
  type LadderBody,
  type LadderStep,
  nextOpeningAt,
  type PlanTargets,
  type Policy,
  type PolicyBody,
  type RecordVersion,
  reachedAt,
  type Target,
  targetMs,
} from '@mesa/core'
import { loadPolicies, type RuleBook, toPolicy } from '../company/rule-book.ts'
import type { Inside } from '../inside.ts'
import type { WorkedDue, WorkedExample, WorkedStep } from './records-desk.ts'

const MINUTE_MS = 60_000
const nothing: WorkedExample = { dues: [], steps: [], coverages: [], open: null }

/** The first customer's promise (R14): what a calendar is looked at with. */
const twoWorkingHours: Target = { minutes: 120, clock: 'working' }

/** What a draft would do with a report that came now, by the functions that promise; `rules` already hold the draft. */
export async function workedExample(desk: Inside, rules: RuleBook, draft: RecordVersion): Promise<WorkedExample> {
  const now = desk.now()
  switch (draft.kind) {
    case 'calendar':
      return ofCalendar(rules.calendars(asId(draft.versionId)), now)
    case 'plan': {
      const plan = rules.planAt(draft.versionId, now)
      return plan ? { ...nothing, dues: worked(plan.targets, rules.calendars(plan.calendarVersionId), now) } : nothing
    }
    case 'objectives': {
      const { calendarVersionId, urgent, other } = rules.objectivesAt(now)
      const targets = { urgent: { first_response: urgent }, other: { first_response: other } }
      return { ...nothing, dues: worked(targets, rules.calendars(calendarVersionId), now) }
    }
    case 'ladder':
      return ofLadder(rules, draft as RecordVersion<'ladder'>, now)
    case 'policy':
      return ofPolicy(desk, draft as RecordVersion<'policy'>, now)
    case 'advisor': {
      const calendarId = rules.calendarAt((draft as RecordVersion<'advisor'>).body.calendarId, now)
      return calendarId ? { ...nothing, open: opening(rules.calendars(calendarId), now) } : nothing
    }
    default:
      return nothing
  }
}

const ofCalendar = (calendar: Calendar, now: Instant): WorkedExample => ({
  ...nothing,
  dues: worked({ urgent: {}, other: { first_response: twoWorkingHours } }, calendar, now).filter(
    ({ urgency }) => urgency === 'other',
  ),
  open: opening(calendar, now),
})

function opening(calendar: Calendar, now: Instant): WorkedExample['open'] {
  const isOpen = isOpenAt(calendar, now)
  return { isOpen, changesAt: isOpen ? closingAt(calendar, now) : nextOpeningAt(calendar, now) }
}

const clockKinds = ['first_response', 'next_response', 'resolution'] as const

/** Every clock of both rows; what is urgent is never due later than what is not (sla.md). */
function worked(targets: PlanTargets, calendar: Calendar, from: Instant): WorkedDue[] {
  return (['urgent', 'other'] as const).flatMap((urgency) =>
    clockKinds.flatMap((clock): WorkedDue[] => {
      const rows = urgency === 'urgent' ? [targets.urgent[clock], targets.other[clock]] : [targets.other[clock]]
      const dues = rows.flatMap((target): WorkedDue[] => {
        if (!target) return []
        const { dueAt, countsFrom } = dueFor({ calendar, start: from, target })
        return [{ urgency, clock, target, from, countsFrom, dueAt }]
      })
      const [first, second] = dues
      if (!first) return []
      return [second && (second.dueAt ?? Infinity) < (first.dueAt ?? Infinity) ? second : first]
    }),
  )
}

/** By the promise of a plan that names it; else by what the team aims at. */
function ofLadder(rules: RuleBook, { recordId, body }: RecordVersion<'ladder'>, now: Instant): WorkedExample {
  const { target, calendarVersionId } = countedBy(rules, recordId, body, now)
  const rule = { calendar: rules.calendars(calendarVersionId), clock: target.clock }
  const { dueAt, countsFrom } = dueFor({ calendar: rule.calendar, start: now, target })
  const { clock } = body
  return {
    ...nothing,
    dues: [{ urgency: 'urgent', clock, target, from: now, countsFrom, dueAt }],
    steps: body.steps.map((step): WorkedStep => {
      const ms = countedMsOf(step, targetMs(target))
      return { step, at: ms === null ? now : reachedAt(rule, now, ms, []).at }
    }),
  }
}

function countedBy(
  rules: RuleBook,
  ladderId: string,
  { clock }: LadderBody,
  now: Instant,
): { target: Target; calendarVersionId: CalendarVersionId } {
  for (const { versionId, body } of rules.inForce('plan')) {
    const plan = body.active ? rules.planAt(versionId, now) : undefined
    const row = (['urgent', 'other'] as const).find((each) => plan?.ladders?.[each] === ladderId)
    const target = row && plan?.targets[row][clock]
    if (plan && target) return { target, calendarVersionId: plan.calendarVersionId }
  }
  const { calendarVersionId, urgent } = rules.objectivesAt(now)
  return { target: urgent, calendarVersionId }
}

/** How much of the clock has been counted when the step comes; null: at the start, open or not. */
function countedMsOf({ when }: LadderStep, target: number): number | null {
  switch (when.at) {
    case 'start':
      return null
    case 'after_start':
      return when.minutes * MINUTE_MS
    case 'percent':
      return (target * when.percent) / 100
    case 'after_due':
      return target + when.minutes * MINUTE_MS
    default:
      return when satisfies never
  }
}

/** What each system of the account would be told, beside the account's other policies. */
async function ofPolicy(desk: Inside, { recordId, version, body }: RecordVersion<'policy'>, now: Instant) {
  const draft = toPolicy(desk.rules, { recordId, version, body }, now)
  if (!draft) return nothing
  const accountId = asId<AccountId>(body.accountId)
  const others = (await loadPolicies(desk.db.read, desk.rules, accountId, now)).filter(({ id }) => id !== draft.id)
  const { plan } = draft
  return {
    ...nothing,
    dues: worked(plan.targets, desk.rules.calendars(plan.calendarVersionId), now),
    coverages: (await systemsOf(desk, body)).map(({ systemId, siteId }) => ({
      systemId,
      coverage: decideCoverage(
        {
          accountId,
          systemId: asId(systemId),
          siteId: siteId === null ? null : asId(siteId),
          channel: channelOf(draft),
          receivedAt: now,
          policies: [draft, ...others],
        },
        desk.rules.calendars,
      ),
    })),
  }
}

const channelOf = ({ plan: { channels } }: Policy) => channels?.[0] ?? 'email'

/** Each system that the account has, once; of an account without any, what the policy names. */
async function systemsOf(
  { db }: Inside,
  { accountId, systemIds }: PolicyBody,
): Promise<{ systemId: string; siteId: string | null }[]> {
  const row = await db.read.first<{ body: string }>('select body from accounts where id = ?', [accountId])
  const { systems } = JSON.parse(row?.body ?? '{"systems":[]}') as {
    systems: { systemId: string; siteId: string | null }[]
  }
  const installed = new Map(systems.map((system) => [system.systemId, system]))
  for (const systemId of systemIds === 'all' ? [] : systemIds) {
    if (!installed.has(systemId)) installed.set(systemId, { systemId, siteId: null })
  }
  return [...installed.values()]
}
