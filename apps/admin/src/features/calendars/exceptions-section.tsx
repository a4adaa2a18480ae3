import { useLingui } from '@lingui/react/macro'
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useServerNow } from '../../connection/server-clock.ts'
import { useSession } from '../../session/session.ts'
import { Field } from '../../ui/fields/field.tsx'
import { type EditedException, ExceptionDialog } from './exception-dialog.tsx'
import { ExceptionList } from './exception-list.tsx'
import { type Exceptions, exceptionsOf, withException, withoutException, withRestDays } from './exceptions.ts'
import { RestDaysDialog } from './rest-days-dialog.tsx'
import { useRestDays } from './use-rest-days.ts'
import { YearView } from './year-view.tsx'
import { todayIn } from './zones.ts'

interface ExceptionsSectionProps {
  zone: string
  exceptions: Exceptions
  onChange: (exceptions: Exceptions) => void
  isReadOnly: boolean
}

function Legend() {
  const { t } = useLingui()
  const kinds: [string, string][] = [
    ['is-rest', t`descanso obligatorio`],
    ['is-closed', t`cerrado por la empresa`],
    ['is-half', t`con otro horario`],
  ]
  return (
    <ul className="yv-legend">
      {kinds.map(([className, word]) => (
        <li key={className}>
          <i className={`yv-day ${className}`} aria-hidden="true" />
          {word}
        </li>
      ))}
    </ul>
  )
}

function YearSwitch({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  return (
    <span className="row">
      <button type="button" className="iconbtn" aria-label={String(year - 1)} onClick={() => onYear(year - 1)}>
        <IconChevronLeft size={16} stroke={1.75} className="ic" aria-hidden="true" />
      </button>
      <h2 className="page-title" aria-live="polite">
        {year}
      </h2>
      <button type="button" className="iconbtn" aria-label={String(year + 1)} onClick={() => onYear(year + 1)}>
        <IconChevronRight size={16} stroke={1.75} className="ic" aria-hidden="true" />
      </button>
    </span>
  )
}

/** Holidays, half days and whatever else differs from the week, a year at a time. */
export function ExceptionsSection({ zone, exceptions, onChange, isReadOnly }: ExceptionsSectionProps) {
  const { t } = useLingui()
  const today = todayIn(zone, useServerNow(), useSession().company.timezone)
  const [year, setYear] = useState(() => Number(today.slice(0, 4)))
  const [edited, setEdited] = useState<EditedException | null>(null)
  const [isProposing, setProposing] = useState(false)
  const { restDays } = useRestDays(year)
  const edit = (date: string) => setEdited({ date, exception: exceptions.find((each) => each.date === date) ?? null })
  return (
    <section className="cal-year" aria-label={t`Días distintos`}>
      <div className="cal-year-head">
        <YearSwitch year={year} onYear={setYear} />
        {!isReadOnly && (
          <>
            <button
              type="button"
              className="btn btn--compact"
              onClick={() => setEdited({ date: today.startsWith(`${year}-`) ? today : '', exception: null })}
            >
              <IconPlus size={16} stroke={1.75} className="ic" aria-hidden="true" />
              {t`Excepción`}
            </button>
            <button type="button" className="btn btn--compact" onClick={() => setProposing(true)}>
              {t`Proponer días de descanso obligatorio de México`}
            </button>
          </>
        )}
        <Legend />
      </div>
      <YearView
        year={year}
        exceptions={exceptions}
        restDays={restDays}
        today={today}
        {...(!isReadOnly && { onDay: edit })}
      />
      <Field label={t`Días distintos de ${year}`} path="calendar.exceptions" isGroup isLabelHidden>
        {() => (
          <ExceptionList
            exceptions={exceptionsOf(exceptions, year)}
            restDays={restDays}
            isReadOnly={isReadOnly}
            onEdit={({ date }) => edit(date)}
            onRemove={(date) => onChange(withoutException(exceptions, date))}
          />
        )}
      </Field>
      {edited && (
        <ExceptionDialog
          edited={edited}
          exceptions={exceptions}
          onClose={() => setEdited(null)}
          onRemove={() => {
            onChange(withoutException(exceptions, edited.date))
            setEdited(null)
          }}
          onKeep={(exception) => {
            onChange(withException(exceptions, exception, edited.exception?.date))
            setYear(Number(exception.date.slice(0, 4)))
            setEdited(null)
          }}
        />
      )}
      {isProposing && (
        <RestDaysDialog
          year={year}
          exceptions={exceptions}
          onClose={() => setProposing(false)}
          onAdd={(chosen, ofYear) => {
            onChange(withRestDays(exceptions, chosen))
            setYear(ofYear)
            setProposing(false)
          }}
        />
      )}
    </section>
  )
}
