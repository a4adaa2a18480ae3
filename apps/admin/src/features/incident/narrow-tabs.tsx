import { useLingui } from '@lingui/react/macro'
import type { IncidentView } from '@mesa/api'

export type NarrowTab = 'messages' | 'facts' | 'areas'

/** Under 900 px the page is three tabs. */
export function NarrowTabs({
  view,
  tab,
  onTab,
}: {
  view: IncidentView
  tab: NarrowTab
  onTab: (tab: NarrowTab) => void
}) {
  const { t } = useLingui()
  const labels: Record<NarrowTab, string> = { messages: t`Mensajes`, facts: t`Datos`, areas: t`Áreas` }
  const counts: Record<NarrowTab, number | null> = {
    messages: view.timeline.length,
    facts: null,
    areas: view.areas.length,
  }
  return (
    <div className="tabs m-tabs" role="tablist" aria-label={t`Partes del reporte`}>
      {(['messages', 'facts', 'areas'] as const).map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={tab === name}
          className={tab === name ? 'tab is-active' : 'tab'}
          onClick={() => onTab(name)}
        >
          {labels[name]} {counts[name] !== null && <span>{counts[name]}</span>}
        </button>
      ))}
    </div>
  )
}
