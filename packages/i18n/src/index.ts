export { clockName, rebaseCauseText, rebaseModeText } from './clock-words.ts'
export { errorText, isErrorCode, permissionText } from './error-text.ts'
export {
  formatBytes,
  formatCount,
  formatDuration,
  formatHours,
  formatList,
  formatPhone,
  formatSeconds,
  formatTargetLength,
  formatTargetShort,
  type TargetLength,
} from './formats.ts'
export {
  cityOf,
  formatAtTime,
  formatDate,
  formatDay,
  formatFullInstant,
  formatInstant,
  formatInstantBrief,
  formatInstantShort,
  formatLongDay,
  formatLongInstant,
  formatSpokenInstant,
  formatTime,
  formatWeekdayTime,
  formatZone,
  type InstantFacts,
  isSameDay,
} from './instants.ts'
export { conditionText, levelText, momentText, stepText } from './ladder-text.ts'
export { localeOf } from './language.ts'
export { type DayOfWeek, daysOfWeek, type OpeningHoursGroup, openingHoursText } from './opening-hours-text.ts'
export {
  type DaySpans,
  parseDaySpans,
  parseSchedule,
  type ScheduleProblem,
  type ScheduleRead,
  type WeeklyHours,
  weekOf,
} from './parse-schedule.ts'
export { toE164 } from './phone-number.ts'
export { allowanceText, clockKinds, planDefaults, planSentences } from './plan-text.ts'
export { type PolicyTelling, policySentences } from './policy-text.ts'
export { problemText } from './problem-text.ts'
export { countsLater, isByArrival, type PromiseTelling, promiseSentence } from './promise-text.ts'
export { channelWords, reasonShort, reasonSide, reasonText, verdictText } from './reason-text.ts'
export {
  dayShort,
  daySpansText,
  scheduleInSentence,
  scheduleProblemText,
  scheduleText,
  weeklyMinutes,
} from './schedule-text.ts'
