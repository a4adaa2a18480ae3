import './accounts.css'
import { useLingui } from '@lingui/react/macro'
import type { RecordView } from '@mesa/api'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { BreadcrumbHead } from '../../ui/breadcrumb-head.tsx'
import { useKeys } from '../../ui/keys/keys.ts'
import { ListSkeleton } from '../../ui/list-page.tsx'
import { LoadError } from '../../ui/load-error.tsx'
import { NotHere } from '../../ui/not-here.tsx'
import { ContactForm } from './contact-form.tsx'
import { useCustomerRecord } from './use-record.ts'

interface ContactPageProps {
  /** `new`: one that does not exist yet, of the account that the address names. */
  id: string
  accountId: string
  tab: 'data' | 'history'
  renderHistory(record: RecordView<'contact'>): ReactNode
}

function Tabs({ id, tab }: Pick<ContactPageProps, 'id' | 'tab'>) {
  const { t } = useLingui()
  return (
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
  )
}

function ContactHead({ account, name }: { account: RecordView<'account'>; name: string | undefined }) {
  const { t } = useLingui()
  const above = [
    <Link key="list" className="link" to="/accounts">{t`Clientes`}</Link>,
    <Link key="account" className="link" to="/accounts/$id" params={{ id: account.id }} search={{ tab: 'contacts' }}>
      {account.name}
    </Link>,
  ]
  return <BreadcrumbHead above={above} title={name ?? t`Nuevo contacto`} />
}

interface ShownContactProps extends Pick<ContactPageProps, 'tab' | 'renderHistory'> {
  contact: RecordView<'contact'>
  account: RecordView<'account'>
}

function ShownContact({ contact, account, tab, renderHistory }: ShownContactProps) {
  return (
    <>
      <ContactHead account={account} name={contact.name} />
      <Tabs id={contact.id} tab={tab} />
      {tab === 'history' ? (
        <div className="cu-body">{renderHistory(contact)}</div>
      ) : (
        <ContactForm key={contact.id} record={contact} account={account} onSaved={() => {}} />
      )}
    </>
  )
}

/** The contact, and the account that it is or will be of. */
function useContactOf(id: string, asked: string) {
  const isNew = id === 'new'
  const contact = useCustomerRecord('contact', isNew ? null : id)
  const held = contact.record?.versions[0]?.body ?? contact.record?.draft?.body
  const accountId = (isNew ? asked : held?.accountId) || null
  const account = useCustomerRecord('account', accountId)
  const failed = [contact, account].find(({ isError }) => isError)
  return { isNew, accountId, contact: contact.record, account: account.record, failed }
}

/** One person of a customer. */
export function ContactPage({ id, accountId: asked, tab, renderHistory }: ContactPageProps) {
  const navigate = useNavigate()
  const { isNew, accountId, contact, account, failed } = useContactOf(id, asked)
  const leave = () =>
    void (accountId
      ? navigate({ to: '/accounts/$id', params: { id: accountId }, search: { tab: 'contacts' } })
      : navigate({ to: '/accounts' }))
  useKeys({ backToList: leave })

  if (isNew && accountId === null) return <NotHere />
  if (failed) return <LoadError error={failed.error} onRetry={() => void failed.refetch()} />
  if (account && contact) {
    return <ShownContact contact={contact} account={account} tab={tab} renderHistory={renderHistory} />
  }
  if (!account || !isNew) return <ListSkeleton />
  return (
    <>
      <ContactHead account={account} name={undefined} />
      <ContactForm record={null} account={account} onSaved={leave} />
    </>
  )
}
