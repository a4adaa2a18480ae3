/**
 * What can be otherwise than it was written.
 *
 * - `event_changed`, `event_missing`: an event does not carry its hash, or a number before it is gone.
 * - `tail_missing`: the chain ends before a version that was told to somebody.
 * - `incident_missing`: something names an incident that has no events.
 * - `content_changed`, `content_missing`, `content_unknown`: words that are not those of their event, are gone, or have
 *   no event.
 * - `head_differs`, `projection_differs`: the row does not end where its chain ends, or is not what its events say.
 * - `raw_changed`, `raw_missing`, `file_changed`, `file_missing`: kept bytes.
 * - `folio_missing`, `folio_not_counted`: a number that was given has no incident, or was never counted.
 * - `counts_differ`: incidents are more or fewer than the reports that opened them.
 */
export type BrokenKind =
  | 'event_changed'
  | 'event_missing'
  | 'tail_missing'
  | 'incident_missing'
  | 'content_changed'
  | 'content_missing'
  | 'content_unknown'
  | 'head_differs'
  | 'projection_differs'
  | 'raw_changed'
  | 'raw_missing'
  | 'file_changed'
  | 'file_missing'
  | 'folio_missing'
  | 'folio_not_counted'
  | 'counts_differ'

/** One thing that is not as it was written. */
export interface Broken {
  kind: BrokenKind
  incidentId: string | null
  version: number | null
  facts: Record<string, string | number>
}

/** Takes one finding; how many are kept is the caller's matter. */
export type Report = (kind: BrokenKind, where?: Partial<Omit<Broken, 'kind'>>) => void
