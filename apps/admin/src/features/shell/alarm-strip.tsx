import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Directory, UrgentAlarm } from '@mesa/api'
import { formatDuration, formatInstantShort } from '@mesa/i18n'
import { IconBolt } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { CurrentIncident } from '../../acts/current-incident.ts'
import { askAdvisor, takeIncident } from '../../acts/use-act-keys.ts'
import { usePermission, useSession } from '../../session/session.ts'
import { useZoned } from '../../session/use-zoned.ts'
import { remainingNow } from '../../ui/clock-text.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { ariaKeys, keyHint, useKeys } from '../../ui/keys/keys.ts'
import { ringAlarm, useSoundBlocked } from './alarm-sound.ts'
import { useAlarmSignals, useAlarms, useNewlyCome } from './use-alarms.ts'

/** What the acts need to know of it. */
const toCurrent = (alarm: UrgentAlarm, directory: Directory | undefined): CurrentIncident => ({
  folio: alarm.folio,
  subject: alarm.subject,
  status: 'new',
  urgentBy: alarm.criterionId as CurrentIncident['urgentBy'],
  systemId: directory?.systems.find(({ name }) => name === alarm.systemName)?.id ?? null,
  advisorId: null,
})

/** `quedan 1 h 55`, `vencido hace 35 min`, `abre 15:00`; nothing where no clock runs. */
function useLeft(clock: UrgentAlarm['clock'], readAt: number): string | null {
  const { t } = useLingui()
  const { language, timezone, now } = useZoned()
  if (!clock) return null
  const length = formatDuration(language, remainingNow(clock, { now, readAt }))
  if (clock.state === 'overdue') return t`vencido hace ${length}`
  if (clock.state === 'outside_hours' && clock.opensAt !== null) {
    const opens = formatInstantShort(language, { at: clock.opensAt, timezone, now })
    return t`quedan ${length}, abre ${opens}`
  }
  return clock.remainingMs === null ? null : t`quedan ${length}`
}

/** Each new alarm is spoken once, at once. */
function Announced({ alarms }: { alarms: readonly UrgentAlarm[] }) {
  const { t } = useLingui()
  const come = useNewlyCome(alarms.map(({ folio }) => folio))
  const said = come.map((folio) => {
    const alarm = alarms.find((each) => each.folio === folio)
    return [folio, alarm?.systemName ?? alarm?.subject].filter(Boolean).join(', ')
  })
  return (
    <p className="sr" role="alert">
      {said.length > 0 && t`Urgente sin tomar: ${said.join('; ')}`}
    </p>
  )
}

function SoundBlocked() {
  const { t } = useLingui()
  if (!useSoundBlocked()) return null
  return (
    <span className="alarm-mute">
      {t`El navegador no deja sonar la alarma.`}{' '}
      <button type="button" className="alarm-link" onClick={() => void ringAlarm()}>
        {t`Probar alarma`}
      </button>
    </span>
  )
}

function AlarmActs({ alarm, directory }: { alarm: UrgentAlarm; directory: Directory | undefined }) {
  const { t } = useLingui()
  const { user } = useSession()
  const mayTake = usePermission('incident.take') && user.advisorId !== null
  const mayAssign = usePermission('incident.assign')
  const incident = toCurrent(alarm, directory)
  useKeys(mayTake ? { takeAlarm: () => void takeIncident(incident) } : {})
  return (
    <span className="alarm-acts">
      {mayTake && (
        <button
          type="button"
          className="alarm-btn"
          aria-keyshortcuts={ariaKeys('takeAlarm')}
          onClick={() => void takeIncident(incident)}
        >
          {t`Tomar`} <Kbd keys={[keyHint('takeAlarm')]} />
        </button>
      )}
      {mayAssign && (
        <button type="button" className="alarm-btn" onClick={() => void askAdvisor(incident)}>
          {t`Asignar`}
        </button>
      )}
      <Link className="alarm-link" to="/incidents/$folio" params={{ folio: alarm.folio }}>
        {t`Ver`}
      </Link>
    </span>
  )
}

/** Above everything, for whoever must act: the oldest urgent report that nobody took, and how many there are (R11). */
export function AlarmStrip() {
  const { t } = useLingui()
  const { alarms, readAt, directory } = useAlarms()
  const [first] = alarms
  useAlarmSignals(first !== undefined)
  const left = useLeft(first?.clock ?? null, readAt)
  const count = plural(alarms.length, { one: 'Urgente sin tomar', other: '# urgentes sin tomar' })
  return (
    <>
      <Announced alarms={alarms} />
      {first && (
        <section className="alarm" aria-label={t`Alarma de urgentes`}>
          <IconBolt size={16} stroke={1.75} className="ic" aria-hidden="true" />
          <p className="alarm-text">
            <b>{count}:</b> {[first.folio, first.systemName ?? first.subject, left].filter(Boolean).join(' · ')}
          </p>
          <AlarmActs key={first.folio} alarm={first} directory={directory} />
          <SoundBlocked />
        </section>
      )}
    </>
  )
}
