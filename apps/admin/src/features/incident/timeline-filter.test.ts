import type { TimelineEntry } from '@mesa/api'
import { describe, expect, it } from 'vitest'
import { filterTimeline, foldRuns, kindOf, parseShow } from './timeline-filter.ts'

const entry = (version: number, event: object): TimelineEntry => ({ version, event }) as TimelineEntry
const event = (version: number) => entry(version, { type: 'assigned' })
const note = (version: number) => entry(version, { type: 'noted' })

describe('the timeline', () => {
  it('tells what was written from what happened', () => {
    expect(kindOf(entry(1, { type: 'opened', channelKind: 'email' }))).toBe('message')
    expect(kindOf(entry(1, { type: 'opened', channelKind: 'phone' }))).toBe('call')
    expect(kindOf(note(2))).toBe('note')
    expect(kindOf(event(3))).toBe('event')
  })
  it('shows calls among the messages', () => {
    const timeline = [entry(1, { type: 'opened', channelKind: 'phone' }), event(2), note(3)]
    expect(filterTimeline(timeline, 'messages').map(({ version }) => version)).toEqual([1])
  })
  it('folds four events in a row, never three, and never across a message', () => {
    const folded = foldRuns([event(1), event(2), event(3), note(4), event(5), event(6), event(7), event(8)])
    expect(folded.map((line) => ('kind' in line ? line.entries.length : line.version))).toEqual([1, 2, 3, 4, 4])
  })
  it('an unknown filter of an address shows all', () => {
    expect(parseShow('everything')).toBe('all')
    expect(parseShow('notes')).toBe('notes')
  })
})
