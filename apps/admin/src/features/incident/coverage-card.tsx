import { useLingui } from '@lingui/react/macro'
import type { IncidentView } from '@mesa/api'
import type { CoverageReason } from '@mesa/core'
import { formatInstantShort, reasonSide, reasonText, verdictText } from '@mesa/i18n'
import { IconCheck, IconInfoCircle, IconX } from '@tabler/icons-react'
import { useZoned } from '../../session/use-zoned.ts'
import { CoverageWord, toCoverageShown } from '../../ui/coverage.tsx'

const icons = { for: IconCheck, against: IconX, neutral: IconInfoCircle }

function Reason({ reason, names }: { reason: CoverageReason; names: Record<string, string> }) {
  const { language } = useZoned()
  const side = reasonSide(reason.code)
  const Icon = icons[side]
  return (
    <li className={`cv-${side}`}>
      <Icon size={14} stroke={1.75} className="ic" aria-hidden="true" />
      <span>{reasonText(language, reason, names)}</span>
    </li>
  )
}

/** The verdict in words, then only the reasons that decided it (R16, R19). Never a bare no. */
export function CoverageCard({ view }: { view: IncidentView }) {
  const { t } = useLingui()
  const { language, timezone, now } = useZoned()
  const { coverage } = view
  const underPolicy = coverage.verdict === 'covered' || coverage.verdict === 'per_event'
  const isExpired = coverage.reasons.some(({ code }) => code === 'policy_expired')
  const shown = toCoverageShown(coverage.verdict, isExpired ? 'policy_expired' : undefined)
  const at = formatInstantShort(language, { at: view.coverageDecidedAt, timezone, now })
  return (
    <section className="sec" aria-label={t`Cobertura`}>
      <div className="cv-h">
        <CoverageWord shown={shown} words={verdictText(language, coverage.verdict)} />
        <span className="second trunc grow">
          {underPolicy ? t`póliza ${coverage.planName}` : t`se atiende sin promesa de tiempo`}
        </span>
        {underPolicy && (
          <span className="t12 muted nowrap">
            {coverage.policyNumber} v{coverage.policyVersion}
          </span>
        )}
      </div>
      <ul className="cv-l">
        {coverage.reasons.map((reason) => (
          <Reason key={JSON.stringify(reason)} reason={reason} names={view.systemNames} />
        ))}
      </ul>
      <p className="t12 muted cv-at">{t`Decidido ${at}`}</p>
    </section>
  )
}
