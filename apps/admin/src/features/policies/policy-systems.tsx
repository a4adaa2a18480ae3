import './policies.css'
import { useLingui } from '@lingui/react/macro'
import type { AccountBody, CoverageVerdict } from '@mesa/core'
import { verdictText } from '@mesa/i18n'
import { IconCheck, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useRecords } from '../../connection/use-records.ts'
import { useLanguage } from '../../session/use-language.ts'
import type { RecordSaidProps } from '../../ui/record-editor.ts'
import { useAccount } from './use-account.ts'

interface SystemRowProps {
  system: AccountBody['systems'][number]
  name: string
  /** Null: at all of them. */
  site: string | null
  verdict: CoverageVerdict
}

function SystemRow({ system, name, site, verdict }: SystemRowProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const isCovered = verdict === 'covered'
  const Icon = isCovered ? IconCheck : IconX
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{system.version || '—'}</td>
      <td>{system.entitledVersion || '—'}</td>
      <td>{site ?? t`todos`}</td>
      <td className={isCovered ? 'is-covered' : 'is-not'}>
        <span className="row">
          <Icon size={14} stroke={1.75} className="ic" aria-hidden="true" />
          {verdictText(language, verdict).toLowerCase()}
        </span>
      </td>
    </tr>
  )
}

/** Every system of the customer: which version, where, and whether this contract covers it. */
export function PolicySystems({ body, example }: RecordSaidProps<'policy'>) {
  const { t } = useLingui()
  const known = useRecords('system')
  const account = useAccount(body.accountId)
  const installed = account?.body.systems ?? []
  const isNamed = (systemId: string) => body.systemIds === 'all' || (body.systemIds ?? []).includes(systemId)
  const verdictOf = (systemId: string): CoverageVerdict => {
    const worked = example?.coverages.find((each) => each.systemId === systemId)?.coverage.verdict
    // What cannot be decided without a report is said as the contract says it.
    if (worked && worked !== 'unknown') return worked
    return isNamed(systemId) ? 'covered' : 'not_covered'
  }
  if (installed.length === 0) {
    return (
      <p className="second">
        {t`Este cliente todavía no tiene sistemas.`}{' '}
        <Link className="link" to="/accounts/$id" params={{ id: body.accountId }}>
          {t`Agregarlos en sus datos`}
        </Link>
      </p>
    )
  }
  return (
    <table className="pol-systems">
      <thead>
        <tr className="thead">
          <th scope="col">{t`Sistema`}</th>
          <th scope="col">{t`Instalada`}</th>
          <th scope="col">{t`Con derecho a`}</th>
          <th scope="col">{t`Sitio`}</th>
          <th scope="col">{t`Si reportara ahora`}</th>
        </tr>
      </thead>
      <tbody>
        {installed.map((system, index) => (
          <SystemRow
            key={index}
            system={system}
            name={known.find(({ id }) => id === system.systemId)?.name ?? (known.length > 0 ? system.systemId : '…')}
            site={account?.body.sites.find(({ id }) => id === system.siteId)?.name ?? null}
            verdict={verdictOf(system.systemId)}
          />
        ))}
      </tbody>
    </table>
  )
}
