import { z } from 'zod'

export const webFormOptions = z.strictObject({
  /** The variable that holds the key of the form's stamps. Without it a restart makes open pages send twice. */
  secretFrom: z.string().min(1).default('MESA_FORM_SECRET'),
  maxMegabytes: z.int().min(1).max(100).default(25),
  /** Reports that one source may send in an hour, which is also how many it may send at once. */
  perHour: z.int().min(1).default(20),
  /** Forms that one source may post in an hour, valid or not: beyond, a body is not even read. Far more than people do. */
  attemptsPerHour: z.int().min(1).default(200),
  /** Nobody fills in a form faster: what comes sooner is answered only then, which slows programs and no person. */
  minSeconds: z.number().min(0).default(1),
})

export type WebFormOptions = z.output<typeof webFormOptions>

export const formLimits = { textCharacters: 20_000, lineCharacters: 300, files: 50, stampHours: 24 } as const
