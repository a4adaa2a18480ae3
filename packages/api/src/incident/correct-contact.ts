import { asId } from '@mesa/core'
import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { commandKey, folio } from './inputs.ts'

/** Says who really reported: the contact and with it the account. */
export const correctContact = withPermission('incident.correct')
  .input(z.strictObject({ folio, commandKey, contactId: z.string().max(64), accountId: z.string().max(64).nullable() }))
  .mutation(({ ctx: { desk, user }, input: { folio, commandKey, contactId, accountId } }) =>
    desk.runCommand(
      folio,
      {
        type: 'correct_account',
        contactId: asId(contactId),
        accountId: accountId === null ? null : asId(accountId),
      },
      { user, commandKey },
    ),
  )
