import { useLingui } from '@lingui/react/macro'
import type { Directory, IncidentView } from '@mesa/api'
import { formatInstant } from '@mesa/i18n'
import { IconBolt, IconChevronDown, IconChevronLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { allowedStatusActs } from '../../acts/allowed-acts.ts'
import { currentFromView } from '../../acts/current-incident.ts'
import { askAdvisor, askStatus, askUrgency, takeIncident } from '../../acts/use-act-keys.ts'
import { trpc } from '../../connection/trpc.ts'
import { usePermission, useSession } from '../../session/session.ts'
import { useZoned } from '../../session/use-zoned.ts'
import { ClockChip } from '../../ui/clock.tsx'
import { clockText } from '../../ui/clock-text.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { ariaKeys, keyHint } from '../../ui/keys/keys.ts'
import { statusWords } from '../../ui/status-word.ts'
import { UrgentChip } from '../../ui/urgent-chip.tsx'
import { leadingClock } from './clocks.ts'

const criterionName = (directory: Directory | undefined, id: string, language: 'es' | 'en'): string =>
  directory?.criteria.find((criterion) => criterion.id === id)?.name[language] ?? id

function Urgent({ view }: { view: IncidentView }) {
  const { t } = useLingui()
  const { language } = useZoned()
  const directory = useQuery(trpc.directory.get.queryOptions(undefined, { staleTime: 300_000 })).data
  if (!view.urgentBy) return null
  const criterion = criterionName(directory, view.urgentBy.criterionId, language)
  return <UrgentChip because={t`${criterion}. Lo dijo ${view.urgentBy.saidBy}.`} />
}

function TakeOrAssign({ view }: { view: IncidentView }) {
  const { t } = useLingui()
  const { user } = useSession()
  const mayAssign = usePermission('incident.assign')
  const mayTake = usePermission('incident.take') && user.advisorId !== null && view.advisor?.id !== user.advisorId
  const incident = currentFromView(view)
  return (
    <>
      {mayTake && (
        <button
          type="button"
          className="btn"
          aria-keyshortcuts={ariaKeys('take')}
          onClick={() => void takeIncident(incident)}
        >
          {t`Tomar`} <Kbd keys={[keyHint('take')]} />
        </button>
      )}
      {mayAssign && (
        <button
          type="button"
          className="btn"
          aria-keyshortcuts={ariaKeys('assign')}
          onClick={() => void askAdvisor(incident)}
        >
          {t`Asignar`} <Kbd keys={[keyHint('assign')]} />
        </button>
      )}
    </>
  )
}

function Actions({ view }: { view: IncidentView }) {
  const { t, i18n } = useLingui()
  const { permissions } = useSession()
  const incident = currentFromView(view)
  const statusActs = allowedStatusActs(view.status, permissions)
  const status = i18n._(statusWords[view.status])
  return (
    <div className="ih-acts">
      <TakeOrAssign view={view} />
      {permissions.includes('incident.set_urgency') && (
        <button
          type="button"
          className="btn"
          aria-keyshortcuts={ariaKeys('urgency')}
          onClick={() => void askUrgency(incident)}
        >
          <IconBolt size={14} stroke={1.75} className="ic" aria-hidden="true" />
          {t`Urgencia`} <Kbd keys={[keyHint('urgency')]} />
        </button>
      )}
      {statusActs.length > 0 ? (
        <button
          type="button"
          className="btn"
          aria-keyshortcuts={ariaKeys('status')}
          aria-label={t`Estado: ${status}. Cambiar`}
          onClick={() => void askStatus(incident)}
        >
          {status}
          <IconChevronDown size={14} stroke={1.75} className="ic" aria-hidden="true" />
        </button>
      ) : (
        <span className="tag">{status}</span>
      )}
    </div>
  )
}

/** Who has it, how it came, and by when: a missing advisor is amber with its cure (R12). */
function FactsLine({ view }: { view: IncidentView }) {
  const { t } = useLingui()
  const { language, timezone, now } = useZoned()
  const clock = leadingClock(view.clocks)
  const instant = (at: number) => formatInstant(language, { at, timezone, now })
  return (
    <div className="facts">
      <span>
        <i className="l">{t`Asesor`}</i>
        {view.advisor ? view.advisor.name : <span className="is-missing">{t`Sin asignar`}</span>}
      </span>
      {clock && !clock.objective && clock.dueAt !== null && clock.fulfilledAt === null && (
        <span>
          <i className="l">{clock.dueAt < now ? t`Venció` : t`Vence`}</i>
          {instant(clock.dueAt)}
        </span>
      )}
      <span className="trunc">
        <i className="l">{t`Recibido`}</i>
        {instant(view.receivedAt)}
      </span>
    </div>
  )
}

export function IncidentHeader({ view }: { view: IncidentView }) {
  const { t } = useLingui()
  const zoned = useZoned()
  const clock = leadingClock(view.clocks)
  return (
    <header className="ihead">
      <div className="ih1">
        <Link
          to="/queue/$view"
          params={{ view: 'open' }}
          className="iconbtn only-narrow"
          aria-label={t`Volver a la bandeja`}
        >
          <IconChevronLeft size={20} stroke={1.75} className="ic" aria-hidden="true" />
        </Link>
        <span className="folio">{view.folio}</span>
        <span className="only-narrow">
          {clock && <ClockChip text={clockText(clock, { ...zoned, readAt: view.readAt }, '')} />}
        </span>
        <h1 className="page-title trunc only-wide" title={view.subject}>
          {view.subject || t`(sin asunto)`}
        </h1>
        <span className="only-wide">
          <Urgent view={view} />
        </span>
        <span className="grow only-wide" />
        <span className="only-wide">
          <Actions view={view} />
        </span>
      </div>
      <div className="only-narrow m-title">
        <h1>{view.subject || t`(sin asunto)`}</h1>
        <Urgent view={view} />
      </div>
      <FactsLine view={view} />
      <div className="only-narrow m-acts">
        <Actions view={view} />
      </div>
    </header>
  )
}
