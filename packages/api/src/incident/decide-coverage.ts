import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { commandKey, folio } from './inputs.ts'

/** Again, by the policies as they are kept now for the day of the report. */
export const decideCoverage = withPermission('incident.correct')
  .input(z.strictObject({ folio, commandKey, reason: z.string().trim().min(1).max(500) }))
  .mutation(({ ctx: { desk, user }, input: { folio, commandKey, reason } }) =>
    desk.runCommand(folio, { type: 'decide_coverage', reason }, { user, commandKey }),
  )
