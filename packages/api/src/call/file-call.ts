import { z } from 'zod'
import { withPermission } from '../procedure.ts'

const short = z.string().max(300)

/** A report that a caller told (R1, R8). Throws `report.caller_missing`, `report.text_missing`; nothing is lost: the form keeps it. */
export const fileCall = withPermission('call.file')
  .input(
    z.strictObject({
      commandKey: z.uuid(),
      caller: z.strictObject({
        contactId: short.optional(),
        name: short.optional(),
        companyName: short.optional(),
        phone: short.optional(),
        address: short.optional(),
      }),
      subject: short.optional(),
      text: z.string().max(200_000),
      systemId: z.string().max(64).optional(),
      criterionId: z.string().max(64).optional(),
      startedAt: z.number().optional(),
      seconds: z.int().min(0).max(86_400).optional(),
      solved: z.boolean().optional(),
    }),
  )
  .mutation(({ ctx: { desk, user }, input: { commandKey, ...call } }) => desk.fileCall(call, { user, commandKey }))
