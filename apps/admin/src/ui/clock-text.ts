import type { ClockShown, ClockView } from '@mesa/api'
import type { Language } from '@mesa/core'
import { formatDuration, formatInstantBrief, formatInstantShort } from '@mesa/i18n'

export interface Reading {
  language: Language
  /** Epoch ms, the server's. */
  now: number
  timezone: string
  /** When the server read the clock. */
  readAt: number
}

export interface ClockText {
  state: ClockShown
  /** What is left, or what came of it. */
  main: string
  /** The instant, or why nothing counts. */
  below: string
  /** The same without its words, where there is room for the instant alone. */
  instant: string
  /** The state and both lines as a listener hears them. */
  spoken: string
}

/** Counted ms left now: what the server read, less the time since then while it counts. Overdue time always grows. */
export function remainingNow(clock: ClockView, { now, readAt }: Pick<Reading, 'now' | 'readAt'>): number {
  if (clock.state === 'overdue' && clock.dueAt !== null) return clock.dueAt - now
  const read = clock.remainingMs ?? 0
  if (clock.countsUntil === null) return read
  return read - Math.max(0, Math.min(now, clock.countsUntil) - readAt)
}

const words = {
  es: {
    running: 'queda',
    due_soon: 'por vencer',
    overdue: 'vencido hace',
    paused: 'en pausa',
    outside_hours: 'fuera de horario',
    met: 'Cumplido',
    met_late: (late: string) => `Tarde por ${late}`,
    none: 'Sin promesa',
    opens: (at: string) => `abre ${at}`,
    answered: { first_response: 'respuesta', next_response: 'respuesta', resolution: 'solución' },
    objective: (at: string) => `objetivo ${at}`,
    due: (at: string) => `vence ${at}`,
  },
  en: {
    running: 'left',
    due_soon: 'due soon',
    overdue: 'overdue by',
    paused: 'paused',
    outside_hours: 'outside hours',
    met: 'Met',
    met_late: (late: string) => `Late by ${late}`,
    none: 'No promise',
    opens: (at: string) => `opens ${at}`,
    answered: { first_response: 'answered', next_response: 'answered', resolution: 'resolved' },
    objective: (at: string) => `objective ${at}`,
    due: (at: string) => `due ${at}`,
  },
} as const

type Words = (typeof words)[Language]

/** The word that names a state, wherever the icon stands alone. */
export function clockStateWord(language: Language, state: ClockShown): string {
  const word = words[language][state]
  return typeof word === 'function' ? word('').trim() : word
}

function counting(clock: ClockView, reading: Reading, say: Words, instant: (at: number | null) => string): ClockText {
  const left = remainingNow(clock, reading)
  const length = formatDuration(reading.language, left)
  const state = clock.state === 'due_soon' && left <= 0 ? 'overdue' : clock.state
  const main = state === 'overdue' ? `−${length}` : length
  const below =
    state === 'paused'
      ? say.paused
      : state === 'outside_hours' && clock.opensAt !== null
        ? say.opens(instant(clock.opensAt))
        : instant(clock.dueAt)
  const spoken =
    state === 'running'
      ? `${say.running} ${length}, ${say.due(below)}`
      : `${clockStateWord(reading.language, state)} ${length}, ${below}`
  return { state, main, below, instant: below, spoken }
}

/**
 * A clock in two short lines (interface: the clock leads). `because` is why nothing was promised. A team's own
 * objective never looks like a promise.
 */
export function clockText(clock: ClockView, reading: Reading, because: string): ClockText {
  const { language, now, timezone } = reading
  const say = words[language]
  const instant = (at: number | null) => (at === null ? '' : formatInstantShort(language, { at, now, timezone }))

  if (clock.state === 'none' || clock.objective) {
    const aim = clock.dueAt === null ? '' : formatInstantBrief(language, { at: clock.dueAt, now, timezone })
    const below = clock.objective && aim !== '' ? say.objective(aim) : because
    return { state: 'none', main: say.none, below, instant: '', spoken: `${say.none}, ${below}` }
  }
  if (clock.state === 'met' || clock.state === 'met_late') {
    const main = clock.state === 'met' ? say.met : say.met_late(formatDuration(language, clock.lateByMs ?? 0))
    const at = instant(clock.fulfilledAt)
    const below = at === '' ? '' : `${say.answered[clock.kind]} ${at}`
    return { state: clock.state, main, below, instant: at, spoken: `${main}, ${below}` }
  }
  return counting(clock, reading, say, instant)
}

/** The next instant at which the server would read these clocks differently; null when nothing is ahead. */
export function nextReadingAt(clocks: readonly ClockView[], now: number): number | null {
  const ahead = clocks
    .flatMap(({ state, countsUntil, opensAt, warnAt, dueAt }) => [
      countsUntil,
      opensAt,
      ...(state === 'running' || state === 'due_soon' || state === 'outside_hours' ? [warnAt, dueAt] : []),
    ])
    .filter((at): at is NonNullable<typeof at> => at !== null && at > now)
  return ahead.length === 0 ? null : Math.min(...ahead)
}
