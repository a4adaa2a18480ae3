import type { StepCondition, StepMoment } from '@mesa/core'
import { describe, expect, it } from 'vitest'
import { conditionText, momentText, stepText } from './ladder-text.ts'

describe('sla.md, Escalation: a step can be read aloud', () => {
  it('says when, while what, who is told and how high it rises', () => {
    const step = { when: { at: 'percent', percent: 50 }, condition: 'no_answer', raiseTo: 3 } as const
    expect(stepText('es', step, ['Dirección General', 'Jefatura de Soporte'])).toBe(
      'A la mitad del plazo, si el cliente sigue sin respuesta, se avisa a Dirección General y a Jefatura de Soporte y sube a nivel 3 (especialista).',
    )
    expect(stepText('en', step, ['General Management'])).toBe(
      'Halfway to the deadline, if the customer still has no answer, General Management is told and it rises to level 3 (specialist).',
    )
  })

  it('says a step that does nothing as what it is', () => {
    expect(stepText('es', { when: { at: 'start' }, condition: 'any' }, [])).toBe(
      'En cuanto llega el reporte, no se hace nada.',
    )
  })

  it('has words for every moment in both languages', () => {
    const moments: [StepMoment, string, string][] = [
      [{ at: 'start' }, 'En cuanto llega el reporte', 'As soon as the report arrives'],
      [{ at: 'after_start', minutes: 15 }, '15 min después de empezar', '15 min after it begins'],
      [{ at: 'percent', percent: 75 }, 'Al 75 % del plazo', 'At 75% of the time'],
      [{ at: 'percent', percent: 100 }, 'Al vencer', 'When it is due'],
      [{ at: 'after_due', minutes: 90 }, '1 h 30 después de vencer', '1 h 30 after it was due'],
    ]
    for (const [moment, es, en] of moments) {
      expect(momentText('es', moment)).toBe(es)
      expect(momentText('en', moment)).toBe(en)
    }
  })

  it('has words for every condition but the one that always holds', () => {
    const conditions: StepCondition[] = ['unassigned', 'not_started', 'no_answer']
    for (const condition of conditions) {
      expect(conditionText('es', condition)).not.toBe('')
      expect(conditionText('en', condition)).not.toBe('')
    }
    expect(conditionText('es', 'any')).toBe('')
  })
})
