import { useLingui } from '@lingui/react/macro'
import type { CallerFound } from '@mesa/api'
import { formatDate } from '@mesa/i18n'
import { IconCheck, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../session/use-language.ts'
import { CoverageWord } from '../../ui/coverage.tsx'

function Policy({ caller }: { caller: CallerFound }) {
  const { t } = useLingui()
  const language = useLanguage()
  const { policy, planName } = caller
  if (!policy) return <CoverageWord shown="not_covered" words={t`Sin póliza`} />
  const until = formatDate(language, policy.until)
  return (
    <>
      <div className="cv-row">
        <CoverageWord
          shown={policy.inForce ? 'covered' : 'expired'}
          words={policy.inForce ? t`Póliza vigente` : t`Póliza vencida`}
        />
        <span className="second trunc grow">{planName}</span>
        <span className="t12 muted">{policy.number}</span>
      </div>
      <p className="t12 muted">{policy.inForce ? t`Vigente hasta el ${until}` : t`Venció el ${until}`}</p>
    </>
  )
}

function Systems({ caller }: { caller: CallerFound }) {
  const { t } = useLingui()
  return (
    <ul className="cs-systems">
      {caller.systems.map(({ id, name, version, covered }) => {
        const Icon = covered ? IconCheck : IconX
        return (
          <li key={id} className={covered ? 'is-covered' : undefined}>
            <Icon size={14} stroke={1.75} className="ic" aria-hidden="true" />
            <span>
              {name} {version}
            </span>
            <span className="muted t12">{covered ? t`contratado` : t`no contratado`}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** What their policy covers and what they already reported: seen before the caller says more. */
export function CallerCard({ caller }: { caller: CallerFound | null }) {
  const { t } = useLingui()
  if (!caller) {
    return (
      <p className="muted cs-nobody">{t`Al elegir quién llama se ve aquí su póliza, sus sistemas y sus reportes abiertos.`}</p>
    )
  }
  return (
    <>
      <section className="sec" aria-label={t`Póliza`}>
        <Policy caller={caller} />
        <Systems caller={caller} />
      </section>
      {caller.openIncidents.length > 0 && (
        <section className="sec" aria-label={t`Reportes abiertos`}>
          <h2>{t`¿Llama por un reporte abierto?`}</h2>
          <ul className="cs-open">
            {caller.openIncidents.map(({ folio, subject }) => (
              <li key={folio}>
                <Link className="link nowrap" to="/incidents/$folio" params={{ folio }}>
                  {folio}
                </Link>
                <span className="trunc">{subject}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
