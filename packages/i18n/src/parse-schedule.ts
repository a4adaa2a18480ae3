import type { Calendar } from '@mesa/core'
import { type DayOfWeek, daysOfWeek } from './opening-hours-text.ts'
import { type ScheduleWord, toScheduleWords } from './schedule-words.ts'

export type WeeklyHours = Calendar['weekly']
export type DaySpans = WeeklyHours[DayOfWeek]

/** A week from what each of its days keeps. */
export const weekOf = (hoursOn: (day: DayOfWeek) => DaySpans): WeeklyHours => ({
  mon: hoursOn('mon'),
  tue: hoursOn('tue'),
  wed: hoursOn('wed'),
  thu: hoursOn('thu'),
  fri: hoursOn('fri'),
  sat: hoursOn('sat'),
  sun: hoursOn('sun'),
})

/** What cannot be read in a schedule's text, which word it is, and the place of its first letter. */
export interface ScheduleProblem {
  code:
    | 'word_not_known'
    | 'time_not_real'
    | 'days_missing'
    | 'hours_missing'
    | 'end_missing'
    | 'end_is_start'
    | 'end_before_start'
    | 'day_twice'
    | 'spans_overlap'
  at: number
  word: string
  day?: DayOfWeek
}

export type ScheduleRead<Hours> = { ok: true; hours: Hours } | { ok: false; problem: ScheduleProblem }

/** Minutes after midnight of the day on which it starts; past 1440 on the next one. */
interface MinuteSpan {
  from: number
  to: number
  word: ScheduleWord
}

const DAY = 1440

class Unreadable extends Error {
  constructor(readonly problem: ScheduleProblem) {
    super(problem.code)
  }
}

function refuse(code: ScheduleProblem['code'], word: ScheduleWord, day?: DayOfWeek): never {
  throw new Unreadable({ code, at: word.at, word: word.text.trim(), ...(day && { day }) })
}

function read<Hours>(work: () => Hours): ScheduleRead<Hours> {
  try {
    return { ok: true, hours: work() }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem }
    throw error
  }
}

/** The words that are still to be read. */
class Words {
  #next = 0
  readonly #words: readonly ScheduleWord[]
  readonly #end: ScheduleWord

  constructor(text: string) {
    this.#words = toScheduleWords(text)
    const unreadable = this.#words.find(({ kind }) => kind === 'unknown' || kind === 'not_a_time')
    if (unreadable) refuse(unreadable.kind === 'unknown' ? 'word_not_known' : 'time_not_real', unreadable)
    this.#end = { kind: 'end', at: text.length, text: '' }
  }
  get isOver(): boolean {
    return this.#next >= this.#words.length
  }
  get word(): ScheduleWord {
    return this.#words[this.#next] ?? this.#end
  }
  take<Kind extends ScheduleWord['kind']>(kind: Kind): Extract<ScheduleWord, { kind: Kind }> | undefined {
    const { word } = this
    if (word.kind !== kind) return undefined
    this.#next++
    return word as Extract<ScheduleWord, { kind: Kind }>
  }
  skip(...kinds: ScheduleWord['kind'][]): void {
    while (!this.isOver && kinds.includes(this.word.kind)) this.#next++
  }
}

/** `lun-vie`, also over Sunday: `vie-lun`. */
function daysBetween(first: DayOfWeek, last: DayOfWeek): DayOfWeek[] {
  const from = daysOfWeek.indexOf(first)
  const length = (daysOfWeek.indexOf(last) - from + 7) % 7
  return Array.from({ length: length + 1 }, (_, step) => daysOfWeek[(from + step) % 7] ?? first)
}

function takeDays(words: Words): { day: DayOfWeek; word: ScheduleWord }[] {
  const taken: { day: DayOfWeek; word: ScheduleWord }[] = []
  for (let word = words.take('days'); word; word = words.take('days')) {
    const at = word
    let days = word.days
    if (words.word.kind === 'range') {
      words.skip('range')
      const last = words.take('days') ?? refuse('end_missing', words.word)
      days = daysBetween(word.days[0] ?? 'mon', last.days.at(-1) ?? 'sun')
    }
    taken.push(...days.map((day) => ({ day, word: at })))
    words.skip('joiner')
  }
  return taken
}

/** A span that ends before it starts is a night's shift; a longer one is a slip, such as `13-9` for `9-13`. */
export const LONGEST_NIGHT_MINUTES = 14 * 60

function takeSpan(words: Words): MinuteSpan | undefined {
  const start = words.take('time')
  if (!start) return undefined
  if (words.word.kind !== 'range') {
    if (start.isDuration && start.minutes === DAY) return { from: 0, to: DAY, word: start }
    refuse('end_missing', start)
  }
  words.skip('range')
  const end = words.take('time') ?? refuse('end_missing', words.isOver ? start : words.word)
  const [from, to] = [start.minutes % DAY, end.minutes]
  if (from === to) refuse('end_is_start', end)
  if (to < from && to + DAY - from > LONGEST_NIGHT_MINUTES) refuse('end_before_start', end)
  return { from, to: to < from ? to + DAY : to, word: start }
}

function takeSpans(words: Words): MinuteSpan[] {
  const closed = words.take('closed')
  if (closed) return []
  const allDay = words.take('all_day')
  if (allDay) return [{ from: 0, to: DAY, word: allDay }]
  const spans: MinuteSpan[] = []
  for (let span = takeSpan(words); span; span = takeSpan(words)) {
    spans.push(span)
    words.skip('joiner')
  }
  if (spans.length === 0) refuse('hours_missing', words.word)
  return spans
}

const toWallTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Sorted, with spans that touch as one. */
function toDaySpans(spans: readonly MinuteSpan[], day?: DayOfWeek): DaySpans {
  const joined: MinuteSpan[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && span.from < last.to) refuse('spans_overlap', span.word, day)
    if (last && last.to === span.from) joined[joined.length - 1] = { ...last, to: span.to }
    else joined.push(span)
  }
  return joined.map(({ from, to }) => ({ start: toWallTime(from), end: toWallTime(to) }))
}

/** A span through midnight is one on each of two days. */
function cutAtMidnight(day: DayOfWeek, { from, to, word }: MinuteSpan): [DayOfWeek, MinuteSpan][] {
  if (to <= DAY) return [[day, { from, to, word }]]
  const next = daysOfWeek[(daysOfWeek.indexOf(day) + 1) % 7] ?? day
  return [
    [day, { from, to: DAY, word }],
    [next, { from: 0, to: to - DAY, word }],
  ]
}

/**
 * Reads the hours of a week as people write them, in Spanish or English: `lun-vie 9-13, 15-19; sáb 9-14`,
 * `lunes a viernes de 9:30 a 6 p.m.`, `vie 22-6` (which becomes two spans), `24 horas`, `cerrado`. Days that are not
 * named are closed. What it cannot read is said with its place.
 */
export const parseSchedule = (text: string): ScheduleRead<WeeklyHours> =>
  read(() => {
    const words = new Words(text)
    const spans = new Map<DayOfWeek, MinuteSpan[]>(daysOfWeek.map((day) => [day, []]))
    const named = new Set<DayOfWeek>()
    for (words.skip('joiner', 'end'); !words.isOver; words.skip('joiner', 'end')) {
      const { days, hours } = takeClause(words)
      for (const { day, word } of days) {
        if (named.has(day)) refuse('day_twice', word, day)
        named.add(day)
        for (const [on, span] of hours.flatMap((each) => cutAtMidnight(day, each))) spans.get(on)?.push(span)
      }
    }
    return weekOf((day) => toDaySpans(spans.get(day) ?? [], day))
  })

const isWholeDay = (spans: readonly MinuteSpan[]): boolean =>
  spans.length === 0 || (spans.length === 1 && spans[0]?.from === 0 && spans[0].to === DAY)

/** Days and their hours. `24 horas` and `cerrado` alone are said of the whole week. */
function takeClause(words: Words): { days: { day: DayOfWeek; word: ScheduleWord }[]; hours: MinuteSpan[] } {
  const first = words.word
  const everyDay = daysOfWeek.map((day) => ({ day, word: first }))
  if (words.take('always')) return { days: everyDay, hours: [{ from: 0, to: DAY, word: first }] }
  const days = takeDays(words)
  const isNameless = days.length === 0
  const hours = isNameless && first.kind === 'range' ? refuse('days_missing', first) : takeSpans(words)
  if (!isNameless) return { days, hours }
  return isWholeDay(hours) ? { days: everyDay, hours } : refuse('days_missing', first)
}

/** Reads the hours of one day: `9-13, 15-19`, `24 horas`, `cerrado`. One through midnight is refused: it is two days. */
export const parseDaySpans = (text: string): ScheduleRead<DaySpans> =>
  read(() => {
    const words = new Words(text)
    const spans = takeSpans(words)
    words.skip('end')
    if (!words.isOver) refuse('word_not_known', words.word)
    const over = spans.find(({ to }) => to > DAY)
    if (over) refuse('end_is_start', over.word)
    return toDaySpans(spans)
  })
