import type { LadderBody } from '@mesa/core'
import { describe, expect, it } from 'vitest'
import { changeStep, momentAt, moveStep, newStep, raiseStep } from './ladder-steps.ts'

const step = (id: string) =>
  ({ id, when: { at: 'start' }, condition: 'any', notify: [] }) as LadderBody['steps'][number]
const ladder: LadderBody = {
  name: 'Urgentes',
  active: true,
  clock: 'first_response',
  steps: [step('a'), step('paso-2'), step('c')],
}
const ids = ({ steps }: LadderBody) => steps.map(({ id }) => id)

describe('the steps of a ladder', () => {
  it('gives each new step an id that no step has', () => {
    expect(newStep(ladder.steps).id).toBe('paso-4')
    expect(newStep([step('a'), step('paso-3')]).id).toBe('paso-4')
  })

  it('moves a step one place, and never out of the list', () => {
    expect(ids(moveStep(ladder, 0, 1))).toEqual(['paso-2', 'a', 'c'])
    expect(ids(moveStep(ladder, 0, -1))).toEqual(ids(ladder))
    expect(ids(moveStep(ladder, 2, 1))).toEqual(ids(ladder))
  })

  it('takes a level away whole, so that the stored draft has none', () => {
    const raised = raiseStep(ladder, 1, 3)
    expect(raised.steps[1]?.raiseTo).toBe(3)
    expect(raiseStep(raised, 1, null).steps[1]).not.toHaveProperty('raiseTo')
  })

  it('changes one step and leaves the others', () => {
    const changed = changeStep(ladder, 2, { when: momentAt('after_due') })
    expect(changed.steps[2]?.when).toEqual({ at: 'after_due', minutes: 15 })
    expect(changed.steps[0]).toBe(ladder.steps[0])
  })
})
