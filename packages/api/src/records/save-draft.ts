import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { body, type KeepPermission, kindsOf, recordId, revision } from './inputs.ts'

export const saveDraft = <Permission extends KeepPermission>(permission: Permission) =>
  withPermission(permission)
    .input(
      z.strictObject({
        kind: z.enum(kindsOf[permission]),
        id: recordId.nullable(),
        revision,
        body,
        /** The newest version that the page knew when it began; a newer one is said instead of overwritten. */
        basedOn: z.int().min(0).optional(),
      }),
    )
    .mutation(({ ctx: { desk, user }, input: { basedOn, ...asked } }) =>
      desk.saveDraft({ ...asked, ...(basedOn !== undefined && { basedOn }) }, user),
    )
