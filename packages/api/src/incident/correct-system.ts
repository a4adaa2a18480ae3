import { asId } from '@mesa/core'
import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { commandKey, folio } from './inputs.ts'

export const correctSystem = withPermission('incident.correct')
  .input(z.strictObject({ folio, commandKey, systemId: z.string().max(64).nullable() }))
  .mutation(({ ctx: { desk, user }, input: { folio, commandKey, systemId } }) =>
    desk.runCommand(
      folio,
      { type: 'correct_system', systemId: systemId === null ? null : asId(systemId) },
      { user, commandKey },
    ),
  )
