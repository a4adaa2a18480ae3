import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { commandKey, folio } from './inputs.ts'

/** Assigns the incident to whoever asks. */
export const take = withPermission('incident.take')
  .input(z.strictObject({ folio, commandKey }))
  .mutation(({ ctx: { desk, user }, input: { folio, commandKey } }) => desk.take(folio, { user, commandKey }))
