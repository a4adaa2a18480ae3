import { type RefObject, useEffect, useRef } from 'react'

interface FocusOnAdd {
  list: RefObject<HTMLUListElement | null>
  /** Called before a row is added. */
  willAdd(): void
}

/** Whoever adds a row writes in it next: the focus goes to its first field. */
export function useFocusOnAdd(count: number): FocusOnAdd {
  const list = useRef<HTMLUListElement>(null)
  const isAdding = useRef(false)
  useEffect(() => {
    if (!isAdding.current) return
    isAdding.current = false
    list.current?.lastElementChild?.querySelector<HTMLElement>('input,select')?.focus()
  }, [count])
  return {
    list,
    willAdd: () => {
      isAdding.current = true
    },
  }
}
