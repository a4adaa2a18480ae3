import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { type KeepPermission, kindsOf, recordId, revision } from './inputs.ts'

export const discardDraft = <Permission extends KeepPermission>(permission: Permission) =>
  withPermission(permission)
    .input(z.strictObject({ kind: z.enum(kindsOf[permission]), id: recordId, revision }))
    .mutation(({ ctx: { desk, user }, input }) => desk.discardDraft(input, user))
