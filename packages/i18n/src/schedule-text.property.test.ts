import fc from 'fast-check'
import { expect, it } from 'vitest'
import { daysOfWeek } from './opening-hours-text.ts'
import { parseSchedule, weekOf } from './parse-schedule.ts'
import { scheduleText, weeklyMinutes } from './schedule-text.ts'

const wallTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Spans that do not touch, to the minute; often up to midnight on both sides. */
const anyDay = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 1440 }), fc.constantFrom(0, 360, 1320, 1440)), { maxLength: 8 })
  .map((edges) => {
    const sorted = edges.sort((a, b) => a - b)
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) => ({
      start: wallTime(sorted[2 * index] ?? 0),
      end: wallTime(sorted[2 * index + 1] ?? 0),
    }))
  })

const anyWeek = fc
  .tuple(anyDay, anyDay, anyDay, anyDay, anyDay, anyDay, anyDay)
  .map((days) => weekOf((day) => days[daysOfWeek.indexOf(day)] ?? []))

it.each(['es', 'en'] as const)('R6: a week that is written is read back the same, in %s', (language) => {
  fc.assert(
    fc.property(anyWeek, (weekly) => {
      expect(parseSchedule(scheduleText(language, weekly))).toEqual({ ok: true, hours: weekly })
    }),
    { numRuns: 500 },
  )
})

it('any text is read or refused at a place inside it, and what is read never overlaps', () => {
  const word = fc.constantFrom(
    'lun',
    'vie',
    'Sat',
    '-',
    'a',
    ',',
    ';',
    'y',
    '9',
    '13:30',
    '24 horas',
    'cerrado',
    '2pm',
    'x',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(word).map((words) => words.join(' ')),
        fc.string(),
      ),
      (text) => {
        const read = parseSchedule(text)
        if (read.ok) expect(weeklyMinutes(read.hours)).toBeLessThanOrEqual(7 * 1440)
        else expect(read.problem.at).toBeLessThanOrEqual(text.length)
      },
    ),
    { numRuns: 500 },
  )
})
