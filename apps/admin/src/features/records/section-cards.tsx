import './records.css'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { TablerIcon } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'

interface SectionCardsProps {
  sections: readonly { address: string; icon: TablerIcon; title: MessageDescriptor; purpose: MessageDescriptor }[]
  /** The route knows the addresses. */
  renderLink: (address: string, children: ReactNode) => ReactNode
}

/** Everything that can be set up, with what each is for. */
export function SectionCards({ sections, renderLink }: SectionCardsProps) {
  const { t, i18n } = useLingui()
  const title = t`Administración`
  useEffect(() => {
    document.title = `${title} · Mesa`
  }, [title])
  return (
    <>
      <header className="page-head">
        <h1 className="page-title grow">{title}</h1>
      </header>
      <nav className="rec-sections" aria-label={title}>
        {sections.map(({ address, icon: Icon, title: word, purpose }) =>
          renderLink(
            address,
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
