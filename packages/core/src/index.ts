export * from './areas/area.ts'
export * from './calendar/calendar.ts'
export { endOfDay } from './calendar/day-end.ts'
export type { Interval } from './calendar/interval.ts'
export {
  dateIn,
  isPlainDate,
  toEpochDay,
  toPlainDate,
  type Weekday,
  weekdayOf,
  weekdays,
} from './calendar/plain-date.ts'
export { type RestDay, restDaysMxOf } from './calendar/rest-days-mx.ts'
export * from './calendar/schedule-text.ts'
export {
  addWorkingMs,
  closingAt,
  isOpenAt,
  nextOpeningAt,
  openIntervalsBetween,
  workingMsBetween,
} from './calendar/working-time.ts'
export * from './coverage/allowance-period.ts'
export * from './coverage/conditions.ts'
export * from './coverage/coverage.ts'
export * from './coverage/decide-coverage.ts'
export * from './coverage/policy.ts'
export * from './coverage/propose-policy.ts'
export * from './deadlines/pending.ts'
export * from './errors.ts'
export * from './escalation/choose-ladder.ts'
export * from './escalation/ladder.ts'
export * from './escalation/step-moments.ts'
export * from './ids.ts'
export { TEXT_LIMIT } from './incident/answer.ts'
export * from './incident/clock-rules.ts'
export * from './incident/commands.ts'
export * from './incident/context.ts'
export * from './incident/customer-reply.ts'
export * from './incident/decide.ts'
export * from './incident/events.ts'
export * from './incident/evolve.ts'
export * from './incident/incident.ts'
export * from './incident/lead-clock.ts'
export * from './incident/open.ts'
export * from './incident/promise-facts.ts'
export * from './incident/shown-clock.ts'
export * from './incident/status.ts'
export { EVIDENCE_LIMIT } from './incident/urgency.ts'
export * from './instant.ts'
export * from './intake/acknowledge.ts'
export * from './intake/classify.ts'
export * from './intake/filter.ts'
export * from './intake/find-site.ts'
export * from './intake/identify.ts'
export * from './intake/report.ts'
export * from './intake/thread.ts'
export * from './permissions/permissions.ts'
export * from './records/bodies.ts'
export { type Difference, differences, isSameBody } from './records/differences.ts'
export * from './records/problem-facts.ts'
export * from './records/problems.ts'
export * from './records/record.ts'
export * from './records.ts'
export {
  type CalendarLookup,
  type Clock,
  evolveClock,
  type Promised,
  startClock,
  type Verdict,
} from './targets/clock.ts'
export * from './targets/clock-facts.ts'
export * from './targets/clock-reading.ts'
export * from './targets/due.ts'
export * from './targets/explain.ts'
export type { Pause } from './targets/pause.ts'
export * from './targets/promise.ts'
export * from './targets/target.ts'
export * from './targets/warn.ts'
export * from './urgency/criterion.ts'
