import {
  asId,
  type Calendar,
  type CalendarVersionId,
  type Instant,
  type LadderVersion,
  type LadderVersionId,
  OBJECTIVES_ID,
  type Objectives,
  type PlanVersion,
  parseCalendar,
  type RecordKind,
  type RecordVersion,
  versionInEffect,
} from '@mesa/core'

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

export function grouped<Each>(all: readonly Each[], keyOf: (each: Each) => string): Map<string, Each[]> {
  const groups = new Map<string, Each[]>()
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each])
  return groups
}

const toLadder = ({ versionId, recordId, version, body }: RecordVersion<'ladder'>): LadderVersion => ({
  ...body,
  id: asId<LadderVersionId>(versionId),
  ladderId: recordId,
  version,
})

function toPlan({ versionId, recordId, version, body }: RecordVersion<'plan'>, counts: CalendarVersionId): PlanVersion {
  const { calendarId: _calendarId, active: _active, ...terms } = body
  return { ...terms, id: asId(versionId), planId: recordId, version, calendarVersionId: counts } as PlanVersion
}

const nextBeginning = (all: readonly RecordVersion[], at: Instant): number =>
  all.reduce(
    (next, { effectiveAt }) => (effectiveAt > at && effectiveAt < next ? effectiveAt : next),
    Number.POSITIVE_INFINITY,
  )

export type Rules = ReturnType<typeof createRules>

/** The versions, arranged for asking. */
export function createRules(all: readonly RecordVersion[], timezone: string) {
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
  const ladders = versions('ladder').map(toLadder)
  return {
    versions,
    inEffect,
    nextBeginning: (at: Instant): number => nextBeginning(all, at),
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
      const { calendarId: _calendarId, ...body } = version.body
      return { ...body, calendarVersionId }
    },
    planAt: (planVersionId: string, at: Instant): PlanVersion | undefined => {
      const version = versions('plan').find(({ versionId }) => versionId === planVersionId)
      const calendarVersionId = version && calendarAt(version.body.calendarId, at)
      return version && calendarVersionId && toPlan(version, calendarVersionId)
    },
  }
}
