import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { recordId, recordKind } from './inputs.ts'

export const getRecord = withPermission('records.read')
  .input(z.strictObject({ kind: recordKind, id: recordId }))
  .query(({ ctx, input: { kind, id } }) => ctx.desk.record(kind, id))
