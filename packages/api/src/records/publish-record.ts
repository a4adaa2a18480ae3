import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { instant, type KeepPermission, kindsOf, recordId, revision } from './inputs.ts'

export const publishRecord = <Permission extends KeepPermission>(permission: Permission) =>
  withPermission(permission)
    .input(
      z.strictObject({
        kind: z.enum(kindsOf[permission]),
        id: recordId,
        revision,
        effectiveAt: instant.nullable().default(null),
        note: z.string().max(2000).nullable().default(null),
        handOver: z.strictObject({ to: recordId }).optional(),
      }),
    )
    .mutation(({ ctx: { desk, user }, input: { handOver, ...asked } }) =>
      desk.publishRecord({ ...asked, ...(handOver && { handOver }) }, user),
    )
