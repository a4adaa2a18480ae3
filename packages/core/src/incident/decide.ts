import { ladderFacts } from '../escalation/choose-ladder.ts'
import { logCall, note, reply, resolve } from './answer.ts'
import { assign, unassign } from './assign.ts'
import type { IncidentCommand } from './commands.ts'
import type { DecisionContext } from './context.ts'
import { correctAccount, correctSite, correctSystem, decideCoverageAgain } from './correct.ts'
import type { IncidentEvent, IncidentFact } from './events.ts'
import type { Incident } from './incident.ts'
import { passTime } from './pass-time.ts'
import { close, reopen, resume, startWork, waitForCustomer } from './progress.ts'
import { setUrgency, withdrawUrgency } from './urgency.ts'

/** What follows from the command; nothing when it changes nothing. Throws MesaError when the incident cannot take it. */
export function decide(state: Incident, command: IncidentCommand, context: DecisionContext): IncidentEvent[] {
  const facts = factsOf(state, command, context)
  const { now: at, actor } = context
  return [...facts, ...ladderFacts(state, facts, context)].map((fact) => ({ ...fact, at, actor }))
}

function factsOf(state: Incident, command: IncidentCommand, context: DecisionContext): IncidentFact[] {
  switch (command.type) {
    case 'reply':
      return reply(state, command, context)
    case 'note':
      return note(state, command, context)
    case 'log_call':
      return logCall(state, command, context)
    case 'assign':
      return assign(state, command, context)
    case 'unassign':
      return unassign(state, command)
    case 'set_urgency':
      return setUrgency(state, command, context)
    case 'withdraw_urgency':
      return withdrawUrgency(state, context)
    case 'correct_system':
      return correctSystem(state, command, context)
    case 'correct_account':
      return correctAccount(state, command, context)
    case 'correct_site':
      return correctSite(state, command, context)
    case 'start_work':
      return startWork(state)
    case 'wait_for_customer':
      return waitForCustomer(state)
    case 'resume':
      return resume(state, context)
    case 'resolve':
      return resolve(state, context)
    case 'close':
      return close(state, context)
    case 'reopen':
      return reopen(state, 'by_hand', context)
    case 'pass_time':
      return passTime(state, context)
    case 'decide_coverage':
      return decideCoverageAgain(state, command, context)
    default:
      return command satisfies never
  }
}
