import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { RecordView, WorkedExample } from '@mesa/api'
import { formatInstant, formatTargetShort, formatZone, scheduleInSentence, weeklyMinutes } from '@mesa/i18n'
import { useZoned } from '../../session/use-zoned.ts'
import type { RecordSaidProps } from '../../ui/record-editor.ts'
import { wholeCalendar } from './whole-calendar.ts'
import { changesClocks } from './zones.ts'

type Due = WorkedExample['dues'][number]

/** `Con este horario, 2 h hábiles desde hoy 12:30 vencen hoy 16:30.`, in the calendar's own zone. */
function DueSentence({ due, zone }: { due: Due; zone: string }) {
  const { language, now } = useZoned()
  const length = formatTargetShort(language, due.target)
  const from = formatInstant(language, { at: due.from, now, timezone: zone })
  if (due.dueAt === null)
    return (
      <Trans>
        Con este horario, {length} desde {from} no vencen nunca.
      </Trans>
    )
  const dueAt = formatInstant(language, { at: due.dueAt, now, timezone: zone })
  return (
    <Trans>
      Con este horario, {length} desde {from} vencen <b>{dueAt}</b>.
    </Trans>
  )
}

function OpenSentence({ open, zone }: { open: NonNullable<WorkedExample['open']>; zone: string }) {
  const { language, now } = useZoned()
  const { t } = useLingui()
  if (open.changesAt === null) return open.isOpen ? t`Ahora está abierto.` : t`Ahora está cerrado.`
  const at = formatInstant(language, { at: open.changesAt, now, timezone: zone })
  return open.isOpen ? t`Ahora está abierto; cierra ${at}.` : t`Ahora está cerrado; abre ${at}.`
}

/** Whom an edit touches, and that what runs already keeps what it counted. */
function Touched({ record }: { record: RecordView<'calendar'> }) {
  const { t } = useLingui()
  const planCount = record.usedBy.filter(({ kind }) => kind === 'plan').length
  const advisorCount = record.usedBy.filter(({ kind }) => kind === 'advisor').length
  const { openIncidents } = record
  if (record.usedBy.length === 0 && openIncidents === 0) return t`Nadie lo usa todavía.`
  const plans = plural(planCount, { one: '# plan', other: '# planes' })
  const incidents = plural(openIncidents, { one: '# reporte abierto', other: '# reportes abiertos' })
  const advisors = plural(advisorCount, { one: '# asesor', other: '# asesores' })
  return advisorCount === 0
    ? t`Afecta a ${plans} y ${incidents}; los abiertos conservan lo ya contado.`
    : t`Afecta a ${plans}, ${advisors} y ${incidents}; los abiertos conservan lo ya contado.`
}

/** The calendar in words, what it does with two working hours from now, and whom it touches. */
export function CalendarSentence({ body, example, record }: RecordSaidProps<'calendar'>) {
  const { t } = useLingui()
  const { language } = useZoned()
  const { timezone, weekly } = wholeCalendar(body).calendar
  const isZoneKnown = changesClocks(timezone, 0) !== null
  const due = example?.dues[0]
  const zone = isZoneKnown ? formatZone(language, timezone) : timezone
  const hours = scheduleInSentence(language, weekly)
  return (
    <div className="rec-say">
      <p>{weeklyMinutes(weekly) === 0 ? t`No abre ningún día de la semana.` : t`Abre ${hours}, ${zone}.`}</p>
      {isZoneKnown && due && (
        <p>
          <DueSentence due={due} zone={timezone} />
          {example.open && (
            <>
              {' '}
              <OpenSentence open={example.open} zone={timezone} />
            </>
          )}
        </p>
      )}
      {record && (
        <p className="second">
          <Touched record={record} />
        </p>
      )}
    </div>
  )
}
