import './policies.css'
import { useLingui } from '@lingui/react/macro'
import type { PolicyUse } from '@mesa/api'
import { allowanceText, formatDate, formatInstantShort } from '@mesa/i18n'
import { Link } from '@tanstack/react-router'
import { useZoned } from '../../session/use-zoned.ts'
import { LoadError } from '../../ui/load-error.tsx'
import type { RecordSaidProps } from '../../ui/record-editor.ts'
import { usePolicyCard } from './use-policy-card.ts'

/** How much of the reports that it includes is used, as a bar and in words. */
function UseMeter({ use }: { use: PolicyUse }) {
  const { t } = useLingui()
  const { language } = useZoned()
  const { used, allowance, from, to } = use
  const left = Math.max(0, allowance.incidents - used)
  const [begins, ends] = [formatDate(language, from), formatDate(language, to)]
  const isOver = used >= allowance.incidents
  return (
    <div className="pol-meter">
      <p className="row">
        <b className="medium grow">{allowanceText(language, allowance)}</b>
        <span className="muted">{t`del ${begins} al ${ends}`}</span>
      </p>
      <meter
        className={isOver ? 'pol-bar is-over' : 'pol-bar'}
        min={0}
        max={Math.max(1, allowance.incidents)}
        value={Math.min(used, allowance.incidents)}
        aria-label={t`Reportes usados`}
      />
      <p className={isOver ? 'pol-left is-over' : 'pol-left'}>
        {isOver
          ? t`${used} usados de ${allowance.incidents}: no queda ninguno`
          : t`${used} usados de ${allowance.incidents}, quedan ${left}`}
      </p>
    </div>
  )
}

/** R16: which incidents took one of what the contract includes in the period that is running. */
export function PolicyUsePanel({ id }: RecordSaidProps<'policy'>) {
  const { t } = useLingui()
  const { language, timezone, now } = useZoned()
  const { data: card, isError, error, refetch } = usePolicyCard(id)
  if (isError) return <LoadError error={error} onRetry={() => void refetch()} />
  if (!card) return null
  if (!card.use) {
    return <p className="second">{t`No hay nada que contar: incluye cualquier número de reportes.`}</p>
  }
  return (
    <section className="pol-use" aria-label={t`Consumo`}>
      <UseMeter use={card.use} />
      {card.use.incidents.length > 0 && (
        <ol className="pol-uses">
          {card.use.incidents.map(({ folio, subject, receivedAt }) => (
            <li key={folio}>
              <Link className="link nowrap" to="/incidents/$folio" params={{ folio }}>
                {folio}
              </Link>
              <span className="trunc grow">{subject}</span>
              <span className="muted nowrap">{formatInstantShort(language, { at: receivedAt, timezone, now })}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
