import { useLingui } from '@lingui/react/macro'
import type { RestDay } from '@mesa/core'
import { type FormEvent, useState } from 'react'
import { useLanguage } from '../../session/use-language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { dayText } from './day-text.ts'
import type { Exceptions } from './exceptions.ts'
import { FIRST_YEAR, LAST_YEAR, useRestDays } from './use-rest-days.ts'

interface RestDaysDialogProps {
  year: number
  exceptions: Exceptions
  onAdd: (chosen: readonly RestDay[], year: number) => void
  onClose: () => void
}

/** The days on which the law lets people rest, to be taken over or left out one by one. */
export function RestDaysDialog({ year: shownYear, exceptions, onAdd, onClose }: RestDaysDialogProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const [year, setYear] = useState(shownYear)
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const { restDays, isFailed } = useRestDays(year)
  const isKept = (date: string) => exceptions.some((each) => each.date === date)
  const chosen = restDays.filter(({ date }) => !isKept(date) && !leftOut.includes(date))
  const add = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (chosen.length > 0) onAdd(chosen, year)
  }
  return (
    <Dialog label={t`Días de descanso obligatorio`} className="cal-dialog" onClose={onClose}>
      <form className="cal-dialog-form" onSubmit={add}>
        <h2 className="page-title">{t`Días de descanso obligatorio de México`}</h2>
        <p className="t12 second">{t`Ley Federal del Trabajo, artículo 74. Las jornadas electorales se decretan aparte: agréguelas como excepción.`}</p>
        <label className="row">
          <span>{t`Año`}</span>
          <input
            type="number"
            className="input cal-year-input"
            min={FIRST_YEAR}
            max={LAST_YEAR}
            value={Number.isNaN(year) ? '' : year}
            onChange={(event) => setYear(event.currentTarget.valueAsNumber)}
          />
        </label>
        <ul className="cal-proposed">
          {restDays.map(({ date, label }) => (
            <li key={date}>
              <label className="field-check">
                <input
                  type="checkbox"
                  className="checkbox"
                  checked={isKept(date) || !leftOut.includes(date)}
                  disabled={isKept(date)}
                  onChange={(event) =>
                    setLeftOut(
                      event.currentTarget.checked ? leftOut.filter((each) => each !== date) : [...leftOut, date],
                    )
                  }
                />
                <span className="cal-proposed-day">{dayText(language, date)}</span>
                <span>{label}</span>
                {isKept(date) && <span className="t12 muted">{t`ya está`}</span>}
              </label>
            </li>
          ))}
        </ul>
        {isFailed && (
          <p
            className="error"
            role="alert"
          >{t`No se pudieron leer los días. Cierre y vuelva a abrir para intentar de nuevo.`}</p>
        )}
        <div className="row cal-dialog-foot">
          <span className="grow t12 second">
            {chosen.length === 0 && restDays.length > 0 && t`Todos los elegidos ya están en el calendario.`}
          </span>
          <button type="button" className="btn" onClick={onClose}>
            {t`Cancelar`}
          </button>
          <button type="submit" className="btn btn--primary" aria-disabled={chosen.length === 0}>
            {t`Agregar ${chosen.length}`}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
