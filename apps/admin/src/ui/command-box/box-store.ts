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
  /** Shown while nothing is typed, of a line that cannot be chosen without words. */
  needsText?: string
  /** What must be looked at before it is done; null: nothing, so choosing does it at once. */
  ask?: (typed: string) => Promise<BoxStep | null>
  /** `typed` holds the words of a step that takes them. */
  choose(typed: string): BoxStep | Promise<unknown> | undefined
}

/** Something that choosing would change, told before anybody chooses. */
export interface BoxFact {
  label: string
  text: string
  /** Draws the eye: an earlier or a lost promise. */
  isGrave?: boolean
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
  /** What is typed is meant for whoever reads it later, and finds no line. */
  takesText?: boolean
  facts?: readonly BoxFact[]
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
