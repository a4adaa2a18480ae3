import type { TimelineEntry } from '@mesa/api'

export type TimelineFilter = 'all' | 'messages' | 'notes' | 'events'
const filters: readonly string[] = ['all', 'messages', 'notes', 'events'] satisfies TimelineFilter[]

/** What an address asks to see; anything unknown shows all. */
export const parseShow = (asked: unknown): TimelineFilter =>
  typeof asked === 'string' && filters.includes(asked) ? (asked as TimelineFilter) : 'all'

export type EntryKind = 'message' | 'note' | 'call' | 'event'

/** How an entry is drawn: what was written in blocks, what happened as a line. */
export function kindOf({ event }: TimelineEntry): EntryKind {
  switch (event.type) {
    case 'opened':
      return event.channelKind === 'phone' ? 'call' : 'message'
    case 'customer_replied':
    case 'replied':
      return 'message'
    case 'noted':
      return 'note'
    case 'called':
      return 'call'
    default:
      return 'event'
  }
}

const shownBy: Record<TimelineFilter, readonly EntryKind[]> = {
  all: ['message', 'note', 'call', 'event'],
  messages: ['message', 'call'],
  notes: ['note'],
  events: ['event'],
}

export const filterTimeline = (timeline: readonly TimelineEntry[], show: TimelineFilter): TimelineEntry[] =>
  timeline.filter((entry) => shownBy[show].includes(kindOf(entry)))

export interface FoldedEvents {
  kind: 'folded'
  entries: TimelineEntry[]
}

/** A run of this many events is one line that opens. */
const RUN = 4

/** Runs of events fold, so that what people wrote stays in sight; one alone, or three, stay as lines. */
export function foldRuns(entries: readonly TimelineEntry[]): (TimelineEntry | FoldedEvents)[] {
  const folded: (TimelineEntry | FoldedEvents)[] = []
  let run: TimelineEntry[] = []
  const flush = () => {
    if (run.length >= RUN) folded.push({ kind: 'folded', entries: run })
    else folded.push(...run)
    run = []
  }
  for (const entry of entries) {
    if (kindOf(entry) === 'event') run.push(entry)
    else {
      flush()
      folded.push(entry)
    }
  }
  flush()
  return folded
}
