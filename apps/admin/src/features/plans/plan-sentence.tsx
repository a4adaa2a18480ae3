import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { RecordView } from '@mesa/api'
import { clockName, formatInstant, formatTargetShort, planSentences } from '@mesa/i18n'
import { useRecords } from '../../connection/use-records.ts'
import { useZoned } from '../../session/use-zoned.ts'
import type { RecordSaidProps } from '../../ui/record-editor.ts'
import { wholePlan } from './plan-body.ts'
import { heldByVersion, type WaitBar, waitBars } from './plan-facts.ts'

interface WaitProps {
  bar: WaitBar
  zone: string
}

/** `Un urgente que llega ahora (hoy 12:30): primera respuesta … vence hoy 16:30`, with its wait drawn to scale. */
function Wait({ bar, zone }: WaitProps) {
  const { t } = useLingui()
  const { language, now } = useZoned()
  const { urgency, clock, target, dueAt } = bar.due
  const who = urgency === 'urgent' ? t`Urgente` : t`No urgente`
  return (
    <li>
      <span className="pl-what">
        {who}, {clockName(language, clock).toLocaleLowerCase(language)}
        <small>{formatTargetShort(language, target)}</small>
      </span>
      <span className="pl-bar" aria-hidden="true">
        <i className="is-closed" style={{ width: `${bar.closedPercent}%` }} />
        <i className="is-counted" style={{ width: `${bar.waitPercent}%` }} />
      </span>
      <b className="nowrap">
        {dueAt === null ? t`no vence nunca` : t`vence ${formatInstant(language, { at: dueAt, now, timezone: zone })}`}
      </b>
    </li>
  )
}

/** Who keeps which version: editing a plan changes no contract that was agreed on. */
function Held({ record }: { record: RecordView<'plan'> }) {
  const { t } = useLingui()
  const { language } = useZoned()
  const held = heldByVersion(record.versions, record.usedBy)
  if (held.length === 0) return t`Ninguna póliza lo usa todavía.`
  const parts = held.map(({ version, count }) => {
    const policies = plural(count, { one: '# póliza sigue', other: '# pólizas siguen' })
    return t`${policies} con la versión ${version}`
  })
  const list = new Intl.ListFormat(language).format(parts)
  return t`Publicar otra versión no cambia lo ya acordado: ${list}.`
}

/** The plan as its contract would say it, a report that came now, and whom a new version leaves alone. */
export function PlanSentence({ body: stored, example, record }: RecordSaidProps<'plan'>) {
  const { language, now, timezone } = useZoned()
  const body = wholePlan(stored)
  const calendar = useRecords('calendar').find(({ id }) => id === body.calendarId)?.body.calendar
  const bars = waitBars(example?.dues ?? [])
  const zone = calendar?.timezone ?? timezone
  const from = bars[0] && formatInstant(language, { at: bars[0].due.from, now, timezone: zone })
  return (
    <div className="rec-say">
      {planSentences(language, body, calendar?.weekly ?? null).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {from && (
        <div className="pl-example">
          <p className="t12 second">
            <Trans>Un reporte que llega ahora ({from}):</Trans>
          </p>
          <ul>
            {bars.map((bar) => (
              <Wait key={`${bar.due.urgency}.${bar.due.clock}`} bar={bar} zone={zone} />
            ))}
          </ul>
        </div>
      )}
      {record && record.versions.length > 0 && (
        <p className="t12 second">
          <Held record={record} />
        </p>
      )}
    </div>
  )
}
