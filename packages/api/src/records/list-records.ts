import { asId } from '@mesa/core'
import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { recordId, recordKind } from './inputs.ts'

export const listRecords = withPermission('records.read')
  .input(
    z.strictObject({
      kind: recordKind,
      text: z.string().max(200).optional(),
      accountId: recordId.optional(),
      cursor: z.string().max(300).optional(),
      limit: z.int().min(1).max(500).default(200),
    }),
  )
  .query(({ ctx, input: { kind, text, accountId, cursor, limit } }) =>
    ctx.desk.listRecords({
      kind,
      limit,
      ...(text && { text }),
      ...(accountId && { accountId: asId(accountId) }),
      ...(cursor && { cursor }),
    }),
  )
