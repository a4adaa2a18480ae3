import { addWorkingMs, type Calendar, type Instant, toInstant } from '@mesa/core'
import type { DemoStep } from '@mesa/plugin-sdk'

const MINUTE_MS = 60_000
const SECOND_MS = 1000

type WithoutTime<Step> = Step extends DemoStep ? Omit<Step, 'at'> : never

/** What happens with one report, written down in the order it happens. Its clock only runs forward. */
export interface Diary {
  /** Lets minutes of a calendar's open time pass. */
  wait(calendar: Calendar, minutes: number): void
  /** Lets minutes pass by the wall clock. */
  pass(minutes: number): void
  write(step: WithoutTime<DemoStep>): void
  steps(): DemoStep[]
}

export function openDiary(start: Instant): Diary {
  const steps: DemoStep[] = []
  let at = start
  const moveTo = (next: Instant) => {
    // Two facts of one report never share an instant: their order would be anybody's guess.
    at = toInstant(Math.max(next, at + SECOND_MS))
  }
  return {
    wait: (calendar, minutes) => moveTo(addWorkingMs(calendar, at, Math.round(minutes * MINUTE_MS)) ?? at),
    pass: (minutes) => moveTo(toInstant(at + Math.round(minutes * MINUTE_MS))),
    write: (step) => {
      if (steps.at(-1)?.at === at) moveTo(at)
      steps.push({ ...step, at })
    },
    steps: () => steps,
  }
}
