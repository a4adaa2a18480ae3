import type { RecordProblem } from '@mesa/core'
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'

interface Scope {
  /** Keeps the ids of two forms on one page apart. */
  form: string
  problems: readonly RecordProblem[]
  isReadOnly: boolean
  /** Told when a field holds a text that it cannot read: nothing of it is in the body yet. */
  onUnread?: ((path: string, isUnread: boolean) => void) | undefined
}

const FieldScopeContext = createContext<Scope>({ form: 'record', problems: [], isReadOnly: false })

interface FieldScopeProps extends Partial<Scope> {
  children: ReactNode
}

/** What every field of one form shares: what is wrong with it, and whether it may be changed. */
export function FieldScope({
  form = 'record',
  problems = none,
  isReadOnly = false,
  onUnread,
  children,
}: FieldScopeProps) {
  const scope = useMemo(() => ({ form, problems, isReadOnly, onUnread }), [form, problems, isReadOnly, onUnread])
  return <FieldScopeContext.Provider value={scope}>{children}</FieldScopeContext.Provider>
}

const none: readonly RecordProblem[] = []

export const useFieldScope = (): Scope => useContext(FieldScopeContext)

/** Keeps the form from being published while this field shows a text that it cannot read. */
export function useUnread(path: string | undefined, isUnread: boolean): void {
  const { onUnread } = useFieldScope()
  useEffect(() => {
    if (path === undefined || !isUnread) return
    onUnread?.(path, true)
    return () => onUnread?.(path, false)
  }, [path, isUnread, onUnread])
}

/** The id of the control that edits this part of a body. */
export const fieldId = (form: string, path: string): string => `${form}-${path.replaceAll('.', '-')}`

/** Puts the focus where a problem is: at its field, or at the nearest one above it that is shown. */
export function focusField(form: string, path: string): boolean {
  const steps = path.split('.')
  for (let length = steps.length; length > 0; length--) {
    const field = document.getElementById(fieldId(form, steps.slice(0, length).join('.')))
    if (!field) continue
    field.scrollIntoView({ block: 'center' })
    const control = field.matches(focusable) ? field : field.querySelector<HTMLElement>(focusable)
    control?.focus()
    return true
  }
  return false
}

const focusable = 'input,select,textarea,button,[tabindex]'
