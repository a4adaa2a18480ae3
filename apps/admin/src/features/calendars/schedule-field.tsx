import { useLingui } from '@lingui/react/macro'
import {
  type DaySpans,
  daySpansText,
  parseDaySpans,
  parseSchedule,
  type ScheduleRead,
  scheduleProblemText,
  scheduleText,
  type WeeklyHours,
  weeklyMinutes,
} from '@mesa/i18n'
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useLanguage } from '../../session/use-language.ts'
import { Field } from '../../ui/fields/field.tsx'
import { useUnread } from '../../ui/fields/field-scope.tsx'
import { isSameWeek } from './week-hours.ts'

interface Typed<Hours> {
  text: string
  /** The hours as they were when it was typed: others mean that it no longer holds. */
  hours: Hours
}

/** A text that stands for hours: while it still says them, or cannot be read, it stays as it was typed. */
function useHoursText<Hours>(hours: Hours, written: string, isSame: (one: Hours, other: Hours) => boolean) {
  const [typed, setTyped] = useState<Typed<Hours> | null>(null)
  return { text: typed && isSame(typed.hours, hours) ? typed.text : written, setTyped }
}

function Refused<Hours>({ id, read }: { id: string; read: ScheduleRead<Hours> }) {
  const { t } = useLingui()
  const language = useLanguage()
  if (read.ok) return null
  return (
    <p className="error" id={id}>
      <IconAlertCircle size={14} stroke={1.75} className="ic" aria-hidden="true" />
      <span>
        {scheduleProblemText(language, read.problem)} {t`Mientras tanto queda el horario anterior.`}
      </span>
    </p>
  )
}

interface ScheduleFieldProps {
  weekly: WeeklyHours
  onChange: (weekly: WeeklyHours) => void
  isReadOnly: boolean
}

/** The week's hours as text, read at every letter; the painter shows the same. */
export function ScheduleField({ weekly, onChange, isReadOnly }: ScheduleFieldProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const { text, setTyped } = useHoursText(weekly, scheduleText(language, weekly), isSameWeek)
  const read = parseSchedule(text)
  useUnread('calendar.weekly', !read.ok)
  const weekMinutes = weeklyMinutes(weekly)
  const perWeek = weekMinutes % 60 === 0 ? `${weekMinutes / 60} h` : formatHours(weekMinutes)
  return (
    <Field label={t`El mismo horario, como texto`} path="calendar.weekly">
      {(control) => (
        <>
          <textarea
            {...control}
            className="input cal-text"
            rows={2}
            spellCheck={false}
            value={text}
            readOnly={isReadOnly}
            aria-invalid={!read.ok || control['aria-invalid']}
            aria-errormessage={read.ok ? undefined : `${control.id}-refused`}
            onBlur={() => read.ok && setTyped(null)}
            onChange={(event) => {
              const next = parseSchedule(event.currentTarget.value)
              const hours = next.ok ? next.hours : weekly
              setTyped({ text: event.currentTarget.value, hours })
              if (next.ok && !isSameWeek(next.hours, weekly)) onChange(next.hours)
            }}
          />
          {read.ok && (
            <p className="cal-read" role="status">
              <IconCircleCheck size={14} stroke={1.75} className="ic" aria-hidden="true" />
              {weekMinutes === 0 ? t`Se entiende: nunca abre` : t`Se entiende: ${perWeek} a la semana`}
            </p>
          )}
          <Refused id={`${control.id}-refused`} read={read} />
        </>
      )}
    </Field>
  )
}

/** `45 h 30`: a week has no days of 24 hours. */
const formatHours = (minutes: number): string =>
  `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`

interface DayHoursFieldProps {
  spans: DaySpans
  onChange: (spans: DaySpans | null) => void
}

const isSameDaySpans = (one: DaySpans, other: DaySpans): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The hours of one date as text: `9-13`. Null is told while they cannot be read. */
export function DayHoursField({ spans, onChange }: DayHoursFieldProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const { text, setTyped } = useHoursText(
    spans,
    spans.length === 0 ? '' : daySpansText(language, spans),
    isSameDaySpans,
  )
  const read = parseDaySpans(text)
  return (
    <Field label={t`Horario de ese día`} hint={t`Por ejemplo: 9-13`}>
      {(control) => (
        <>
          <input
            {...control}
            className="input"
            value={text}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={text !== '' && !read.ok}
            aria-errormessage={`${control.id}-refused`}
            onChange={(event) => {
              const next = parseDaySpans(event.currentTarget.value)
              setTyped({ text: event.currentTarget.value, hours: next.ok ? next.hours : spans })
              onChange(next.ok ? next.hours : null)
            }}
          />
          {text !== '' && !read.ok && (
            <p className="error" id={`${control.id}-refused`}>
              <IconAlertCircle size={14} stroke={1.75} className="ic" aria-hidden="true" />
              <span>{scheduleProblemText(language, read.problem)}</span>
            </p>
          )}
        </>
      )}
    </Field>
  )
}
