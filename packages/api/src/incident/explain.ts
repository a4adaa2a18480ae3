import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { folio } from './inputs.ts'

/** Why a clock is due when it is. */
export const explain = withPermission('incident.read')
  .input(
    z.strictObject({
      folio,
      clock: z.enum(['first_response', 'next_response', 'resolution']),
      cycle: z.int().min(1),
    }),
  )
  .query(({ ctx, input }) => ctx.desk.explain(input))
