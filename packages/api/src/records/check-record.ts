import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { body, instant, recordId, recordKind } from './inputs.ts'

/** Asked at each pause of writing, so that the page says what is wrong before anybody publishes. */
export const checkRecord = withPermission('records.read')
  .input(z.strictObject({ kind: recordKind, id: recordId.nullable(), body, effectiveAt: instant.nullable() }))
  .query(({ ctx, input }) => ctx.desk.checkRecord(input))
