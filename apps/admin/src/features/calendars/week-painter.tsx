// biome-ignore-all lint/a11y/noNoninteractiveTabindex: one widget with its own keys; the text beside it is the other way
import { useLingui } from '@lingui/react/macro'
import { dayShort, daysOfWeek, type WeeklyHours } from '@mesa/i18n'
import { type KeyboardEvent, useId, useState } from 'react'
import { useLanguage } from '../../session/use-language.ts'
import { CopyDay } from './copy-day.tsx'
import { DayColumn } from './day-column.tsx'
import { PainterKeys } from './painter-keys.tsx'
import { actOfKey } from './painting-keys.ts'
import { drawnAt, HOUR_PX, type ShownHours, shownHours, wholeDay } from './shown-hours.ts'
import { CELL_MINUTES, spanAt, toWallTime } from './week-hours.ts'
import { type Cell, type Painting, type PaintingAct, paint, startPainting, strokeStretch } from './week-painting.ts'

interface WeekPainterProps {
  weekly: WeeklyHours
  onChange: (weekly: WeeklyHours) => void
  isReadOnly: boolean
}

function Hours({ shown }: { shown: ShownHours }) {
  const hours = Array.from(
    { length: Math.floor((shown.last - shown.first) / 2) + 1 },
    (_, index) => shown.first + 2 * index,
  )
  return (
    <div className="wp-hours" aria-hidden="true">
      {hours.map((hour) => (
        <span key={hour} style={{ top: drawnAt({ from: hour * 60, to: hour * 60 }, shown).top }}>{`${hour}:00`}</span>
      ))}
    </div>
  )
}

function useCellWords(): (cell: Cell, painting: Painting, weekly: WeeklyHours) => string {
  const { t } = useLingui()
  const language = useLanguage()
  return ({ day, minute }, { stroke }, weekly) => {
    const dayWord = dayShort[language][day]
    const time = toWallTime(minute)
    if (stroke) {
      const { from, to } = strokeStretch(stroke)
      const [start, end] = [toWallTime(from), toWallTime(to)]
      return stroke.opens ? t`${dayWord}: se abre de ${start} a ${end}` : t`${dayWord}: se cierra de ${start} a ${end}`
    }
    const span = spanAt(weekly[day], minute)
    if (!span) return t`${dayWord} ${time}: cerrado`
    const [start, end] = [toWallTime(span.from), toWallTime(span.to)]
    return t`${dayWord} ${time}: abierto de ${start} a ${end}`
  }
}

/** Paints the hours of a week in cells of 15 minutes, by drag, by tap or by keys. */
export function WeekPainter({ weekly, onChange, isReadOnly }: WeekPainterProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const helpId = useId()
  const cellWords = useCellWords()
  const [painting, setPainting] = useState(startPainting)
  const [isWhole, setWhole] = useState(false)
  const { cursor } = painting
  const fitting = shownHours(weekly)
  const reachesOut = cursor.minute < fitting.first * 60 || cursor.minute + CELL_MINUTES > fitting.last * 60
  const shown = isWhole || reachesOut ? wholeDay : fitting
  const act = (...acts: PaintingAct[]) => {
    if (isReadOnly) return
    const painted = acts.reduce(paint, { painting, weekly })
    setPainting(painted.painting)
    if (painted.weekly !== weekly) onChange(painted.weekly)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = actOfKey(event, painting)
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    act(next)
  }
  return (
    <div className="wp">
      <div className="wp-heads" aria-hidden="true">
        {daysOfWeek.map((day) => (
          <span key={day}>{dayShort[language][day]}</span>
        ))}
      </div>
      <Hours shown={shown} />
      <div
        role="application"
        aria-label={t`Horario de la semana, para pintar`}
        aria-roledescription={t`pintor de horario`}
        aria-describedby={helpId}
        tabIndex={isReadOnly ? undefined : 0}
        className={isReadOnly ? 'wp-grid is-fixed' : 'wp-grid'}
        style={{ height: (shown.last - shown.first) * HOUR_PX }}
        onKeyDown={onKeyDown}
      >
        {daysOfWeek.map((day) => (
          <DayColumn key={day} day={day} weekly={weekly} painting={painting} shown={shown} onAct={act} />
        ))}
      </div>
      <div className="wp-foot">
        <p className="t12 second" aria-live="polite">
          {cellWords(cursor, painting, weekly)}
        </p>
        <button
          type="button"
          className="btn btn--link btn--compact"
          aria-pressed={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t`Ver las horas de trabajo` : t`Ver las 24 horas`}
        </button>
      </div>
      {!isReadOnly && (
        <CopyDay
          day={cursor.day}
          weekly={weekly}
          onDay={(day) => act({ type: 'go', cell: { ...cursor, day } })}
          onChange={onChange}
        />
      )}
      <PainterKeys id={helpId} />
    </div>
  )
}
