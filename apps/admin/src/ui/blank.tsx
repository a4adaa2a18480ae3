import type { ReactNode } from 'react'

/** What a panel says when it has nothing to show, with what can be done about it. */
export function Blank({ icon, title, children }: { icon?: ReactNode; title: string; children?: ReactNode }) {
  return (
    <div className="blank">
      {icon}
      <h2>{title}</h2>
      {children}
    </div>
  )
}
