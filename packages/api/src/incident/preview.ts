import { asId, type IncidentCommand } from '@mesa/core'
import { z } from 'zod'
import { withPermission } from '../procedure.ts'
import { folio } from './inputs.ts'

const id = z.string().max(64)

/** The changes that move a promise; whoever makes one sees first what it would be. */
const change = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('set_urgency'), criterionId: id, since: z.enum(['start', 'now']) }),
  z.strictObject({ type: z.literal('withdraw_urgency') }),
  z.strictObject({ type: z.literal('correct_system'), systemId: id.nullable() }),
  z.strictObject({ type: z.literal('correct_site'), siteId: id.nullable() }),
  z.strictObject({ type: z.literal('correct_account'), accountId: id.nullable(), contactId: id.nullable() }),
  z.strictObject({ type: z.literal('decide_coverage') }),
])

export const preview = withPermission('incident.read')
  .input(z.strictObject({ folio, change }))
  .query(({ ctx: { desk, user }, input: { folio, change } }) => desk.preview(folio, toCommand(change), user))

function toCommand(asked: z.infer<typeof change>): IncidentCommand {
  const idOf = <Id extends string>(text: string | null) => (text === null ? null : asId(text)) as Id | null
  switch (asked.type) {
    case 'set_urgency':
      return { ...asked, criterionId: asId(asked.criterionId) }
    case 'correct_system':
      return { ...asked, systemId: idOf(asked.systemId) }
    case 'correct_site':
      return { ...asked, siteId: idOf(asked.siteId) }
    case 'correct_account':
      return { ...asked, accountId: idOf(asked.accountId), contactId: idOf(asked.contactId) }
    case 'decide_coverage':
      return { ...asked, reason: '' }
    default:
      return asked
  }
}
