import type { TablerIcon } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'

/** One line of the box. Choosing it acts, or leads to a second step in the same box. */
export interface BoxItem {
  id: string
  label: string
  second?: string | undefined
  icon?: TablerIcon
  keys?: readonly string[]
  /** Other words it is found by. */
  words?: string
  /** Shown last, with the reason; cannot be chosen. */
  refusedBecause?: string | undefined
  choose(): BoxStep | Promise<unknown> | undefined
}

export interface BoxSection {
  title: string
  items: BoxItem[]
}

export interface BoxStep {
  title: string
  placeholder: string
  sections: BoxSection[]
  /** Digits choose the first nine lines while nothing is typed. */
  numbered?: boolean
  /** Letters choose their line while nothing is typed (the menu of `g`). */
  lettered?: boolean
  /** Lines that only the server knows. */
  find?: (text: string) => Promise<BoxSection[]>
}

let open: BoxStep | null = null
const listeners = new Set<() => void>()

function change(step: BoxStep | null): void {
  open = step
  for (const notify of listeners) notify()
}

/** Shows the box over the page with this step. */
export const openBox = (step: BoxStep): void => change(step)
export const closeBox = (): void => change(null)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useOpenBox = (): BoxStep | null => useSyncExternalStore(subscribe, () => open)
