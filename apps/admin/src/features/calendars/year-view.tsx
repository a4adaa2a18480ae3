import { useLingui } from '@lingui/react/macro'
import type { RestDay } from '@mesa/core'
import { daySpansText } from '@mesa/i18n'
import { useMemo } from 'react'
import { useLanguage } from '../../session/use-language.ts'
import { dayText, monthName, weekdayLetters } from './day-text.ts'
import { type Exception, type ExceptionKind, kindOf } from './exceptions.ts'
import { monthDays } from './month-days.ts'

const months = Array.from({ length: 12 }, (_, index) => index + 1)

const classOf: Record<ExceptionKind, string> = { rest_day: 'is-rest', closed: 'is-closed', half_day: 'is-half' }

interface YearViewProps {
  year: number
  exceptions: readonly Exception[]
  restDays: readonly RestDay[]
  today: string
  /** Absent: nothing may be changed. */
  onDay?: (date: string) => void
}

interface DayProps {
  date: string
  exception: Exception | undefined
  restDays: readonly RestDay[]
  isToday: boolean
  onDay?: (date: string) => void
}

function Day({ date, exception, restDays, isToday, onDay }: DayProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const day = dayText(language, date)
  const hours = exception && daySpansText(language, exception.spans)
  const words = exception ? [exception.label, hours].filter(Boolean).join(', ') : t`Agregar excepción`
  const className = ['yv-day', exception && classOf[kindOf(exception, restDays)], isToday && 'is-today']
  return (
    <button
      type="button"
      // The list below and its button are the way by keys; 365 stops would be none.
      tabIndex={-1}
      className={className.filter(Boolean).join(' ')}
      title={`${day}: ${words}`}
      aria-label={`${day}: ${words}`}
      disabled={!onDay}
      onClick={() => onDay?.(date)}
    >
      {Number(date.slice(8))}
    </button>
  )
}

/** Twelve months with the days that differ; pressing one edits it. */
export function YearView({ year, exceptions, restDays, today, onDay }: YearViewProps) {
  const language = useLanguage()
  const byDate = useMemo(() => new Map(exceptions.map((each) => [each.date as string, each])), [exceptions])
  const letters = weekdayLetters(language)
  return (
    <div className="yv">
      {months.map((month) => (
        <section key={month} aria-label={`${monthName(language, month)} ${year}`}>
          <h3>{monthName(language, month)}</h3>
          <div className="yv-days">
            {letters.map((letter, index) => (
              <span key={`${letter}${index + 1}`} className="yv-letter" aria-hidden="true">
                {letter}
              </span>
            ))}
            {monthDays(year, month).map((date, index) =>
              date ? (
                <Day
                  key={date}
                  date={date}
                  exception={byDate.get(date)}
                  restDays={restDays}
                  isToday={date === today}
                  {...(onDay && { onDay })}
                />
              ) : (
                <span key={index} />
              ),
            )}
          </div>
        </section>
      ))}
    </div>
  )
}
