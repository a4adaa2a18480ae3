import { useEffect, useRef } from 'react'
import { chordLabel, isTextTarget, toChord } from './chord.ts'
import { findKey, type KeyId, keyTable } from './key-table.ts'

type Handlers = Partial<Record<KeyId, () => void>>

/** The handlers of what is shown now; the newest answers first. */
const layers: { current: Handlers }[] = []

const handlerOf = (id: KeyId): (() => void) | undefined => layers.findLast(({ current }) => current[id])?.current[id]

/** Keys that do something where the reader is; for the palette and the help sheet. */
export const handledKeys = (): KeyId[] => (Object.keys(keyTable) as KeyId[]).filter((id) => handlerOf(id))

export const pressKey = (id: KeyId): void => handlerOf(id)?.()

/** Binds handlers to keys of the one table while the component is shown. */
export function useKeys(handlers: Handlers): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    layers.push(latest)
    return () => {
      layers.splice(layers.indexOf(latest), 1)
    }
  }, [])
}

const FLOATING = 'dialog,[role="dialog"],[role="menu"],[role="listbox"]'
const ACTIVATED = 'a,button,summary,[role="tab"]'

/** Enter on a link follows it; arrows in a menu move in it. Neither is ours. */
function belongsElsewhere(target: EventTarget | null, chord: string): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest(FLOATING) || document.querySelector('dialog[open]')) return true
  return chord === 'Enter' && target.closest(ACTIVATED) !== null
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return
  const chord = toChord(event)
  if (!chord || belongsElsewhere(event.target, chord)) return
  const id = findKey(chord, isTextTarget(event.target), (candidate) => handlerOf(candidate) !== undefined)
  if (!id) return
  event.preventDefault()
  pressKey(id)
}

/** Starts listening; once per page. */
export function installKeys(): () => void {
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}

const isMac = (): boolean => navigator.platform.startsWith('Mac')

/** What is printed beside the word of an action. */
export const keyHint = (id: KeyId): string => chordLabel(keyTable[id].chords[0], isMac())
export const keyHints = (id: KeyId): string[] => keyTable[id].chords.map((chord) => chordLabel(chord, isMac()))

/** The same for `aria-keyshortcuts`. */
export const ariaKeys = (id: KeyId): string =>
  keyTable[id].chords.map((chord) => chord.replace('Mod', isMac() ? 'Meta' : 'Control')).join(' ')
