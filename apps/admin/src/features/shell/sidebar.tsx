import { useLingui } from '@lingui/react/macro'
import { formatCount } from '@mesa/i18n'
import {
  IconAlertTriangle,
  IconBuilding,
  IconFileCertificate,
  IconMailForward,
  IconPhonePlus,
  IconSearch,
  IconSettings,
  IconShieldExclamation,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '../../connection/trpc.ts'
import { useRecents } from '../../session/recents.ts'
import { usePermission, useSession } from '../../session/session.ts'
import { useLanguage } from '../../session/use-language.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { ariaKeys, keyHint, pressKey } from '../../ui/keys/keys.ts'
import { views } from '../../ui/queue-views.ts'
import { useLiveCounts } from './use-live-counts.ts'
import { UserMenu } from './user-menu.tsx'

const active = { className: 'sb-item is-active' }

function Views() {
  const { t, i18n } = useLingui()
  const language = useLanguage()
  const counts = useLiveCounts()
  return (
    <nav className="sb-group" aria-label={t`Bandeja`}>
      <h2>{t`Bandeja`}</h2>
      {views.map(({ name, label, icon: Icon }) => (
        <Link
          key={name}
          to="/queue/$view"
          params={{ view: name }}
          className="sb-item"
          activeProps={active}
          activeOptions={{ includeSearch: false }}
        >
          <Icon size={16} stroke={1.75} className="ic" aria-hidden="true" />
          <span>{i18n._(label)}</span>
          {counts && <b className="sb-count">{formatCount(language, counts[name])}</b>}
        </Link>
      ))}
      <Link to="/exceptions" className="sb-item" activeProps={active}>
        <IconAlertTriangle size={16} stroke={1.75} className="ic" aria-hidden="true" />
        <span>{t`Excepciones`}</span>
        <ExceptionCount />
      </Link>
    </nav>
  )
}

/** How many could fall out of sight; said with the page's own answer, looked at again each minute. */
function ExceptionCount() {
  const language = useLanguage()
  const { data } = useQuery(trpc.exceptions.list.queryOptions(undefined, { refetchInterval: 60_000 }))
  if (!data) return null
  const { groups, neverOpen, failedMails, quarantined } = data
  const count = groups.reduce((sum, group) => sum + group.count, neverOpen.length + failedMails + quarantined)
  return count > 0 ? <b className="sb-count">{formatCount(language, count)}</b> : null
}

function MailLinks() {
  const { t } = useLingui()
  const mayReadMail = usePermission('mailbox.read')
  const mayReadQuarantine = usePermission('quarantine.read')
  const mailbox = useQuery(trpc.mailbox.list.queryOptions({}, { enabled: mayReadMail }))
  const { kept = 0, failed = 0 } = mailbox.data?.counts ?? {}
  if (!mayReadMail && !mayReadQuarantine) return null
  return (
    <nav className="sb-group" aria-label={t`Correo`}>
      <h2>{t`Correo`}</h2>
      {mayReadMail && (
        <Link
          to="/mailbox"
          className="sb-item"
          activeProps={active}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          <IconMailForward size={16} stroke={1.75} className="ic" aria-hidden="true" />
          <span>{t`Correo saliente`}</span>
          {kept + failed > 0 && <b className="sb-count">{kept + failed}</b>}
        </Link>
      )}
      {mayReadQuarantine && (
        <Link to="/mailbox" search={{ tab: 'quarantine' }} className="sb-item" activeProps={active}>
          <IconShieldExclamation size={16} stroke={1.75} className="ic" aria-hidden="true" />
          <span>{t`Cuarentena`}</span>
        </Link>
      )}
    </nav>
  )
}

/** Whom one attends, and what was agreed on with them; and how everything is set up. */
function KeptLinks() {
  const { t } = useLingui()
  return (
    <nav className="sb-group" aria-label={t`Clientes y administración`}>
      <h2>{t`Clientes`}</h2>
      <Link to="/accounts" className="sb-item" activeProps={active} activeOptions={{ includeSearch: false }}>
        <IconBuilding size={16} stroke={1.75} className="ic" aria-hidden="true" />
        <span>{t`Clientes`}</span>
      </Link>
      <Link to="/policies" className="sb-item" activeProps={active} activeOptions={{ includeSearch: false }}>
        <IconFileCertificate size={16} stroke={1.75} className="ic" aria-hidden="true" />
        <span>{t`Pólizas`}</span>
      </Link>
      <Link
        to="/admin"
        className="sb-item sb-apart"
        activeProps={{ className: 'sb-item sb-apart is-active' }}
        activeOptions={{ includeSearch: false }}
      >
        <IconSettings size={16} stroke={1.75} className="ic" aria-hidden="true" />
        <span>{t`Administración`}</span>
      </Link>
    </nav>
  )
}

function Recents() {
  const { t } = useLingui()
  const recents = useRecents()
  if (recents.length === 0) return <div className="sb-open" />
  return (
    <nav className="sb-open" aria-label={t`Recientes`}>
      <h2>{t`Recientes`}</h2>
      {recents.map(({ folio, subject }) => (
        <Link
          key={folio}
          to="/incidents/$folio"
          params={{ folio }}
          className="sb-item"
          activeProps={active}
          title={folio}
        >
          <span>
            <b className="medium">{folio.slice(-3)}</b> {subject}
          </span>
        </Link>
      ))}
    </nav>
  )
}

/** Navigation: only what works and what the role may use. */
export function Sidebar() {
  const { t } = useLingui()
  const { isDemo } = useSession()
  const mayFile = usePermission('call.file')
  return (
    <aside className="sidebar" aria-label={t`Navegación`}>
      <div className="sb-top">
        <span className="sb-mark">Mesa</span>
        <UserMenu />
      </div>
      <button
        type="button"
        className="sb-search"
        aria-keyshortcuts={ariaKeys('palette')}
        onClick={() => pressKey('palette')}
      >
        <IconSearch size={16} stroke={1.75} className="ic" aria-hidden="true" />
        <span>{t`Buscar o ir a…`}</span>
        <Kbd keys={[keyHint('palette')]} />
      </button>
      {mayFile && (
        <Link to="/calls/new" className="sb-new" aria-keyshortcuts={ariaKeys('newCall')}>
          <IconPhonePlus size={16} stroke={1.75} className="ic" aria-hidden="true" />
          <span>{t`Nueva llamada`}</span>
          <Kbd keys={[keyHint('newCall')]} />
        </Link>
      )}
      <Views />
      <MailLinks />
      <KeptLinks />
      <Recents />
      {isDemo && <p className="sb-demo">{t`Datos de demostración`}</p>}
    </aside>
  )
}
