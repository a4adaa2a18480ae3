import type { Actor } from '../incident/events.ts'
import type { Instant } from '../instant.ts'
import type { RecordBodies, RecordKind } from './bodies.ts'

/** One immutable version of a record. Editing publishes another; what was decided by this one names it by `versionId`. */
export interface RecordVersion<Kind extends RecordKind = RecordKind> {
  kind: Kind
  recordId: string
  version: number
  versionId: string
  /** From here on it holds; `0` for what was there before the first report. */
  effectiveAt: Instant
  publishedAt: Instant
  publishedBy: Actor
  note: string | null
  body: RecordBodies[Kind]
}

/** The record that a deployment has one of. */
export const OBJECTIVES_ID = 'objectives'

/** The version in effect at an instant: of those that have begun the newest. */
export const versionInEffect = <Version extends Pick<RecordVersion, 'version' | 'effectiveAt'>>(
  versions: readonly Version[],
  at: Instant,
): Version | undefined =>
  versions
    .filter(({ effectiveAt }) => effectiveAt <= at)
    .reduce<Version | undefined>((newest, each) => (newest && newest.version > each.version ? newest : each), undefined)

/** What is wrong with a draft, where, and the facts that its sentence needs. */
export interface RecordProblem {
  /** Dotted: `targets.urgent.first_response.minutes`, `calendar.weekly.mon.0`. Empty: the whole. */
  path: string
  code: RecordProblemCode
  params: Record<string, string | number>
  /** An `error` keeps it from being published; a `warning` is only said. */
  severity: 'error' | 'warning'
}

export const recordProblemCodes = [
  'required',
  'not_valid',
  'too_long',
  'out_of_range',
  'unknown_zone',
  'not_a_wall_time',
  'not_a_date',
  'start_not_before_end',
  'spans_overlap',
  'date_twice',
  'never_open',
  'negative_minutes',
  'record_not_known',
  'record_not_active',
  'name_taken',
  'number_taken',
  'plan_twice',
  'ends_before_it_begins',
  'policies_overlap',
  'no_systems',
  'system_not_installed',
  'site_not_known',
  'promises_nothing',
  'urgent_slower_than_other',
  'step_id_twice',
  'steps_do_nothing',
  'percent_without_target',
  'address_not_valid',
  'address_taken',
  'phone_not_valid',
  'phone_taken',
  'tax_id_not_valid',
  'tax_id_taken',
  'domain_not_valid',
  'domain_taken',
  'domain_public',
  'contact_unreachable',
  'advisor_knows_nothing',
  'owns_incidents',
  'still_used',
  'effective_in_the_past',
  'effective_later',
] as const
export type RecordProblemCode = (typeof recordProblemCodes)[number]
