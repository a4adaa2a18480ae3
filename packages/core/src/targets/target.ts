import { z } from 'zod'

const MINUTE_MS = 60_000
/** Two years: more would rather be a policy's period than a promised time. */
const MAX_MINUTES = 2 * 366 * 24 * 60

/** When a clock is due soon: with so much of the target left, but within these bounds. */
export const warningSchema = z
  .strictObject({
    percentLeft: z.number().min(0).max(100),
    minMinutes: z.int().min(0),
    maxMinutes: z.int().min(0),
  })
  .refine(({ minMinutes, maxMinutes }) => minMinutes <= maxMinutes, 'min_above_max')
  .readonly()

/** A promised time (R14, R15). `working` counts open time of a calendar, `elapsed` every minute. */
export const targetSchema = z
  .strictObject({
    minutes: z.int().min(0).max(MAX_MINUTES),
    clock: z.enum(['working', 'elapsed']),
    warn: warningSchema.optional(),
  })
  .readonly()

export type Warning = z.infer<typeof warningSchema>
export type Target = z.infer<typeof targetSchema>

/** Holds for a target that says nothing else. */
export const defaultWarning: Warning = { percentLeft: 25, minMinutes: 15, maxMinutes: 120 }

export const targetMs = ({ minutes }: Target): number => minutes * MINUTE_MS
