import type { LadderStep, Language, StepCondition, StepMoment } from '@mesa/core'
import { formatDuration, formatList } from './formats.ts'
import type { Said } from './language.ts'

const MINUTE_MS = 60_000

const moments: { [At in StepMoment['at']]: Said<Extract<StepMoment, { at: At }>> } = {
  start: { es: () => 'En cuanto llega el reporte', en: () => 'As soon as the report arrives' },
  after_start: {
    es: ({ minutes }) => `${formatDuration('es', minutes * MINUTE_MS)} después de empezar`,
    en: ({ minutes }) => `${formatDuration('en', minutes * MINUTE_MS)} after it begins`,
  },
  percent: {
    es: ({ percent }) =>
      percent === 100 ? 'Al vencer' : percent === 50 ? 'A la mitad del plazo' : `Al ${percent} % del plazo`,
    en: ({ percent }) =>
      percent === 100 ? 'When it is due' : percent === 50 ? 'Halfway to the deadline' : `At ${percent}% of the time`,
  },
  after_due: {
    es: ({ minutes }) => `${formatDuration('es', minutes * MINUTE_MS)} después de vencer`,
    en: ({ minutes }) => `${formatDuration('en', minutes * MINUTE_MS)} after it was due`,
  },
}

/** When a step of a ladder comes, as the beginning of a sentence: `A la mitad del plazo`. */
export const momentText = (language: Language, when: StepMoment): string =>
  (moments[when.at][language] as (facts: StepMoment) => string)(when)

const conditions: Record<Language, Record<StepCondition, string>> = {
  es: {
    any: '',
    unassigned: 'si nadie lo tiene asignado',
    not_started: 'si nadie ha empezado',
    no_answer: 'si el cliente sigue sin respuesta',
  },
  en: {
    any: '',
    unassigned: 'if nobody is assigned',
    not_started: 'if nobody has started',
    no_answer: 'if the customer still has no answer',
  },
}

/** While what a step acts: `si nadie lo tiene asignado`; empty where it always does. */
export const conditionText = (language: Language, condition: StepCondition): string => conditions[language][condition]

const levels: Record<Language, Record<number, string>> = {
  es: { 2: 'asesor', 3: 'especialista', 4: 'dirección' },
  en: { 2: 'advisor', 3: 'specialist', 4: 'management' },
}

/** `nivel 3 (especialista)`. */
export function levelText(language: Language, level: number): string {
  const word = levels[language][level]
  const number = language === 'es' ? `nivel ${level}` : `level ${level}`
  return word === undefined ? number : `${number} (${word})`
}

interface StepActs {
  /** The names of whom it tells, in its order. */
  names: readonly string[]
  raiseTo: number | undefined
}

const acts: Said<StepActs> = {
  es: ({ names, raiseTo }) => {
    const told =
      names.length > 0
        ? `se avisa ${formatList(
            'es',
            names.map((name) => `a ${name}`),
          )}`
        : ''
    const raised = raiseTo === undefined ? '' : `sube a ${levelText('es', raiseTo)}`
    return [told, raised].filter(Boolean).join(' y ') || 'no se hace nada'
  },
  en: ({ names, raiseTo }) => {
    const told = names.length > 0 ? `${formatList('en', names)} ${names.length > 1 ? 'are' : 'is'} told` : ''
    const raised = raiseTo === undefined ? '' : `it rises to ${levelText('en', raiseTo)}`
    return [told, raised].filter(Boolean).join(' and ') || 'nothing is done'
  },
}

/**
 * One step of a ladder as a sentence (sla.md, Escalation; R11): `A la mitad del plazo, si el cliente sigue sin
 * respuesta, se avisa a Dirección General y sube a nivel 3 (especialista).`
 */
export function stepText(
  language: Language,
  { when, condition, raiseTo }: Pick<LadderStep, 'when' | 'condition' | 'raiseTo'>,
  names: readonly string[],
): string {
  const said = conditionText(language, condition)
  const parts = [momentText(language, when), ...(said === '' ? [] : [said]), acts[language]({ names, raiseTo })]
  return `${parts.join(', ')}.`
}
