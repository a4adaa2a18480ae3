import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { folio } from './inputs.ts'

export const getIncident = withPermission('incident.read')
  .input(z.strictObject({ folio }))
  .query(({ ctx: { desk, user }, input }) => desk.incident(input.folio, user))
