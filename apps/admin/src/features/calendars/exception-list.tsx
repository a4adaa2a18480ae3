import { useLingui } from '@lingui/react/macro'
import type { RestDay } from '@mesa/core'
import { daySpansText } from '@mesa/i18n'
import { IconPencil, IconX } from '@tabler/icons-react'
import { useLanguage } from '../../session/use-language.ts'
import { dayText } from './day-text.ts'
import { type Exception, kindOf } from './exceptions.ts'

interface ExceptionListProps {
  exceptions: readonly Exception[]
  restDays: readonly RestDay[]
  isReadOnly: boolean
  onEdit: (exception: Exception) => void
  onRemove: (date: string) => void
}

function ExceptionLine({ exception, ...list }: { exception: Exception } & Omit<ExceptionListProps, 'exceptions'>) {
  const { t } = useLingui()
  const language = useLanguage()
  const { date, label, spans } = exception
  const day = dayText(language, date)
  const source = kindOf(exception, list.restDays) === 'rest_day' ? t`LFT art. 74` : t`empresa`
  return (
    <li>
      <span className="second nowrap">{day}</span>
      <span className="trunc" title={label}>
        {label || t`Sin motivo`}
        {spans.length > 0 && <b className="medium"> {daySpansText(language, spans).replaceAll('-', '–')}</b>}
      </span>
      <small className="t12 muted">{source}</small>
      {!list.isReadOnly && (
        <span className="row ex-acts">
          <button
            type="button"
            className="iconbtn"
            aria-label={t`Cambiar ${day}`}
            onClick={() => list.onEdit(exception)}
          >
            <IconPencil size={16} stroke={1.75} className="ic" aria-hidden="true" />
          </button>
          <button type="button" className="iconbtn" aria-label={t`Quitar ${day}`} onClick={() => list.onRemove(date)}>
            <IconX size={16} stroke={1.75} className="ic" aria-hidden="true" />
          </button>
        </span>
      )}
    </li>
  )
}

/** The year's days that differ, in words: the same as its months show. */
export function ExceptionList({ exceptions, ...list }: ExceptionListProps) {
  const { t } = useLingui()
  if (exceptions.length === 0) return <p className="second">{t`Este año no tiene días distintos.`}</p>
  return (
    <ul className="ex-list">
      {exceptions.map((exception) => (
        <ExceptionLine key={exception.date} exception={exception} {...list} />
      ))}
    </ul>
  )
}
