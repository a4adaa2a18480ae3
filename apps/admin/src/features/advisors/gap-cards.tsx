import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { formatDate, formatList } from '@mesa/i18n'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useLanguage } from '../../session/use-language.ts'
import type { AbsenceGap, Known, SystemReach } from './coverage-gaps.ts'

const firstName = ({ body }: Known): string => body.name.split(' ')[0] ?? body.name

/** Systems that one person's leave would stop, and days on which that happens. */
export function GapCards({
  reach,
  gaps,
  nameOf,
}: {
  reach: SystemReach[]
  gaps: AbsenceGap[]
  nameOf(id: string): string
}) {
  const thin = reach.filter(({ specialists }) => specialists.length < 2)
  if (thin.length + gaps.length === 0) return null
  return (
    <ul className="adv-gaps">
      {thin.map((each) => (
        <ThinCard key={each.systemId} reach={each} name={nameOf(each.systemId)} />
      ))}
      {gaps.map((gap) => (
        <AbsenceCard key={`${gap.systemId}-${gap.from}`} gap={gap} name={nameOf(gap.systemId)} />
      ))}
    </ul>
  )
}

function ThinCard({ reach: { specialists, solvers }, name }: { reach: SystemReach; name: string }) {
  const { t } = useLingui()
  const language = useLanguage()
  const only = specialists[0]
  const others = formatList(language, solvers.map(firstName))
  const title = only
    ? plural(specialists.length, { one: `${name}: # asesor nivel 3`, other: `${name}: # asesores nivel 3` })
    : t`${name}: ningún asesor nivel 3`
  const next =
    solvers.length === 0
      ? t`Nadie más resuelve solo este sistema.`
      : plural(solvers.length, {
          one: `${others} es nivel 2 y podría subir.`,
          other: `${others} son nivel 2 y podrían subir.`,
        })
  return (
    <li className="card adv-gap">
      <h3>
        <IconAlertTriangle size={16} stroke={1.75} className="ic" aria-hidden="true" />
        {title}
      </h3>
      <p>
        {only ? t`Si ${firstName(only)} falta, nadie es especialista.` : t`Nadie es especialista en este sistema.`}{' '}
        {next}
      </p>
    </li>
  )
}

function AbsenceCard({ gap, name }: { gap: AbsenceGap; name: string }) {
  const { t } = useLingui()
  const language = useLanguage()
  const from = formatDate(language, gap.from)
  const who = formatList(language, gap.absent.map(firstName))
  const title =
    gap.from === gap.to
      ? t`El ${from} nadie es nivel 3 en ${name}`
      : t`Del ${from} al ${formatDate(language, gap.to)} nadie es nivel 3 en ${name}`
  return (
    <li className="card adv-gap">
      <h3>
        <IconAlertTriangle size={16} stroke={1.75} className="ic" aria-hidden="true" />
        {title}
      </h3>
      <p>
        {plural(gap.absent.length, {
          one: `${who} tiene una ausencia esos días.`,
          other: `${who} tienen ausencias esos días.`,
        })}
      </p>
    </li>
  )
}
