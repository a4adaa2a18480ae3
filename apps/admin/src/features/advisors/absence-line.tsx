import { useLingui } from '@lingui/react/macro'
import type { AdvisorBody } from '@mesa/core'
import { formatDate } from '@mesa/i18n'
import { useLanguage } from '../../session/use-language.ts'
import { type AbsenceGap, plainDateOf, shareOf } from './coverage-gaps.ts'

export const WEEKS_SHOWN = 5
export const DAYS_SHOWN = WEEKS_SHOWN * 7

/** The Mondays over the absences. */
export function WeekHeads({ monday }: { monday: number }) {
  const language = useLanguage()
  return (
    <span className="adv-weeks">
      {Array.from({ length: WEEKS_SHOWN }, (_, week) => (
        <span key={week}>{formatDate(language, plainDateOf(monday + week * 7)).replace(/ \d{4}$/, '')}</span>
      ))}
    </span>
  )
}

/** An advisor's absences of the coming weeks, to scale. */
export function AbsenceLine({ body, monday }: { body: AdvisorBody; monday: number }) {
  const language = useLanguage()
  return (
    <span className="adv-line">
      {(body.absences ?? []).map((absence, index) => {
        const share = shareOf(absence, monday, DAYS_SHOWN)
        const said = `${formatDate(language, absence.from)} – ${formatDate(language, absence.to)}`
        return (
          share && (
            <span
              key={`${absence.from}-${index}`}
              className="adv-absence"
              style={{ left: `${share.left}%`, width: `${share.width}%` }}
              title={`${absence.reason} · ${said}`}
            >
              <span className="trunc">{absence.reason}</span>
              <span className="sr">, {said}</span>
            </span>
          )
        )
      })}
    </span>
  )
}

/** Days on which nobody is level 3 in a system, in the row that says who is enough. */
export function GapLine({ gaps, monday, nameOf }: { gaps: AbsenceGap[]; monday: number; nameOf(id: string): string }) {
  const { t } = useLingui()
  return (
    <span className="adv-line">
      {gaps.map((gap) => {
        const share = shareOf(gap, monday, DAYS_SHOWN)
        const words = t`${nameOf(gap.systemId)} sin nivel 3`
        return (
          share && (
            <span
              key={`${gap.systemId}-${gap.from}`}
              className="adv-absence adv-absence--gap"
              style={{ left: `${share.left}%`, width: `${share.width}%` }}
              title={words}
            >
              <span className="trunc">{words}</span>
            </span>
          )
        )
      })}
    </span>
  )
}
