import { useLingui } from '@lingui/react/macro'
import { IconInbox, IconMenu2, IconPhonePlus, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { usePermission } from '../../session/session.ts'
import { pressKey } from '../../ui/keys/keys.ts'

const active = { className: 'is-active' }

/** Navigation under 900 px. */
export function BottomBar() {
  const { t } = useLingui()
  const mayFile = usePermission('call.file')
  return (
    <nav className="bottombar only-narrow" aria-label={t`Navegación`}>
      <Link to="/queue/$view" params={{ view: 'open' }} activeProps={active}>
        <IconInbox size={20} stroke={1.75} className="ic" aria-hidden="true" />
        {t`Bandeja`}
      </Link>
      {mayFile && (
        <Link to="/calls/new" activeProps={active}>
          <IconPhonePlus size={20} stroke={1.75} className="ic" aria-hidden="true" />
          {t`Llamada`}
        </Link>
      )}
      <button type="button" onClick={() => pressKey('palette')}>
        <IconSearch size={20} stroke={1.75} className="ic" aria-hidden="true" />
        {t`Buscar`}
      </button>
      <button type="button" onClick={() => pressKey('goTo')}>
        <IconMenu2 size={20} stroke={1.75} className="ic" aria-hidden="true" />
        {t`Más`}
      </button>
    </nav>
  )
}
