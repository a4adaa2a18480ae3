import './accounts.css'
import { useLingui } from '@lingui/react/macro'
import type { RecordView } from '@mesa/api'
import { IconInbox } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { BreadcrumbHead } from '../../ui/breadcrumb-head.tsx'
import { useKeys } from '../../ui/keys/keys.ts'
import { ListSkeleton } from '../../ui/list-page.tsx'
import { LoadError } from '../../ui/load-error.tsx'
import { AccountForm } from './account-form.tsx'
import { type AccountTab, accountTabs } from './account-search.ts'
import { ContactsTab } from './contacts-tab.tsx'
import { PoliciesTab } from './policies-tab.tsx'
import { useCustomerRecord } from './use-record.ts'

interface AccountPageProps {
  /** `new`: one that does not exist yet. */
  id: string
  tab: AccountTab
  /** Composed by the route: versions, differences, restoring. */
  renderHistory(record: RecordView<'account'>): ReactNode
}

function Tabs({ id, tab }: Pick<AccountPageProps, 'id' | 'tab'>) {
  const { t } = useLingui()
  const words: Record<AccountTab, string> = {
    data: t`Datos`,
    contacts: t`Contactos`,
    policies: t`Pólizas`,
    history: t`Historial`,
  }
  return (
    <nav className="tabs cu-tabs" aria-label={t`Partes del cliente`}>
      {accountTabs.map((name) => (
        <Link
          key={name}
          to="/accounts/$id"
          params={{ id }}
          search={name === 'data' ? {} : { tab: name }}
          className={name === tab ? 'tab is-active' : 'tab'}
          aria-current={name === tab ? 'page' : undefined}
        >
          {words[name]}
        </Link>
      ))}
    </nav>
  )
}

/** One customer whole: data, people, contracts, reports, and how all that came about. */
export function AccountPage({ id, tab, renderHistory }: AccountPageProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const isNew = id === 'new'
  const { record, isPending, isError, error, refetch } = useCustomerRecord('account', isNew ? null : id)
  useKeys({ backToList: () => void navigate({ to: '/accounts' }) })
  const list = <Link key="list" className="link" to="/accounts">{t`Clientes`}</Link>

  if (isNew) {
    return (
      <>
        <BreadcrumbHead above={[list]} title={t`Nuevo cliente`} />
        <AccountForm
          record={null}
          onSaved={(saved) =>
            void navigate({ to: '/accounts/$id', params: { id: saved }, search: { tab: 'contacts' }, replace: true })
          }
        />
      </>
    )
  }
  if (isPending) return <ListSkeleton />
  if (isError || !record) return <LoadError error={error} onRetry={() => void refetch()} />
  return (
    <>
      <BreadcrumbHead above={[list]} title={record.name}>
        <Link className="btn" to="/queue/$view" params={{ view: 'open' }} search={{ account: id }}>
          <IconInbox size={16} stroke={1.75} className="ic" aria-hidden="true" />
          <span className="only-wide">{t`Reportes abiertos`}</span> {record.openIncidents}
        </Link>
      </BreadcrumbHead>
      <Tabs id={id} tab={tab} />
      {tab === 'data' && <AccountForm key={id} record={record} onSaved={() => {}} />}
      {tab === 'contacts' && <ContactsTab accountId={id} />}
      {tab === 'policies' && <PoliciesTab accountId={id} />}
      {tab === 'history' && <div className="cu-body">{renderHistory(record)}</div>}
    </>
  )
}
