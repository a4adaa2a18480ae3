import { z } from 'zod'

const LONGEST_LINE = 300
const LONGEST_TEXT = 200_000

const line = z.string().trim().max(LONGEST_LINE)

/** What an operator fills in while the caller is on the line (R1). Only what was said and one thing about the caller (a name, a company or a telephone) is obligatory. */
export const call = z.strictObject({
  caller: z.strictObject({
    contactId: line.optional(),
    name: line.optional(),
    companyName: line.optional(),
    phone: line.optional(),
    address: line.optional(),
  }),
  subject: line.default(''),
  text: z.string().trim().max(LONGEST_TEXT).default(''),
  systemId: line.optional(),
  criterionId: line.optional(),
  /** Pick-up of the call, in epoch milliseconds: the clocks start here. Never later than the filing. */
  startedAt: z.int().nonnegative().optional(),
  /** Length of the call in seconds. */
  seconds: z.int().min(0).max(86_400).optional(),
  /** The caller's problem was solved in the call. */
  solved: z.boolean().default(false),
})

export type Call = z.output<typeof call>
