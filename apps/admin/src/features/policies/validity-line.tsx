import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { formatDate } from '@mesa/i18n'
import { useLanguage } from '../../session/use-language.ts'
import { type ValidityBar, validityBar } from './validity.ts'

interface ValidityLineProps {
  from: string
  to: string
  today: string
}

function LeftWords({ bar }: { bar: ValidityBar }) {
  const { t } = useLingui()
  const { daysLeft, daysUntil } = bar
  if (daysUntil > 0) return plural(daysUntil, { one: 'empieza mañana', other: 'empieza en # días' })
  if (daysLeft < 0) return plural(-daysLeft, { one: 'terminó ayer', other: 'terminó hace # días' })
  return daysLeft === 0 ? t`hoy es el último día` : plural(daysLeft, { one: 'queda 1 día', other: 'quedan # días' })
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`

/** From when to when it holds, where today stands, and when its renewal is talked about. */
export function ValidityLine({ from, to, today }: ValidityLineProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const bar = validityBar({ from, to }, today)
  if (!bar) return null
  const [begins, ends] = [formatDate(language, from), formatDate(language, to)]
  const isRunning = bar.daysUntil === 0 && bar.daysLeft >= 0
  return (
    <div className="val">
      <div className="val-track" aria-hidden="true">
        <span className="val-passed" style={{ width: percent(bar.passed) }} />
        {bar.marks.map(({ days, at, isPassed }) => (
          <span key={days} className={isPassed ? 'val-mark is-passed' : 'val-mark'} style={{ left: percent(at) }}>
            <small>{t`${days} d`}</small>
          </span>
        ))}
        {isRunning && <span className="val-today" style={{ left: percent(bar.passed) }} />}
      </div>
      <p className="val-words">
        <span>{t`desde el ${begins}`}</span>
        <span>
          {t`hasta el ${ends}`} · <LeftWords bar={bar} />
        </span>
      </p>
    </div>
  )
}
