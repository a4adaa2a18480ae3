import { describe, expect, it } from 'vitest'
import type { DayOfWeek } from './opening-hours-text.ts'
import { parseDaySpans, parseSchedule, type WeeklyHours, weekOf } from './parse-schedule.ts'
import { daySpansText, scheduleInSentence, scheduleProblemText, scheduleText, weeklyMinutes } from './schedule-text.ts'

const spans = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((span) => ({ start: span.slice(0, 5), end: span.slice(6) }))

const week = (hours: Partial<Record<DayOfWeek, string>>): WeeklyHours => weekOf((day) => spans(hours[day] ?? ''))

const weekdays = (hours: string) => ({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours })
const office = week({ ...weekdays('09:00-13:00 15:00-19:00'), sat: '09:00-14:00' })

const hoursOf = (text: string): WeeklyHours => {
  const read = parseSchedule(text)
  if (!read.ok) throw new Error(`${text}: ${JSON.stringify(read.problem)}`)
  return read.hours
}
const problemOf = (text: string) => {
  const read = parseSchedule(text)
  return read.ok ? null : read.problem
}

describe('R6: the opening hours as text', () => {
  it('are written shortly in both languages', () => {
    expect(scheduleText('es', office)).toBe('lun-vie 9-13, 15-19; sáb 9-14')
    expect(scheduleText('en', office)).toBe('Mon-Fri 9-13, 15-19; Sat 9-14')
  })
  it.each([
    'lun-vie 9-13, 15-19; sáb 9-14',
    'Mon-Fri 9-13, 15-19; Sat 9-14',
    'LUN–VIE 9–13 y 15–19; SAB 9–14.',
    'lunes a viernes de 9:00 a 13:00 y de 15:00 a 19:00, sábados de 9 a 14 hrs',
    'de lunes a viernes de 9 a 13 y de 3 p.m. a 7 p.m., y los sábados de 9 a. m. a 2 p. m.',
    'entre semana 9-13, 15-19\nsabado 9-14; domingo cerrado',
    'Monday to Friday from 9am to 1pm and 3pm-7pm; Saturdays 9-14; Sun closed',
    'lun, mar, mie, jue y vie: 9-13, 15-19; sáb. 9.00-14.00',
  ])('are read from «%s»', (text) => {
    expect(hoursOf(text)).toEqual(office)
  })
  it('say a night as one span, and keep it as two', () => {
    const nights = hoursOf('vie-sáb 22-6')
    expect(nights).toEqual(week({ fri: '22:00-24:00', sat: '00:00-06:00 22:00-24:00', sun: '00:00-06:00' }))
    expect(scheduleText('es', nights)).toBe('vie, sáb 22-6')
    expect(hoursOf('dom 20:30-2')).toEqual(week({ sun: '20:30-24:00', mon: '00:00-02:00' }))
  })
  it.each(['24/7', '24 horas', 'todos los días 24 h', 'lun-dom todo el día', 'daily 0-24'])(
    '%s never closes',
    (text) => {
      expect(weeklyMinutes(hoursOf(text))).toBe(7 * 1440)
      expect(scheduleText('en', hoursOf(text))).toBe('Mon-Sun 24 hours')
    },
  )
  it.each(['', 'cerrado', 'closed', ' ; '])('«%s» never opens', (text) => {
    expect(scheduleText('es', hoursOf(text))).toBe('cerrado')
  })
  it('read days over the end of the week, and 12 a.m. and 12 p.m.', () => {
    expect(hoursOf('sáb-lun 12 am - 12 pm')).toEqual(
      week({ sat: '00:00-12:00', sun: '00:00-12:00', mon: '00:00-12:00' }),
    )
  })
  it('stand inside a sentence', () => {
    expect(scheduleInSentence('es', office)).toBe('lun–vie 9–13 y 15–19, sáb 9–14')
    expect(scheduleInSentence('en', office)).toBe('Mon–Fri 9–13 and 15–19, Sat 9–14')
    expect(scheduleInSentence('es', hoursOf('lun, mié 9-13'))).toBe('lun, mié 9–13')
  })
})

describe('what cannot be read is said with its place', () => {
  it.each([
    ['lun-vie 9-13; lunch 9-14', 'word_not_known', 14],
    ['lun-vie 9-25', 'time_not_real', 10],
    ['lun 9:75-13', 'time_not_real', 4],
    ['9-13', 'days_missing', 0],
    ['lun-vie', 'hours_missing', 7],
    ['lun-vie; sáb 9-14', 'hours_missing', 7],
    ['lun-vie 9', 'end_missing', 8],
    ['lun 9-', 'end_missing', 4],
    ['lun- 9-13', 'end_missing', 5],
    ['lun 9-9', 'end_is_start', 6],
    ['lun-vie 13-9', 'end_before_start', 11],
    ['lun-vie 9-13; vie 15-19', 'day_twice', 14],
    ['lun 9-13, 12-15', 'spans_overlap', 10],
    ['lun 22-6; mar 5-9', 'spans_overlap', 14],
  ])('«%s»', (text, code, at) => {
    expect(problemOf(text)).toMatchObject({ code, at })
  })
  it('in words', () => {
    const problem = problemOf('lun-vie 9-13; vie 15-19')
    expect(problem && scheduleProblemText('es', problem)).toBe(
      'Carácter 15: El viernes aparece dos veces; ponga todas sus horas juntas.',
    )
  })
})

describe('one day', () => {
  it('is read and written alone', () => {
    expect(parseDaySpans('9-13 y 15-19')).toEqual({ ok: true, hours: spans('09:00-13:00 15:00-19:00') })
    expect(daySpansText('es', spans('09:00-13:30'))).toBe('9-13:30')
    expect(parseDaySpans('cerrado')).toEqual({ ok: true, hours: [] })
  })
  it('neither runs into the next one nor names another', () => {
    expect(parseDaySpans('22-6')).toMatchObject({ ok: false, problem: { code: 'end_is_start' } })
    expect(parseDaySpans('9-13 lun')).toMatchObject({ ok: false, problem: { code: 'word_not_known' } })
  })
})
