import type { LadderBody, LadderStep, StepMoment } from '@mesa/core'

/** A step's id stays with it for ever: one that is added gets a number that none of them has. */
export function newStep(steps: readonly LadderStep[]): LadderStep {
  const taken = new Set(steps.map(({ id }) => id))
  let number = steps.length + 1
  while (taken.has(`paso-${number}`)) number += 1
  return { id: `paso-${number}`, when: { at: 'percent', percent: 50 }, condition: 'no_answer', notify: [] }
}

/** The same moment with another way to say it, beginning at something usual. */
export function momentAt(at: StepMoment['at']): StepMoment {
  switch (at) {
    case 'start':
      return { at }
    case 'percent':
      return { at, percent: 50 }
    case 'after_start':
    case 'after_due':
      return { at, minutes: 15 }
  }
}

export const changeStep = (body: LadderBody, at: number, part: Partial<LadderStep>): LadderBody => ({
  ...body,
  steps: body.steps.map((step, index) => (index === at ? { ...step, ...part } : step)),
})

/** Without the level: an absent one is not the same as an undefined one when the draft is stored. */
export function raiseStep(body: LadderBody, at: number, raiseTo: number | null): LadderBody {
  const { raiseTo: _, ...rest } = body.steps[at] ?? newStep(body.steps)
  const step: LadderStep = raiseTo === null ? rest : { ...rest, raiseTo }
  return { ...body, steps: body.steps.map((each, index) => (index === at ? step : each)) }
}

/** One place up or down; out of the list is nowhere. */
export function moveStep(body: LadderBody, at: number, by: -1 | 1): LadderBody {
  const steps = [...body.steps]
  const [step] = steps.splice(at, 1)
  if (!step || at + by < 0 || at + by > steps.length) return body
  steps.splice(at + by, 0, step)
  return { ...body, steps }
}
