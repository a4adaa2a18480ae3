import { useLingui } from '@lingui/react/macro'
import type { IncidentView } from '@mesa/api'
import type { Coverage, CoverageReason } from '@mesa/core'
import { formatInstantShort, reasonSide, reasonText, verdictText } from '@mesa/i18n'
import { IconCheck, IconInfoCircle, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { askContact, askCoverage } from '../../acts/use-act-keys.ts'
import { usePermission } from '../../session/session.ts'
import { useZoned } from '../../session/use-zoned.ts'
import { CoverageWord, toCoverageShown } from '../../ui/coverage.tsx'

const icons = { for: IconCheck, against: IconX, neutral: IconInfoCircle }

/** Where a reason can be looked at: the policy that it names, else the account without one. */
function SourceLink({ reason, view, children }: { reason: CoverageReason; view: IncidentView; children: ReactNode }) {
  const mayRead = usePermission('records.read')
  if (mayRead && 'policyId' in reason) {
    return (
      <Link className="cv-src" to="/policies/$id" params={{ id: reason.policyId }}>
        {children}
      </Link>
    )
  }
  if (mayRead && reason.code === 'account_has_no_policy' && view.account) {
    return (
      <Link className="cv-src" to="/accounts/$id" params={{ id: view.account.id }}>
        {children}
      </Link>
    )
  }
  return <span>{children}</span>
}

function Reason({ reason, view }: { reason: CoverageReason; view: IncidentView }) {
  const { language } = useZoned()
  const side = reasonSide(reason.code)
  const Icon = icons[side]
  return (
    <li className={`cv-${side}`}>
      <Icon size={14} stroke={1.75} className="ic" aria-hidden="true" />
      <SourceLink reason={reason} view={view}>
        {reasonText(language, reason, view.systemNames)}
      </SourceLink>
    </li>
  )
}

/** How much of the policy's allowance is used, this incident counted. */
function AllowanceMeter({ coverage }: { coverage: Coverage }) {
  const { t } = useLingui()
  const left = coverage.reasons.find(({ code }) => code === 'allowance_left')
  if (left?.code !== 'allowance_left' || left.allowed === 0) return null
  const used = left.allowed - left.left
  return (
    <div className="cv-meter">
      <span className="meter" role="img" aria-label={t`${used} de ${left.allowed} reportes usados`}>
        <i style={{ width: `${(100 * used) / left.allowed}%` }} />
      </span>
      <span className="t12 muted nowrap">{t`${used} de ${left.allowed}`}</span>
    </div>
  )
}

/** Commercial was told, and when: what is not covered is not forgotten (R19). */
function LeadTold({ view }: { view: IncidentView }) {
  const { t } = useLingui()
  const { language, timezone, now } = useZoned()
  const raised = view.timeline.find(({ event }) => event.type === 'lead_raised')
  if (!raised) return null
  const at = formatInstantShort(language, { at: raised.event.at, timezone, now })
  return <p className="t12 muted cv-at">{t`Avisado al área comercial ${at}`}</p>
}

function policyIdOf({ coverage }: IncidentView): string | null {
  if ('policyId' in coverage) return coverage.policyId
  const named = coverage.reasons.find((reason) => 'policyId' in reason)
  return named && 'policyId' in named ? named.policyId : null
}

/** Puts the reader at the field that cures it. */
function focusSystem(): void {
  document.getElementById('field-system')?.focus()
}

const over: readonly IncidentView['status'][] = ['closed', 'cancelled', 'merged']

/** What may still be corrected cures what the reasons miss. */
function Cures({ view }: { view: IncidentView }) {
  const { t } = useLingui()
  const codes = view.coverage.reasons.map(({ code }) => code)
  const wantsSystem = codes.includes('system_not_contracted') || codes.includes('system_not_known')
  return (
    <>
      {codes.includes('account_not_known') && (
        <button type="button" className="link" onClick={() => void askContact(view.folio)}>
          {t`Identificar cliente`}
        </button>
      )}
      {wantsSystem && (
        <button type="button" className="link" onClick={focusSystem}>
          {t`Corregir sistema`}
        </button>
      )}
      <button type="button" className="link" onClick={() => void askCoverage(view.folio)}>
        {t`Volver a evaluar`}
      </button>
    </>
  )
}

/** What can be done about the verdict, as far as the role may. */
function CoverageActs({ view }: { view: IncidentView }) {
  const { t } = useLingui()
  const mayCorrect = usePermission('incident.correct')
  const mayRead = usePermission('records.read')
  const policyId = policyIdOf(view)
  return (
    <div className="cv-acts">
      {policyId && mayRead && (
        <Link className="link" to="/policies/$id" params={{ id: policyId }}>{t`Ver póliza`}</Link>
      )}
      {mayCorrect && !over.includes(view.status) && <Cures view={view} />}
    </div>
  )
}

/** The verdict in words, then only the reasons that decided it, each with its source, and what can be done (R16, R19). */
export function CoverageCard({ view }: { view: IncidentView }) {
  const { t } = useLingui()
  const { language, timezone, now } = useZoned()
  const { coverage } = view
  const underPolicy = coverage.verdict === 'covered' || coverage.verdict === 'per_event'
  const isExpired = coverage.reasons.some(({ code }) => code === 'policy_expired')
  const shown = toCoverageShown(coverage.verdict, isExpired ? 'policy_expired' : undefined)
  const at = formatInstantShort(language, { at: view.coverageDecidedAt, timezone, now })
  const version = underPolicy ? coverage.policyVersion : null
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
          <Reason key={JSON.stringify(reason)} reason={reason} view={view} />
        ))}
      </ul>
      <AllowanceMeter coverage={coverage} />
      <LeadTold view={view} />
      <p className="t12 muted cv-at">
        {version === null ? t`Decidido ${at}` : t`Decidido ${at} con la versión ${version}`}
      </p>
      <CoverageActs view={view} />
    </section>
  )
}
