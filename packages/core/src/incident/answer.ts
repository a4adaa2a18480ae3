import { MesaError } from '../errors.ts'
import type { IncidentCommand } from './commands.ts'
import type { DecisionContext } from './context.ts'
import type { IncidentFact } from './events.ts'
import type { Incident } from './incident.ts'
import { refuseIfOver } from './refuse.ts'
import { settled } from './settle.ts'

type CommandOf<Type extends IncidentCommand['type']> = Extract<IncidentCommand, { type: Type }>

/** Longer than any letter; a paste beyond it is refused with its limit and kept by the page. */
export const TEXT_LIMIT = 100_000

/** An advisor's answer to the customer; settles what is owed. Throws `incident.over`, `message.empty`, `recipient.missing`. */
export function reply(state: Incident, command: CommandOf<'reply'>, context: DecisionContext): IncidentFact[] {
  refuseIfOver(state)
  refuseUnusable(command.text)
  if (command.to.length === 0) throw new MesaError('recipient.missing', { folio: state.folio })

  const { contentId, outboxId } = context
  return [
    { type: 'replied', contentId, channel: 'email', outboxId },
    ...settled(state.clocks, ['first_response', 'next_response'], context),
    ...afterwards(state, command.after, context),
  ]
}

/** For the desk alone. Also on incidents that are over: what was learned later is worth keeping. */
export function note(_: Incident, { text }: CommandOf<'note'>, { contentId }: DecisionContext): IncidentFact[] {
  refuseUnusable(text)
  return [{ type: 'noted', contentId }]
}

/** A call about an incident that exists; it counts as an answer only if whoever logs it says so (sla.md). */
export function logCall(state: Incident, command: CommandOf<'log_call'>, context: DecisionContext): IncidentFact[] {
  refuseIfOver(state)
  refuseUnusable(command.text)
  const { seconds, answered } = command
  const verdicts = answered ? settled(state.clocks, ['first_response', 'next_response'], context) : []
  return [{ type: 'called', contentId: context.contentId, seconds, answered }, ...verdicts]
}

export function resolve(state: Incident, context: DecisionContext): IncidentFact[] {
  refuseIfOver(state)
  if (state.status === 'resolved') return [] // the same click sent twice
  return [{ type: 'resolved' }, ...settled(state.clocks, ['resolution'], context)]
}

function afterwards(state: Incident, after: CommandOf<'reply'>['after'], context: DecisionContext): IncidentFact[] {
  if (after === 'resolve') return resolve(state, context)
  const mayWait = after === 'wait_for_customer' && state.status !== 'waiting_customer' && state.status !== 'resolved'
  return mayWait ? [{ type: 'waiting_for_customer' }] : []
}

function refuseUnusable(text: string): void {
  if (text.trim() === '') throw new MesaError('message.empty', {})
  if (text.length > TEXT_LIMIT) throw new MesaError('message.too_long', { limit: TEXT_LIMIT })
}
