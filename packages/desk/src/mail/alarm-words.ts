import type { Language, Recipient, StepCondition } from '@mesa/core'

/** What the mails of a ladder say: to people of the company, who must act. */
export interface AlarmWords {
  /** Begins the subject. */
  why: Record<StepCondition | 'overdue', string>
  noticeFor(name: string): string
  heading(urgent: boolean): Record<StepCondition | 'overdue', string>
  labels: Record<'advisor' | 'since' | 'due' | 'wasDue' | 'level', string>
  nobody: string
  noDue: string
  promise: string
  objective: string
  levels: Record<number, string>
  raised: string
  open: string
  because(ladder: string): string
  insteadOf: Record<Recipient['to'], string>
}

const es: AlarmWords = {
  why: {
    any: 'Aviso',
    unassigned: 'Sin tomar',
    not_started: 'Sin iniciar',
    no_answer: 'Sin respuesta',
    overdue: 'Vencido',
  },
  noticeFor: (name) => `Alarma para ${name}`,
  heading: (urgent) => {
    const report = urgent ? 'Reporte urgente' : 'Reporte'
    return {
      any: `${report} que conviene atender.`,
      unassigned: `${report} que nadie ha tomado.`,
      not_started: `${report} que nadie ha empezado a atender.`,
      no_answer: `${report} sin respuesta al cliente.`,
      overdue: `${report} con el plazo vencido.`,
    }
  },
  labels: { advisor: 'Asesor', since: 'Cuenta desde', due: 'Vence', wasDue: 'Venció', level: 'Nivel' },
  nobody: 'Sin asignar',
  noDue: 'Sin hora límite por ahora',
  promise: 'Promesa al cliente',
  objective: 'Objetivo interno; al cliente no se le prometió una hora',
  levels: { 1: '1 · Mesa de ayuda', 2: '2 · Asesor', 3: '3 · Especialista', 4: '4 · Dirección' },
  raised: 'Subió con este aviso',
  open: 'Ver reporte',
  because: (ladder) => `Recibe este aviso por las alarmas «${ladder}».`,
  insteadOf: {
    role: 'Se le avisa porque nadie más tiene el puesto al que iba dirigido.',
    area: 'Se le avisa porque el área a la que iba dirigido ya no está activa.',
    all_areas: 'Se le avisa porque no hay áreas activas a las que avisar.',
    advisor: 'Se le avisa porque no se pudo avisar al asesor del reporte.',
    user: 'Se le avisa porque la persona a la que iba dirigido ya no está.',
  },
}

const en: AlarmWords = {
  why: {
    any: 'Notice',
    unassigned: 'Not taken',
    not_started: 'Not started',
    no_answer: 'No answer',
    overdue: 'Overdue',
  },
  noticeFor: (name) => `Alarm for ${name}`,
  heading: (urgent) => {
    const report = urgent ? 'Urgent incident' : 'Incident'
    return {
      any: `${report} that needs a look.`,
      unassigned: `${report} that nobody has taken.`,
      not_started: `${report} that nobody has begun to attend.`,
      no_answer: `${report} without an answer to the customer.`,
      overdue: `${report} past its due time.`,
    }
  },
  labels: { advisor: 'Advisor', since: 'Counts from', due: 'Due', wasDue: 'Was due', level: 'Level' },
  nobody: 'Not assigned',
  noDue: 'No due time for now',
  promise: 'Promised to the customer',
  objective: 'Internal objective; the customer was promised no time',
  levels: { 1: '1 · Help desk', 2: '2 · Advisor', 3: '3 · Specialist', 4: '4 · Management' },
  raised: 'Raised by this notice',
  open: 'Open the incident',
  because: (ladder) => `You get this notice by the alarms “${ladder}”.`,
  insteadOf: {
    role: 'You are told because nobody else has the position it was meant for.',
    area: 'You are told because the area it was meant for is not active any more.',
    all_areas: 'You are told because there are no active areas to tell.',
    advisor: 'You are told because the advisor of the incident could not be told.',
    user: 'You are told because the person it was meant for has left.',
  },
}

export const alarmWords: Record<Language, AlarmWords> = { es, en }
