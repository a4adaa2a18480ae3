import { asId } from '../ids.ts'
import type { DecisionContext } from '../incident/context.ts'
import type { LadderStep, LadderVersion } from './ladder.ts'

export const aLadder = (steps: LadderStep[], over: Partial<LadderVersion> = {}): LadderVersion => ({
  id: asId('ladder-1'),
  ladderId: 'ladder',
  version: 1,
  name: 'Urgentes',
  active: true,
  clock: 'first_response',
  steps,
  ...over,
})

export const aStep = (id: string, over: Partial<LadderStep> = {}): LadderStep => ({
  id,
  when: { at: 'start' },
  condition: 'any',
  notify: [{ to: 'role', role: 'support_chief' }],
  ...over,
})

/** The deployment's ladder for urgent incidents, with everybody behind their recipients. */
export const withLadder = (ladder: LadderVersion): Partial<DecisionContext> => ({
  ladders: () => ladder,
  ladderInEffect: (id) => (id === ladder.ladderId ? ladder : null),
  defaultLadders: { urgent: ladder.ladderId },
  reach: (recipient) => {
    if (recipient.to === 'role') return [{ kind: 'user', userId: asId(`user-${recipient.role}`) }]
    return recipient.to === 'area' ? [{ kind: 'area', areaId: asId(recipient.areaId) }] : 'no_owner'
  },
})
