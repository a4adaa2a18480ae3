// biome-ignore-all lint/a11y/useSemanticElements: buttons in one line
import { useLingui } from '@lingui/react/macro'
import { type DayOfWeek, dayShort, daysOfWeek, type WeeklyHours } from '@mesa/i18n'
import { useLanguage } from '../../session/use-language.ts'
import { withDay } from './week-hours.ts'

interface CopyDayProps {
  day: DayOfWeek
  weekly: WeeklyHours
  onDay: (day: DayOfWeek) => void
  onChange: (weekly: WeeklyHours) => void
}

/** Gives the hours of one day to others, with one press each. */
export function CopyDay({ day, weekly, onDay, onChange }: CopyDayProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const copyTo = (days: readonly DayOfWeek[]) =>
    onChange(days.reduce((week, each) => withDay(week, each, weekly[day]), weekly))
  const source = dayShort[language][day]
  return (
    <div className="wp-copy" role="group" aria-label={t`Copiar un día a otros`}>
      <label className="row">
        <span className="second">{t`Copiar`}</span>
        <select className="input" value={day} onChange={(event) => onDay(event.currentTarget.value as DayOfWeek)}>
          {daysOfWeek.map((each) => (
            <option key={each} value={each}>
              {dayShort[language][each]}
            </option>
          ))}
        </select>
      </label>
      <span className="second">{t`a`}</span>
      {daysOfWeek
        .filter((each) => each !== day)
        .map((each) => {
          const target = dayShort[language][each]
          return (
            <button
              key={each}
              type="button"
              className="btn btn--compact"
              aria-label={t`Copiar ${source} a ${target}`}
              onClick={() => copyTo([each])}
            >
              {target}
            </button>
          )
        })}
      <button type="button" className="btn btn--compact" onClick={() => copyTo(daysOfWeek.slice(0, 5))}>
        {t`lun a vie`}
      </button>
    </div>
  )
}
