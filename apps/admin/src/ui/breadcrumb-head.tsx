import './list-page.css'
import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect } from 'react'

interface BreadcrumbHeadProps {
  /** Links, from the list down to what holds this. */
  above: readonly ReactNode[]
  title: string
  children?: ReactNode
}

/** Where one is, from the list down; the page's own name is its heading. */
export function BreadcrumbHead({ above, title, children }: BreadcrumbHeadProps) {
  const { t } = useLingui()
  useEffect(() => {
    document.title = `${title} · Mesa`
  }, [title])
  return (
    <header className="page-head">
      <nav className="grow crumbs" aria-label={t`Dónde está`}>
        {above.map((link, index) => (
          <span key={index} className="crumb">
            {link}
            <span className="muted" aria-hidden="true">
              /
            </span>
          </span>
        ))}
        <h1 className="page-title trunc">{title}</h1>
      </nav>
      {children}
    </header>
  )
}
