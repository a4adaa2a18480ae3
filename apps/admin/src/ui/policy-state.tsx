import './list-page.css'
import { useLingui } from '@lingui/react/macro'
import type { PolicyRow } from '@mesa/api'
import {
  IconAlertTriangle,
  IconCalendarClock,
  IconPencil,
  IconPlayerPause,
  IconShieldCheck,
  IconShieldOff,
  type TablerIcon,
} from '@tabler/icons-react'

const icons: Record<PolicyRow['standing'], TablerIcon> = {
  in_force: IconShieldCheck,
  coming: IconCalendarClock,
  suspended: IconPlayerPause,
  ended: IconShieldOff,
  draft: IconPencil,
}

export function usePolicyWords(): Record<PolicyRow['standing'], string> {
  const { t } = useLingui()
  return {
    in_force: t`Vigente`,
    coming: t`Por empezar`,
    suspended: t`Suspendida`,
    ended: t`Terminada`,
    draft: t`Sin publicar`,
  }
}

/** Where a policy stands, by icon and word; a debt beside it. */
export function PolicyState({ standing, isOverdue = false }: Pick<PolicyRow, 'standing'> & { isOverdue?: boolean }) {
  const { t } = useLingui()
  const words = usePolicyWords()
  const Icon = icons[standing]
  return (
    <span className="pol-states">
      <span className={`pol-state is-${standing}`}>
        <Icon size={16} stroke={1.75} className="ic" aria-hidden="true" />
        {words[standing]}
      </span>
      {isOverdue && standing !== 'ended' && (
        <span className="pol-state is-owing">
          <IconAlertTriangle size={16} stroke={1.75} className="ic" aria-hidden="true" />
          {t`Con adeudo`}
        </span>
      )}
    </span>
  )
}
