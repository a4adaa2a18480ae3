import './accounts.css'
import { useLingui } from '@lingui/react/macro'
import type { RecordView } from '@mesa/api'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { BreadcrumbHead } from '../../ui/breadcrumb-head.tsx'
import { useKeys } from '../../ui/keys/keys.ts'
import { ListSkeleton } from '../../ui/list-page.tsx'
import { LoadError } from '../../ui/load-error.tsx'
import { ContactForm } from './contact-form.tsx'
import { useCustomerRecord } from './use-record.ts'

interface ContactPageProps {
  /** `new`: one that does not exist yet, of the account that the address names. */
  id: string
  accountId: string
  tab: 'data' | 'history'
  renderHistory(record: RecordView<'contact'>): ReactNode
}

/** One person of a customer. */
export function ContactPage({ id, accountId: asked, tab, renderHistory }: ContactPageProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const isNew = id === 'new'
  const contact = useCustomerRecord('contact', isNew ? null : id)
  const held = contact.record?.versions[0]?.body ?? contact.record?.draft?.body
  const accountId = isNew ? asked : (held?.accountId ?? null)
  const account = useCustomerRecord('account', accountId)
  const leave = () =>
    void (accountId
      ? navigate({ to: '/accounts/$id', params: { id: accountId }, search: { tab: 'contacts' } })
      : navigate({ to: '/accounts' }))
  useKeys({ backToList: leave })

  if (contact.isError || account.isError) {
    const { error, refetch } = contact.isError ? contact : account
    return <LoadError error={error} onRetry={() => void refetch()} />
  }
  if (!account.record || (!isNew && !contact.record)) return <ListSkeleton />
  const above = [
    <Link key="list" className="link" to="/accounts">{t`Clientes`}</Link>,
    <Link
      key="account"
      className="link"
      to="/accounts/$id"
      params={{ id: account.record.id }}
      search={{ tab: 'contacts' }}
    >
      {account.record.name}
    </Link>,
  ]
  return (
    <>
      <BreadcrumbHead above={above} title={contact.record?.name ?? t`Nuevo contacto`} />
      {contact.record && (
        <nav className="tabs cu-tabs" aria-label={t`Partes del contacto`}>
          {(['data', 'history'] as const).map((name) => (
            <Link
              key={name}
              to="/contacts/$id"
              params={{ id }}
              search={name === 'data' ? {} : { tab: name }}
              className={name === tab ? 'tab is-active' : 'tab'}
              aria-current={name === tab ? 'page' : undefined}
            >
              {name === 'data' ? t`Datos` : t`Historial`}
            </Link>
          ))}
        </nav>
      )}
      {tab === 'history' && contact.record ? (
        <div className="cu-body">{renderHistory(contact.record)}</div>
      ) : (
        <ContactForm
          key={id}
          record={contact.record ?? null}
          account={account.record}
          onSaved={isNew ? leave : () => {}}
        />
      )}
    </>
  )
}
