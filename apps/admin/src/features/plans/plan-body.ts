import type { ClockKind, PlanBody } from '@mesa/core'

export type Urgency = keyof PlanBody['targets']
export type Target = NonNullable<PlanBody['targets']['urgent'][ClockKind]>

export const urgencies: readonly Urgency[] = ['urgent', 'other']

/** Holds for a target that says nothing else (sla.md, warnAt). */
export const defaultWarning = { percentLeft: 25, minMinutes: 15, maxMinutes: 120 } as const

export const emptyPlan = (): PlanBody => ({
  name: '',
  active: true,
  kind: 'policy',
  calendarId: '',
  targets: { urgent: {}, other: {} },
})

/** A draft may lack parts: what it has, and nothing where it says nothing. */
export const wholePlan = (body: Partial<PlanBody>): PlanBody => ({
  ...emptyPlan(),
  ...body,
  targets: { urgent: body.targets?.urgent ?? {}, other: body.targets?.other ?? {} },
})

/** Without the parts that are undefined: absent is what the deployment does by itself. */
function present<Body extends object>(body: { [Key in keyof Body]: Body[Key] | undefined }): Body {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Body
}

/** The plan with this part, or without it where it is undefined. */
export const withPart = <Key extends keyof PlanBody>(
  body: PlanBody,
  key: Key,
  part: PlanBody[Key] | undefined,
): PlanBody => present<PlanBody>({ ...body, [key]: part })

/** Null promises nothing. */
export const withTarget = (body: PlanBody, urgency: Urgency, clock: ClockKind, target: Target | null): PlanBody => ({
  ...body,
  targets: {
    ...body.targets,
    [urgency]: present<PlanBody['targets'][Urgency]>({ ...body.targets[urgency], [clock]: target ?? undefined }),
  },
})

/** When a clock is due soon; undefined: as for every target that says nothing. */
export const withWarning = (target: Target, warn: Target['warn']): Target =>
  warn ? { ...target, warn } : { minutes: target.minutes, clock: target.clock }

/** Which ladder: `default` is the deployment's own, `none` is none. */
export type LadderChoice = 'default' | 'none' | (string & {})

export function ladderChoice({ ladders }: PlanBody, urgency: Urgency): LadderChoice {
  const id = ladders?.[urgency]
  if (id === undefined) return 'default'
  return id ?? 'none'
}

export function withLadder(body: PlanBody, urgency: Urgency, choice: LadderChoice): PlanBody {
  const id = choice === 'default' ? undefined : choice === 'none' ? null : choice
  const ladders = present<NonNullable<PlanBody['ladders']>>({ ...body.ladders, [urgency]: id })
  return withPart(body, 'ladders', Object.keys(ladders).length > 0 ? ladders : undefined)
}

const everyChannel = ['email', 'phone', 'web', 'other'] as const
export type Channel = (typeof everyChannel)[number]

export const channelsOf = ({ channels }: PlanBody): readonly Channel[] => channels ?? everyChannel

/** All of them is what a plan without the part says, and goes on saying when a channel is added. */
export const withChannels = (body: PlanBody, channels: readonly Channel[]): PlanBody =>
  withPart(body, 'channels', channels.length === everyChannel.length ? undefined : [...channels])
