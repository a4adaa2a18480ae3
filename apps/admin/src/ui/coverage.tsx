import type { CoverageVerdict } from '@mesa/core'
import {
  IconReceiptDollar,
  IconShieldCheck,
  IconShieldOff,
  IconShieldQuestion,
  IconShieldX,
  type TablerIcon,
} from '@tabler/icons-react'

/** A verdict as it is shown: an expired policy has its own red, since its cure is another one. */
export type CoverageShown = CoverageVerdict | 'expired'

const icons: Record<CoverageShown, TablerIcon> = {
  covered: IconShieldCheck,
  per_event: IconReceiptDollar,
  not_covered: IconShieldX,
  expired: IconShieldOff,
  unknown: IconShieldQuestion,
}

export const toCoverageShown = (verdict: CoverageVerdict, because: string | undefined): CoverageShown =>
  verdict === 'not_covered' && because === 'policy_expired' ? 'expired' : verdict

/** Shield and words, in the verdict's colour. */
export function CoverageWord({ shown, words, size = 16 }: { shown: CoverageShown; words: string; size?: number }) {
  const Icon = icons[shown]
  return (
    <span className={`cov cov-${shown}`}>
      <Icon size={size} stroke={1.75} className="ic" aria-hidden="true" />
      {words}
    </span>
  )
}
