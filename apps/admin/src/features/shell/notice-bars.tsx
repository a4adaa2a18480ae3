import { useLingui } from '@lingui/react/macro'
import { formatTime } from '@mesa/i18n'
import { IconMailPause, IconPlugConnectedX } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useFeedState } from '../../connection/live-feed.ts'
import { usePermission, useServerStatus, useSession } from '../../session/session.ts'
import { useLanguage } from '../../session/use-language.ts'

/** Without a relay no mail leaves: whoever works here must know, or customers wait for answers that never come. */
export function RelayBar() {
  const { t } = useLingui()
  const status = useServerStatus()
  const mayRead = usePermission('mailbox.read')
  const isAtMailbox = useLocation({ select: ({ pathname }) => pathname === '/mailbox' })
  // The mailbox says the same at greater length.
  if (!status || status.relay || isAtMailbox) return null
  return (
    <p className="bar-notice" role="status">
      <IconMailPause size={16} stroke={1.75} className="ic" aria-hidden="true" />
      <span>{t`No hay servidor de salida: los correos se guardan.`}</span>
      {mayRead && <Link to="/mailbox" className="link">{t`Ver correo saliente`}</Link>}
    </p>
  )
}

/** Since when the page may be out of date. */
export function ConnectionBar() {
  const { t } = useLingui()
  const language = useLanguage()
  const { lostSince } = useFeedState()
  const { timezone } = useSession().company
  if (lostSince === null) return null
  const since = formatTime(language, { at: lostSince, timezone })
  return (
    <p className="bar-notice" role="status">
      <IconPlugConnectedX size={16} stroke={1.75} className="ic" aria-hidden="true" />
      <span>{t`Sin conexión desde ${since}. Lo que ve es lo último que llegó; se pone al día al volver.`}</span>
    </p>
  )
}
