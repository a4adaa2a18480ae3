import { type DaySpans, type daysOfWeek, parseSchedule, scheduleText, type WeeklyHours } from '@mesa/i18n'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actOfKey } from './painting-keys.ts'
import { shownHours } from './shown-hours.ts'
import { closeStretch, isSameWeek, openStretch, toMinutes } from './week-hours.ts'
import { afterStroke, type Painted, type PaintingAct, paint, startPainting } from './week-painting.ts'

const week = (text: string): WeeklyHours => {
  const read = parseSchedule(text)
  if (!read.ok) throw new Error(text)
  return read.hours
}
const begun = (text: string): Painted => ({ painting: startPainting, weekly: week(text) })
const after = (text: string, ...acts: PaintingAct[]): Painted => acts.reduce(paint, begun(text))
const textAfter = (text: string, ...acts: PaintingAct[]): string => scheduleText('es', after(text, ...acts).weekly)
const at = (hour: number, day: (typeof daysOfWeek)[number] = 'mon') => ({ day, minute: hour * 60 })

describe('painting the week', () => {
  it('opens from the first cell to the last, both whole', () => {
    const drag: PaintingAct[] = [
      { type: 'begin', cell: at(9) },
      { type: 'reach', minute: 12 * 60 + 50 },
      { type: 'end' },
    ]
    expect(textAfter('cerrado', ...drag)).toBe('lun 9-13')
  })
  it('draws upwards too', () => {
    expect(
      textAfter('cerrado', { type: 'begin', cell: at(12.75) }, { type: 'reach', minute: 540 }, { type: 'end' }),
    ).toBe('lun 9-13')
  })
  it('joins what it touches, and keeps several spans a day', () => {
    const paintTo = (from: number, to: number): PaintingAct[] => [
      { type: 'begin', cell: at(from) },
      { type: 'reach', minute: to * 60 - 15 },
      { type: 'end' },
    ]
    expect(textAfter('lun 9-13', ...paintTo(15, 19))).toBe('lun 9-13, 15-19')
    expect(textAfter('lun 9-13, 15-19', ...paintTo(13, 15))).toBe('lun 9-19')
  })
  it('closes where it begins on an open cell, and makes two of one', () => {
    expect(
      textAfter('lun 9-19', { type: 'begin', cell: at(13) }, { type: 'reach', minute: 14.75 * 60 }, { type: 'end' }),
    ).toBe('lun 9-13, 15-19')
  })
  it('changes nothing until the stroke ends, and nothing at all when it is given up', () => {
    const drawing = after('lun 9-13', { type: 'begin', cell: at(15) }, { type: 'reach', minute: 1000 })
    expect(scheduleText('es', drawing.weekly)).toBe('lun 9-13')
    expect(drawing.painting.stroke && afterStroke(drawing.weekly, drawing.painting.stroke)).toHaveLength(2)
    expect(textAfter('lun 9-13', { type: 'begin', cell: at(15) }, { type: 'cancel' }, { type: 'end' })).toBe('lun 9-13')
  })
  it('reaches midnight and no further: a night is two days', () => {
    const night = textAfter(
      'cerrado',
      { type: 'begin', cell: at(22, 'fri') },
      { type: 'reach', minute: 2000 },
      { type: 'end' },
      { type: 'begin', cell: at(0, 'sat') },
      { type: 'reach', minute: 6 * 60 - 15 },
      { type: 'end' },
    )
    expect(night).toBe('vie 22-6')
  })
})

describe('painting by keys', () => {
  it('begins, extends and ends a span', () => {
    const keys: PaintingAct[] = [{ type: 'begin', cell: at(9) }, { type: 'move', days: 0, cells: 3 }, { type: 'end' }]
    expect(textAfter('cerrado', ...keys)).toBe('lun 9-10')
  })
  it('stays in its day while it draws, and in the week always', () => {
    const { cursor } = after('cerrado', { type: 'begin', cell: at(9) }, { type: 'move', days: 2, cells: 1 }).painting
    expect(cursor).toEqual({ day: 'mon', minute: 555 })
    expect(after('cerrado', { type: 'move', days: -1, cells: -999 }).painting.cursor).toEqual({ day: 'mon', minute: 0 })
    expect(after('cerrado', { type: 'move', days: 9, cells: 999 }).painting.cursor).toEqual({
      day: 'sun',
      minute: 1425,
    })
  })
  it('deletes the span under the cursor, and copies a day to another', () => {
    expect(textAfter('lun 9-13, 15-19', { type: 'go', cell: at(16) }, { type: 'clear' })).toBe('lun 9-13')
    const copy: PaintingAct[] = [{ type: 'copy' }, { type: 'move', days: 1, cells: 0 }, { type: 'paste' }]
    expect(textAfter('lun 9-13, 15-19', ...copy)).toBe('lun, mar 9-13, 15-19')
    expect(textAfter('lun 9-13', { type: 'paste' })).toBe('lun 9-13')
  })
})

describe('keys', () => {
  const press = (key: string, isCommand = false) => ({ key, ctrlKey: isCommand, metaKey: false })
  const drawing = after('cerrado', { type: 'begin', cell: at(9) }).painting
  it('Enter begins a span and ends it', () => {
    expect(actOfKey(press('Enter'), startPainting)).toEqual({ type: 'begin', cell: startPainting.cursor })
    expect(actOfKey(press('Enter'), drawing)).toEqual({ type: 'end' })
  })
  it('leave to the page what is not the painter\u2019s', () => {
    expect(actOfKey(press('Escape'), startPainting)).toBeNull()
    expect(actOfKey(press('Escape'), drawing)).toEqual({ type: 'cancel' })
    expect(actOfKey(press('Enter', true), startPainting)).toBeNull()
    expect(actOfKey(press('Tab'), startPainting)).toBeNull()
    expect(actOfKey(press('toString'), startPainting)).toBeNull()
  })
})

describe('the hours in sight', () => {
  it('hold everything that is open', () => {
    expect(shownHours(week('lun-vie 9-13'))).toEqual({ first: 6, last: 22 })
    expect(shownHours(week('lun-vie 5:30-22:15'))).toEqual({ first: 5, last: 23 })
    expect(shownHours(week('24/7'))).toEqual({ first: 0, last: 24 })
  })
})

describe('spans', () => {
  const stretch = fc
    .tuple(fc.nat(1440), fc.nat(1440))
    .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }))
  const isOpenAt = (spans: DaySpans, minute: number) =>
    spans.some(({ start, end }) => toMinutes(start) <= minute && minute < toMinutes(end))

  it('hold a minute exactly when the last stroke over it opened it, and neither touch nor overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), stretch), { maxLength: 12 }), fc.nat(1439), (strokes, minute) => {
        const spans = strokes.reduce<DaySpans>(
          (each, [opens, where]) => (opens ? openStretch : closeStretch)(each, where),
          [],
        )
        const last = strokes.findLast(([, { from, to }]) => from <= minute && minute < to)
        expect(isOpenAt(spans, minute)).toBe(last?.[0] ?? false)
        spans.forEach(({ start }, index) => {
          const before = spans[index - 1]
          if (before) expect(before.end < start).toBe(true)
        })
      }),
    )
  })
  it('are the same week in any order', () => {
    const [one, other] = [week('lun 9-13, 15-19'), week('lun 9-13, 15-19')]
    expect(isSameWeek(one, { ...other, mon: [...other.mon].reverse() })).toBe(true)
    expect(isSameWeek(one, { ...other, sun: one.mon })).toBe(false)
  })
})
