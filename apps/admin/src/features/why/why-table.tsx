import { useLingui } from '@lingui/react/macro'
import type { ExplanationView } from '@mesa/api'
import { formatHours } from '@mesa/i18n'
import type { Stretch } from './stretches.ts'
import { countsText, kindWord, minutesOf, scaleTime, stretchReason, type Told } from './why-text.ts'

interface WhyTableProps {
  view: ExplanationView
  stretches: readonly Stretch[]
  told: Told
  /** Those who do not see always have it. */
  isShown: boolean
  onLight: (event: number | null) => void
}

/** The ruler in words: each stretch with its hours, what it is, what it counts, and why. */
export function WhyTable({ view, stretches, told, isShown, onLight }: WhyTableProps) {
  const { t } = useLingui()
  const minutes = minutesOf(stretches)
  const span = { from: stretches[0]?.from ?? 0, to: stretches.at(-1)?.to ?? 0 }
  const timeOf = (at: number) => scaleTime(told, span, at)
  const whole = formatHours(minutes.reduce((sum, each) => sum + each, 0))
  return (
    <table className={isShown ? 'why-t' : 'why-t sr'}>
      <caption className="sr">{t`Tramos del plazo`}</caption>
      <thead>
        <tr>
          <th scope="col">{t`Desde`}</th>
          <th scope="col">{t`Hasta`}</th>
          <th scope="col">{t`Tramo`}</th>
          <th scope="col">{t`Cuenta`}</th>
          <th scope="col">{t`Motivo`}</th>
        </tr>
      </thead>
      <tbody>
        {stretches.map((stretch, index) => (
          <tr key={stretch.from} onPointerEnter={() => onLight(stretch.event)} onPointerLeave={() => onLight(null)}>
            <td>{timeOf(stretch.from)}</td>
            <td>{timeOf(stretch.to)}</td>
            <td>
              <span className={`why-k is-${stretch.kind}`}>{kindWord(stretch.kind)}</span>
            </td>
            <td>{countsText(stretch, minutes[index] ?? 0, told)}</td>
            <td>{stretchReason(stretch, view, told)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>{t`Suma`}</th>
          <td>{whole}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  )
}
