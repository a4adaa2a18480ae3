import { z } from 'zod'
import { withPermission } from '../procedure.ts'

/** The obligatory rest days of Mexico in a year (LFT, article 74), for a calendar to close on. */
export const listRestDays = withPermission('records.read')
  .input(z.strictObject({ year: z.int().min(1970).max(2200) }))
  .query(({ ctx, input: { year } }) => ctx.desk.restDays(year))
