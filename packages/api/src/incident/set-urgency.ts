import { asId, EVIDENCE_LIMIT } from '@mesa/core'
import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { commandKey, folio } from './inputs.ts'

export const setUrgency = withPermission('incident.set_urgency')
  .input(
    z.strictObject({
      folio,
      commandKey,
      criterionId: z.string().max(64),
      since: z.enum(['start', 'now']),
      /** What the customer said that makes it urgent. */
      evidence: z.string().trim().max(EVIDENCE_LIMIT).optional(),
    }),
  )
  .mutation(({ ctx: { desk, user }, input: { folio, commandKey, criterionId, since, evidence } }) =>
    desk.runCommand(
      folio,
      { type: 'set_urgency', criterionId: asId(criterionId), since, ...(evidence && { evidence }) },
      { user, commandKey },
    ),
  )
