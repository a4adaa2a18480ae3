import type { ClockShown } from '@mesa/api'
import {
  IconCircleDashed,
  IconClock,
  IconClockCheck,
  IconClockExclamation,
  IconClockPause,
  IconClockX,
  IconMoonStars,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ClockText } from './clock-text.ts'

const icons: Record<ClockShown, TablerIcon> = {
  running: IconClock,
  due_soon: IconClockExclamation,
  overdue: IconClockX,
  paused: IconClockPause,
  outside_hours: IconMoonStars,
  met: IconClockCheck,
  met_late: IconClockX,
  none: IconCircleDashed,
}

export function ClockIcon({ state, size = 16 }: { state: ClockShown; size?: number }) {
  const Icon = icons[state]
  return <Icon size={size} stroke={1.75} className="ic" aria-hidden="true" />
}

/** Two lines in a row's first column. */
export function ClockCell({ text }: { text: ClockText }) {
  return (
    <span className={`clock is-${text.state}`}>
      <ClockIcon state={text.state} />
      <b>{text.main}</b>
      <small title={text.below}>{text.below}</small>
    </span>
  )
}

/** One tinted chip, everywhere but in rows. */
export function ClockChip({ text }: { text: ClockText }) {
  return (
    <span className={`clockchip is-${text.state}`}>
      <ClockIcon state={text.state} size={14} />
      <span>
        {text.main}
        {text.instant && ` · ${text.instant}`}
      </span>
    </span>
  )
}
