import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { recordId } from '../records/inputs.ts'

/** Contracts, what ends next first. */
export const listPolicies = withPermission('records.read')
  .input(
    z.strictObject({
      text: z.string().max(200).optional(),
      accountIds: z.array(recordId).max(200).optional(),
      standing: z.enum(['coming', 'in_force', 'suspended', 'ended', 'draft']).optional(),
      cursor: z
        .string()
        .regex(/^\d{1,9}$/)
        .optional(),
      limit: z.int().min(1).max(500).default(100),
    }),
  )
  .query(({ ctx, input: { text, accountIds, standing, cursor, limit } }) =>
    ctx.desk.listPolicies({
      limit,
      ...(text && { text }),
      ...(accountIds && { accountIds }),
      ...(standing && { standing }),
      ...(cursor && { cursor }),
    }),
  )
