import './mailbox.css'
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { usePermission } from '../../session/session.ts'
import { Mailbox } from './mailbox.tsx'
import type { MailboxSearch } from './mailbox-search.ts'
import { Quarantine } from './quarantine.tsx'

const classOf = (isActive: boolean): string => (isActive ? 'tab is-active' : 'tab')

/** Every mail as it left or would have left, and everything that came in but could not be read. */
export function MailboxPage({ search }: { search: MailboxSearch }) {
  const { t } = useLingui()
  const mayReadMail = usePermission('mailbox.read')
  const mayReadQuarantine = usePermission('quarantine.read')
  const isQuarantine = search.tab === 'quarantine' || !mayReadMail
  const title = isQuarantine ? t`Cuarentena y filtrados` : t`Correo saliente`
  useEffect(() => {
    document.title = `${title} · Mesa`
  }, [title])
  return (
    <>
      <header className="page-head">
        <h1 className="page-title grow">{title}</h1>
      </header>
      <nav className="tabs mb-tabs" aria-label={t`Qué correo se ve`}>
        {mayReadMail && (
          <Link to="/mailbox" className={classOf(!isQuarantine)} aria-current={isQuarantine ? undefined : 'page'}>
            {t`Correo saliente`}
          </Link>
        )}
        {mayReadQuarantine && (
          <Link
            to="/mailbox"
            search={{ tab: 'quarantine' }}
            className={classOf(isQuarantine)}
            aria-current={isQuarantine ? 'page' : undefined}
          >
            {t`Cuarentena y filtrados`}
          </Link>
        )}
      </nav>
      {isQuarantine ? <Quarantine /> : <Mailbox search={search} />}
    </>
  )
}
