import './records.css'
import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect } from 'react'
import { useSession } from '../../session/session.ts'
import type { AdminSection } from '../../ui/admin-sections.ts'

interface SectionCardsProps {
  sections: readonly AdminSection[]
  /** The route knows the addresses. */
  renderLink: (to: string, children: ReactNode) => ReactNode
}

/** Everything that can be set up, with what each is for. */
export function SectionCards({ sections, renderLink }: SectionCardsProps) {
  const { t, i18n } = useLingui()
  const title = t`Administración`
  const { permissions } = useSession()
  const allowed = sections.filter(({ permission }) => permission === undefined || permissions.includes(permission))
  useEffect(() => {
    document.title = `${title} · Mesa`
  }, [title])
  return (
    <>
      <header className="page-head">
        <h1 className="page-title grow">{title}</h1>
      </header>
      <nav className="rec-sections" aria-label={title}>
        {allowed.map(({ to, icon: Icon, title: word, purpose }) =>
          renderLink(
            to,
            <>
              <Icon size={16} stroke={1.75} className="ic" aria-hidden="true" />
              <b className="medium">{i18n._(word)}</b>
              <p>{i18n._(purpose)}</p>
            </>,
          ),
        )}
      </nav>
    </>
  )
}
