import { asId } from '@mesa/core'
import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { recordId } from '../records/inputs.ts'

/** What a new policy of an account begins as; with `renews`, the one that follows. */
export const proposePolicy = withPermission('policies.keep')
  .input(z.strictObject({ accountId: recordId, renews: recordId.optional() }))
  .query(({ ctx, input: { accountId, renews } }) =>
    ctx.desk.proposePolicy({ accountId: asId(accountId), ...(renews && { renews }) }),
  )
