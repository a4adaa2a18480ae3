import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { body, type KeepPermission, kindsOf, recordId, revision } from './inputs.ts'

export const saveDraft = <Permission extends KeepPermission>(permission: Permission) =>
  withPermission(permission)
    .input(z.strictObject({ kind: z.enum(kindsOf[permission]), id: recordId.nullable(), revision, body }))
    .mutation(({ ctx: { desk, user }, input }) => desk.saveDraft(input, user))
