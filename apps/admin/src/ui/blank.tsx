import type { ReactNode } from 'react'

interface BlankProps {
  icon?: ReactNode
  title: string
  children?: ReactNode
  /** The whole page says so: the title is its heading. */
  isPage?: boolean
}

/** What a panel says when it has nothing to show, with what can be done about it. */
export function Blank({ icon, title, children, isPage = false }: BlankProps) {
  const Title = isPage ? 'h1' : 'h2'
  return (
    <div className="blank">
      {icon}
      <Title>{title}</Title>
      {children}
    </div>
  )
}
