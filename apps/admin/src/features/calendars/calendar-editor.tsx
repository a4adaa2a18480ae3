import './calendars.css'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { CalendarBody } from '@mesa/core'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { RecordEditorProps, RecordParts } from '../../ui/record-editor.ts'
import { CalendarSentence } from './calendar-sentence.tsx'
import { ExceptionsSection } from './exceptions-section.tsx'
import { ScheduleField } from './schedule-field.tsx'
import { WeekPainter } from './week-painter.tsx'
import { emptyCalendar, wholeCalendar } from './whole-calendar.ts'
import { ZoneField } from './zone-field.tsx'

/** R6: the week by painting or by writing, and the days of a year that differ from it. */
function CalendarEditor({ body, onChange, isReadOnly }: RecordEditorProps<'calendar'>) {
  const { t } = useLingui()
  const { name, calendar } = wholeCalendar(body)
  const change = (part: Partial<CalendarBody['calendar']>) => onChange({ name, calendar: { ...calendar, ...part } })
  const { weekly, timezone, exceptions } = calendar
  return (
    <div className="cal">
      <div className="cal-week">
        <WeekPainter weekly={weekly} isReadOnly={isReadOnly} onChange={(next) => change({ weekly: next })} />
        <div className="cal-side">
          <TextField
            label={t`Nombre`}
            path="name"
            value={name}
            maxLength={120}
            onChange={(next) => onChange({ name: next, calendar })}
          />
          <ZoneField zone={timezone} isReadOnly={isReadOnly} onChange={(zone) => change({ timezone: zone })} />
          <ScheduleField weekly={weekly} isReadOnly={isReadOnly} onChange={(next) => change({ weekly: next })} />
        </div>
      </div>
      <ExceptionsSection
        zone={timezone}
        exceptions={exceptions}
        isReadOnly={isReadOnly}
        onChange={(next) => change({ exceptions: next })}
      />
    </div>
  )
}

export const calendarEditor: RecordParts<'calendar'> = {
  Editor: CalendarEditor,
  Sentence: CalendarSentence,
  emptyBody: emptyCalendar,
  isWide: true,
  pathWords: {
    name: msg`Nombre`,
    'calendar.timezone': msg`Zona horaria`,
    'calendar.weekly': msg`Horario de la semana`,
    'calendar.weekly.mon': msg`Lunes`,
    'calendar.weekly.tue': msg`Martes`,
    'calendar.weekly.wed': msg`Miércoles`,
    'calendar.weekly.thu': msg`Jueves`,
    'calendar.weekly.fri': msg`Viernes`,
    'calendar.weekly.sat': msg`Sábado`,
    'calendar.weekly.sun': msg`Domingo`,
    'calendar.exceptions': msg`Días distintos`,
  },
}
