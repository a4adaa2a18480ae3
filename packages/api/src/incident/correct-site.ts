import { asId } from '@mesa/core'
import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { commandKey, folio } from './inputs.ts'

export const correctSite = withPermission('incident.correct')
  .input(z.strictObject({ folio, commandKey, siteId: z.string().max(64).nullable() }))
  .mutation(({ ctx: { desk, user }, input: { folio, commandKey, siteId } }) =>
    desk.runCommand(
      folio,
      { type: 'correct_site', siteId: siteId === null ? null : asId(siteId) },
      { user, commandKey },
    ),
  )
