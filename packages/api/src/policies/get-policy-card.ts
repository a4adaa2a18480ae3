import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { recordId } from '../records/inputs.ts'

/** What a policy's page shows beside its versions: where it stands, its customer, what was used. */
export const getPolicyCard = withPermission('records.read')
  .input(z.strictObject({ id: recordId }))
  .query(({ ctx, input }) => ctx.desk.policyCard(input.id))
