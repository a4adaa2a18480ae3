import type { Instant, Recipient, StepCondition } from '@mesa/core'
import type { Written } from './mail-facts.ts'

/** A step of a ladder, told to one person or area (R11). */
export interface EscalationMail extends Written {
  kind: 'escalation'
  folio: string
  subject: string
  toName: string
  /** Null while nobody knows which account reports. */
  accountName: string | null
  systemName: string | null
  advisorName: string | null
  urgentBy: { es: string; en: string } | null
  condition: StepCondition
  ladderName: string
  /** From when the clock counts. */
  since: Instant
  /** Null while nothing says when. */
  dueAt: Instant | null
  isBreached: boolean
  /** The team's own aim, not a promise. */
  isObjective: boolean
  level: number
  /** Whether this step raised it to that level. */
  isRaised: boolean
  /** Who could not be reached. */
  insteadOf: Recipient['to'] | null
  incidentUrl: string
}
