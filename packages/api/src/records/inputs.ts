import { type Instant, type RecordKind, recordKinds, toInstant } from '@mesa/core'
import { z } from 'zod'

/** A record's name in addresses: made by us, or chosen by the deployment (`nomina`). */
export const recordId = z.string().min(1).max(120)
export const recordKind = z.enum(recordKinds as [RecordKind, ...RecordKind[]])
export const instant = z
  .int()
  .min(0)
  .transform((ms): Instant => toInstant(ms))
export const revision = z.int().min(0)

/** Larger than any record; a draft may be incomplete, so its form is judged by the check and not at the door. */
const BODY_LIMIT = 500_000
export const body = z
  .record(z.string(), z.unknown())
  .refine((value) => JSON.stringify(value).length <= BODY_LIMIT, `at most ${BODY_LIMIT} characters`)

/** Who keeps which records: one family of procedures each, so that the one middleware permits. */
export const kindsOf = {
  'rules.keep': ['calendar', 'plan', 'criterion', 'ladder', 'objectives', 'area', 'system'],
  'policies.keep': ['policy'],
  'customers.keep': ['account', 'contact'],
  'advisors.keep': ['advisor'],
} as const satisfies Record<string, readonly RecordKind[]>

export type KeepPermission = keyof typeof kindsOf
