import { describe, expect, it } from 'vitest'
import { aCalendar, always, officeHours } from '../calendar/sample-calendars.ts'
import { type Due, dueFor } from './due.ts'
import type { Pause } from './pause.ts'
import { at } from './sample-clocks.ts'
import type { Target } from './target.ts'

const office = officeHours()
const working = (minutes: number): Target => ({ minutes, clock: 'working' })
const elapsed = (minutes: number): Target => ({ minutes, clock: 'elapsed' })
const due = (start: string, target: Target, pauses: Pause[] = []): Due =>
  dueFor({ calendar: office, start: at(start), target, pauses })
const pause = (from: string, to: string | null): Pause => ({ from: at(from), to: to === null ? null : at(to) })

describe('rule 8: due is the earliest unpaused instant by which the minutes are counted', () => {
  it('R14: two working hours from Tuesday 12:30 end at 16:30, after lunch', () => {
    expect(due('2026-11-10T12:30', working(120)).dueAt).toBe(at('2026-11-10T16:30'))
  })
  it('R15: 24 elapsed hours run through the night', () => {
    expect(due('2026-11-10T12:30', elapsed(1440)).dueAt).toBe(at('2026-11-11T12:30'))
  })
  it('is the end of the span when used up exactly there', () => {
    expect(due('2026-11-10T12:00', working(60)).dueAt).toBe(at('2026-11-10T13:00'))
  })
  it('is the start for zero minutes, also outside hours', () => {
    expect(due('2026-11-10T14:00', working(0)).dueAt).toBe(at('2026-11-10T14:00'))
  })
  it('does not count a pause', () => {
    expect(due('2026-11-10T09:00', working(60), [pause('2026-11-10T09:30', '2026-11-10T10:00')]).dueAt).toBe(
      at('2026-11-10T10:30'),
    )
  })
  it('is the end of a pause when used up exactly as it begins', () => {
    expect(due('2026-11-10T09:00', working(60), [pause('2026-11-10T10:00', '2026-11-12T11:00')]).dueAt).toBe(
      at('2026-11-12T11:00'),
    )
  })
  it('is the end of the pause that holds the start, for zero minutes', () => {
    expect(due('2026-11-10T09:00', working(0), [pause('2026-11-10T08:00', '2026-11-10T11:00')]).dueAt).toBe(
      at('2026-11-10T11:00'),
    )
  })
  it('is none while a pause has not ended, unless it is reached before', () => {
    const open = [pause('2026-11-10T10:00', null)]
    expect(due('2026-11-10T09:00', working(60), open)).toMatchObject({ dueAt: null, noDue: 'paused' })
    expect(due('2026-11-10T09:00', working(59), open)).toMatchObject({ dueAt: at('2026-11-10T09:59'), noDue: null })
  })
})

describe('rule 9: a working clock begins to count at the next opening', () => {
  it('says from when it counts', () => {
    expect(due('2026-11-14T20:00', working(60))).toEqual({
      dueAt: at('2026-11-16T10:00'),
      noDue: null,
      countsFrom: at('2026-11-16T09:00'),
    })
  })
  it('counts an elapsed one at once', () => {
    expect(due('2026-11-14T20:00', elapsed(60)).countsFrom).toBe(at('2026-11-14T20:00'))
  })
  it('counts after the pause that holds the start', () => {
    const held = [pause('2026-11-10T08:00', '2026-11-10T13:30')]
    expect(due('2026-11-10T09:00', working(60), held).countsFrom).toBe(at('2026-11-10T15:00'))
    expect(due('2026-11-10T09:00', elapsed(60), held).countsFrom).toBe(at('2026-11-10T13:30'))
    expect(due('2026-11-10T09:00', elapsed(60), [pause('2026-11-10T08:00', null)]).countsFrom).toBeNull()
  })
})

describe('rule 10: without open time nothing is ever due', () => {
  const never = aCalendar('America/Hermosillo', { every: '' })
  it('says never', () => {
    const start = at('2026-11-10T09:00')
    expect(dueFor({ calendar: never, start, target: working(1) })).toEqual({
      dueAt: null,
      noDue: 'never',
      countsFrom: null,
    })
    expect(dueFor({ calendar: never, start, target: elapsed(1) }).dueAt).toBe(start + 60_000)
  })
})

it('a working target of an open-always calendar is an elapsed one', () => {
  const start = at('2026-11-10T12:30')
  expect(dueFor({ calendar: always(), start, target: working(5000) })).toEqual(
    dueFor({ calendar: always(), start, target: elapsed(5000) }),
  )
})
