export type { ShownClock as ClockView, ShownClockState as ClockShown } from '@mesa/core'
