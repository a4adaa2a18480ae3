import { z } from 'zod'
import type { LadderVersionId } from '../ids.ts'
import { roles } from '../permissions/permissions.ts'

/** Two years of minutes, like a target's. */
const MAX_MINUTES = 2 * 366 * 24 * 60

/** When a step comes: at the start of the clock, so many minutes of it later, at a share of its target, or after it was due. */
export const stepMomentSchema = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('start') }),
  /** Counted like the clock itself: working minutes on a working clock. */
  z.strictObject({ at: z.literal('after_start'), minutes: z.int().min(1).max(MAX_MINUTES) }),
  /** Of the target, or of the team's objective where nothing is promised; 100 is the due instant. */
  z.strictObject({ at: z.literal('percent'), percent: z.int().min(1).max(100) }),
  z.strictObject({ at: z.literal('after_due'), minutes: z.int().min(1).max(MAX_MINUTES) }),
])

/** Only while it holds at that moment does the step do anything. `not_started`: nobody works on it yet. */
export const stepConditions = ['any', 'unassigned', 'not_started', 'no_answer'] as const

export const recipientSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('role'), role: z.enum(roles) }),
  z.strictObject({ to: z.literal('area'), areaId: z.string().min(1).max(64) }),
  z.strictObject({ to: z.literal('all_areas') }),
  z.strictObject({ to: z.literal('advisor') }),
  z.strictObject({ to: z.literal('user'), userId: z.string().min(1).max(64) }),
])

export const ladderStepSchema = z.strictObject({
  /** Names the step of this ladder for ever: it fires once per cycle, also when the ladder is edited around it. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  when: stepMomentSchema,
  condition: z.enum(stepConditions),
  notify: z.array(recipientSchema).max(12),
  /** Raises the incident to this level if it is lower: 2 advisor, 3 specialist, 4 management. */
  raiseTo: z.int().min(2).max(4).optional(),
})

/** Steps that make silence heard (sla.md, Escalation; R11). */
export const ladderBodySchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  active: z.boolean(),
  /** The clock whose start, target and due instant the steps go by. */
  clock: z.enum(['first_response', 'resolution']),
  steps: z.array(ladderStepSchema).max(20),
})

export type StepMoment = z.infer<typeof stepMomentSchema>
export type StepCondition = (typeof stepConditions)[number]
export type Recipient = z.infer<typeof recipientSchema>
export type LadderStep = z.infer<typeof ladderStepSchema>
export type LadderBody = z.infer<typeof ladderBodySchema>

/** One immutable version of a ladder. */
export interface LadderVersion extends LadderBody {
  id: LadderVersionId
  ladderId: string
  version: number
}

/** Throws for an id that no ladder version has. */
export type LadderLookup = (id: LadderVersionId) => LadderVersion
