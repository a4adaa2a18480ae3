import './incident.css'
import { useLingui } from '@lingui/react/macro'
import type { IncidentView } from '@mesa/api'
import { IconSearch } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { askWhy } from '../../acts/asked-why.ts'
import { currentFromView, useCurrentIncident } from '../../acts/current-incident.ts'
import { mesaErrorOf } from '../../connection/api-error.ts'
import { lastQueue } from '../../session/last-queue.ts'
import { useZoned } from '../../session/use-zoned.ts'
import { Blank } from '../../ui/blank.tsx'
import { clockText } from '../../ui/clock-text.ts'
import { useKeys } from '../../ui/keys/keys.ts'
import { LoadError } from '../../ui/load-error.tsx'
import { toast } from '../../ui/toast.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { AreasCard } from './areas-card.tsx'
import { leadingClock } from './clocks.ts'
import { Composer } from './composer.tsx'
import { IncidentHeader } from './incident-header.tsx'
import { IncidentSkeleton } from './incident-skeleton.tsx'
import { type NarrowTab, NarrowTabs } from './narrow-tabs.tsx'
import { RefusalBar } from './refusal-bar.tsx'
import { SidePanel } from './side-panel.tsx'
import { Timeline } from './timeline.tsx'
import type { TimelineFilter } from './timeline-filter.ts'
import { useIncident } from './use-incident.ts'

function NotFound({ folio }: { folio: string }) {
  const { t } = useLingui()
  return (
    <Blank
      isPage
      icon={<IconSearch size={20} stroke={1.75} className="ic" />}
      title={t`No hay un reporte con el folio ${folio}`}
    >
      <p>{t`Revise el número o búsquelo por cliente o asunto.`}</p>
      <div className="row">
        <Link className="btn" to="/queue/$view" params={{ view: 'open' }}>{t`Ir a la bandeja`}</Link>
      </div>
    </Blank>
  )
}

/** `−35 min · 2026-000131 · Nómina`: what a row of browser tabs should tell. */
function useTitle(view: IncidentView): void {
  const zoned = useZoned()
  const clock = leadingClock(view.clocks)
  const left = clock && clockText(clock, { ...zoned, readAt: view.readAt }, '').main
  const title = [left, view.folio, view.system?.name ?? view.subject].filter(Boolean).join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}

function Incident({ view, show }: { view: IncidentView; show: TimelineFilter }) {
  const { t } = useLingui()
  const isNarrow = useNarrow()
  const [tab, setTab] = useState<NarrowTab>('messages')
  useTitle(view)
  useCurrentIncident(useMemo(() => currentFromView(view), [view]))
  const navigate = useNavigate()
  const clock = leadingClock(view.clocks)
  useKeys({
    ...(clock && { why: () => askWhy({ ...clock, folio: view.folio }) }),
    back: () => void navigate({ href: lastQueue() }),
    copyFolio: () => {
      void navigator.clipboard?.writeText(view.folio).then(() => toast('done', t`Folio ${view.folio} copiado.`))
    },
  })
  return (
    <>
      <IncidentHeader view={view} />
      <RefusalBar folio={view.folio} />
      {isNarrow && <NarrowTabs view={view} tab={tab} onTab={setTab} />}
      <div className="ibody">
        {(!isNarrow || tab === 'messages') && (
          <div className="tl">
            <Timeline view={view} show={show} />
            <Composer view={view} />
          </div>
        )}
        {(!isNarrow || tab === 'facts') && <SidePanel view={view} withAreas={!isNarrow} />}
        {isNarrow && tab === 'areas' && (
          <div className="side">
            <AreasCard view={view} />
          </div>
        )}
      </div>
    </>
  )
}

export function IncidentPage({ folio, show }: { folio: string; show: TimelineFilter }) {
  const incident = useIncident(folio)
  if (incident.isPending) return <IncidentSkeleton />
  if (incident.data) return <Incident view={incident.data} show={show} />
  const code = mesaErrorOf(incident.error)?.code
  if (code === 'incident.not_found' || code === 'input.not_valid') return <NotFound folio={folio} />
  return <LoadError error={incident.error} onRetry={() => void incident.refetch()} />
}
