import type { AccountId, AdvisorId, ContactId, CriterionId, SystemId } from '../ids.ts'

/** What happens to the incident once the answer is written. */
export type AfterReply = 'stay' | 'wait_for_customer' | 'resolve'

/** What people and rules can ask of an incident that exists. What was written lies in a content row, made beforehand. */
export type IncidentCommand =
  | { type: 'reply'; text: string; to: string[]; after: AfterReply }
  | { type: 'note'; text: string }
  | { type: 'log_call'; text: string; seconds: number; answered: boolean }
  | { type: 'assign'; advisorId: AdvisorId }
  | { type: 'set_urgency'; criterionId: CriterionId; since: 'start' | 'now' }
  | { type: 'withdraw_urgency' }
  | { type: 'correct_system'; systemId: SystemId | null }
  | { type: 'correct_account'; accountId: AccountId | null; contactId: ContactId | null }
  | { type: 'start_work' }
  | { type: 'wait_for_customer' }
  | { type: 'resume' }
  | { type: 'resolve' }
  | { type: 'close' }
  | { type: 'reopen' }

export type IncidentCommandType = IncidentCommand['type']
