import type { AccountId, AdvisorId, ContactId, CriterionId, SiteId, SystemId } from '../ids.ts'

/** What happens to the incident once the answer is written. */
export type AfterReply = 'stay' | 'wait_for_customer' | 'resolve'

/** What people and rules can ask of an incident that exists. What was written lies in a content row, made beforehand. */
export type IncidentCommand =
  | { type: 'reply'; text: string; to: string[]; after: AfterReply }
  | { type: 'note'; text: string }
  | { type: 'log_call'; text: string; seconds: number; answered: boolean }
  | { type: 'assign'; advisorId: AdvisorId }
  | { type: 'unassign'; cause: 'by_hand' | 'advisor_left' }
  /** `evidence`: what the customer said that makes it urgent (R13). */
  | { type: 'set_urgency'; criterionId: CriterionId; since: 'start' | 'now'; evidence?: string }
  | { type: 'withdraw_urgency' }
  | { type: 'correct_system'; systemId: SystemId | null }
  | { type: 'correct_site'; siteId: SiteId | null }
  | { type: 'correct_account'; accountId: AccountId | null; contactId: ContactId | null }
  | { type: 'start_work' }
  | { type: 'wait_for_customer' }
  | { type: 'resume' }
  | { type: 'resolve' }
  | { type: 'close' }
  | { type: 'reopen' }
  /** What came due by time alone: breaches, steps of the ladder, closing (sla.md, Verdicts and Escalation). */
  | { type: 'pass_time' }
  /** Under the policies and records as they are now, after they were corrected; the person says why. */
  | { type: 'decide_coverage'; reason: string }

export type IncidentCommandType = IncidentCommand['type']
