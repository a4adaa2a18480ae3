import { useLingui } from '@lingui/react/macro'
import type { IncidentView } from '@mesa/api'
import { formatInstantShort } from '@mesa/i18n'
import { IconCheck, IconMailPause, IconMinus, IconX } from '@tabler/icons-react'
import { useZoned } from '../../session/use-zoned.ts'

type Area = IncidentView['areas'][number]

const icons = { sent: IconCheck, waiting: IconMinus, kept: IconMailPause, failed: IconX, discarded: IconMinus }

function AreaLine({ area }: { area: Area }) {
  const { t } = useLingui()
  const { language, timezone, now } = useZoned()
  const Icon = icons[area.state]
  const words = {
    sent: formatInstantShort(language, { at: area.at, timezone, now }),
    waiting: t`por salir`,
    kept: t`sin enviar`,
    failed: t`no se entregó`,
    discarded: t`descartado`,
  }
  return (
    <li title={area.address}>
      <Icon size={14} stroke={1.75} className={`ic area-${area.state}`} aria-hidden="true" />
      <span className="trunc">{area.name[language]}</span>
      <span className="area-at">{words[area.state]}</span>
    </li>
  )
}

/** Which areas were told of this incident, and whether the notice left (R9). */
export function AreasCard({ view }: { view: IncidentView }) {
  const { t } = useLingui()
  const told = view.areas.filter(({ state }) => state === 'sent').length
  return (
    <section className="sec" aria-label={t`Áreas`}>
      <h2>{t`Áreas avisadas, ${told} de ${view.areas.length}`}</h2>
      <ul className="areas">
        {view.areas.map((area) => (
          <AreaLine key={area.id} area={area} />
        ))}
      </ul>
    </section>
  )
}
