import './fields.css'
import { useLingui } from '@lingui/react/macro'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { useFieldScope } from './field-scope.tsx'

interface LineListProps<Line> {
  title: string
  addLabel: string
  lines: readonly Line[]
  onAdd: () => void
  onRemove: (at: number) => void
  removeLabel: (line: Line) => string
  /** The fields of one line. */
  children: (line: Line, at: number) => ReactNode
  hint?: ReactNode
}

/** A part of a form that may be there any number of times. A line that is added takes the focus. */
export function LineList<Line>(props: LineListProps<Line>) {
  const { title, addLabel, lines, onAdd, onRemove, removeLabel, children, hint } = props
  const { t } = useLingui()
  const { isReadOnly } = useFieldScope()
  const list = useRef<HTMLOListElement>(null)
  const add = () => {
    onAdd()
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(':scope > li:last-child input')?.focus())
  }
  return (
    <section className="line-list" aria-label={title}>
      <h2 className="label">{title}</h2>
      {hint && <p className="hint">{hint}</p>}
      {lines.length === 0 && isReadOnly && <p className="muted">{t`Ninguno`}</p>}
      <ol ref={list}>
        {lines.map((line, at) => (
          <li key={at}>
            <div className="line-fields">{children(line, at)}</div>
            {!isReadOnly && (
              <button type="button" className="iconbtn" aria-label={removeLabel(line)} onClick={() => onRemove(at)}>
                <IconTrash size={16} stroke={1.75} className="ic" aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ol>
      {!isReadOnly && (
        <button type="button" className="btn btn--compact" onClick={add}>
          <IconPlus size={16} stroke={1.75} className="ic" aria-hidden="true" />
          {addLabel}
        </button>
      )}
    </section>
  )
}
