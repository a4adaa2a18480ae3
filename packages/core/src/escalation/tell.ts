import { type AdvisorId, asId, type OutboxId } from '../ids.ts'
import type { DecisionContext } from '../incident/context.ts'
import type { EscalationNotice, Reached, UnreachedRecipient } from '../incident/events.ts'
import type { Incident } from '../incident/incident.ts'
import type { Role } from '../permissions/permissions.ts'
import type { LadderStep, Recipient } from './ladder.ts'

const chain = ['support_chief', 'general_management', 'admin'] as const satisfies Role[]

/** Whose turn it is when nobody is behind a recipient; null behind the last one. */
function nextUp(recipient: Recipient): Recipient | null {
  if (recipient.to === 'area' || recipient.to === 'all_areas') return { to: 'role', role: 'general_management' }
  if (recipient.to !== 'role') return { to: 'role', role: 'support_chief' }
  if (recipient.role === 'commercial' || recipient.role === 'quality') return { to: 'role', role: 'general_management' }
  const role = chain[(chain as readonly Role[]).indexOf(recipient.role) + 1]
  return role ? { to: 'role', role } : null
}

export interface Telling {
  notify: readonly Recipient[]
  owner: AdvisorId | null
  reach: DecisionContext['reach']
  /** Names the mail to somebody; the same one for the same step, so that it can leave once only. */
  outboxIdFor(reached: Reached): OutboxId
}

/**
 * Whom a step tells: each once, however many recipients lead to them. Silence is a failure: who cannot be reached is said,
 * and the next one up is told instead (sla.md, Escalation).
 */
export function tell({ notify, owner, reach, outboxIdFor }: Telling): {
  notified: EscalationNotice[]
  unreached: UnreachedRecipient[]
} {
  const notified = new Map<string, EscalationNotice>()
  const unreached = new Map<string, UnreachedRecipient>()
  for (const first of notify) {
    for (let recipient: Recipient | null = first; recipient; recipient = nextUp(recipient)) {
      const found = reach(recipient, owner)
      if (typeof found !== 'string') {
        const insteadOf = recipient === first ? null : first
        for (const reached of found) {
          const key = reachedKey(reached)
          if (!notified.has(key)) notified.set(key, { reached, outboxId: outboxIdFor(reached), insteadOf })
        }
        break
      }
      unreached.set(JSON.stringify(recipient), { recipient, because: found })
    }
  }
  return { notified: [...notified.values()], unreached: [...unreached.values()] }
}

const reachedKey = (reached: Reached): string =>
  reached.kind === 'user' ? `user:${reached.userId}` : `area:${reached.areaId}`

/** `escalation:<incident>:<cycle>:<ladder>:<step>:<who>`: the same for whoever runs the step, and for no other step. */
export const escalationOutboxId = (
  { id, cycle }: Pick<Incident, 'id' | 'cycle'>,
  { ladderId, step }: { ladderId: string; step: Pick<LadderStep, 'id'> },
  reached: Reached,
): OutboxId => asId(`escalation:${id}:${cycle}:${ladderId}:${step.id}:${reachedKey(reached)}`)
