import './policies.css'
import { useLingui } from '@lingui/react/macro'
import { verdictText } from '@mesa/i18n'
import { IconCheck, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useRecords } from '../../connection/use-records.ts'
import { useLanguage } from '../../session/use-language.ts'
import type { RecordSaidProps } from '../../ui/record-editor.ts'
import { useAccount } from './use-account.ts'

/** Every system of the customer: which version, where, and whether this contract covers it. */
export function PolicySystems({ body, example }: RecordSaidProps<'policy'>) {
  const { t } = useLingui()
  const language = useLanguage()
  const known = useRecords('system')
  const account = useAccount(body.accountId)
  const installed = account?.body.systems ?? []
  const verdictOf = (systemId: string) =>
    example?.coverages.find((each) => each.systemId === systemId)?.coverage.verdict
  const covers = (systemId: string) => body.systemIds === 'all' || (body.systemIds ?? []).includes(systemId)
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
        {installed.map(({ systemId, version, entitledVersion, siteId }, index) => {
          const verdict = verdictOf(systemId)
          const isCovered = verdict ? verdict === 'covered' : covers(systemId)
          const Icon = isCovered ? IconCheck : IconX
          const word = isCovered ? t`cubierto` : t`no cubierto`
          return (
            <tr key={index}>
              <th scope="row">
                {known.find(({ id }) => id === systemId)?.name ?? (known.length > 0 ? systemId : '…')}
              </th>
              <td>{version || '—'}</td>
              <td>{entitledVersion || '—'}</td>
              <td>{account?.body.sites.find(({ id }) => id === siteId)?.name ?? t`todos`}</td>
              <td className={isCovered ? 'is-covered' : 'is-not'}>
                <span className="row">
                  <Icon size={14} stroke={1.75} className="ic" aria-hidden="true" />
                  {verdict && verdict !== 'unknown' ? verdictText(language, verdict).toLowerCase() : word}
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
