/** What is asked of a keyboard event, so that tests need no browser. */
export interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  isComposing?: boolean
  getModifierState?(name: string): boolean
}

/**
 * A key press as `Mod+k`, `Shift+t`, `?`, `Enter`. Null for what is never ours: dead keys, compositions, and anything
 * with Alt or AltGr, which types `@` and `\` on Spanish keyboards. Shift counts only where it does not make the
 * character: `?` is Shift+' here and Shift+/ elsewhere.
 */
export function toChord(press: KeyPress): string | null {
  if (isNeverOurs(press)) return null
  const isCharacter = [...press.key].length === 1
  const isLetter = isCharacter && press.key.toLowerCase() !== press.key.toUpperCase()
  const mod = press.ctrlKey || press.metaKey ? 'Mod+' : ''
  const shift = press.shiftKey && (!isCharacter || isLetter) ? 'Shift+' : ''
  return `${mod}${shift}${isCharacter ? press.key.toLowerCase() : press.key}`
}

const noKeys = ['Dead', 'Unidentified', 'Process']

const isNeverOurs = (press: KeyPress): boolean =>
  press.isComposing === true ||
  press.altKey ||
  press.getModifierState?.('AltGraph') === true ||
  noKeys.includes(press.key)

/** Whether the target takes text, where letters must stay letters. */
export function isTextTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
}

const shown: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Home: 'Inicio',
  End: 'Fin',
  Escape: 'Esc',
}

/** How a chord is printed on a key: `Ctrl K`, `Shift T`, `r`; with ⌘ on a Mac. */
export function chordLabel(chord: string, isMac: boolean): string {
  const parts = chord.split('+')
  const key = parts.at(-1) ?? ''
  const printed = shown[key] ?? (parts.length > 1 ? key.toUpperCase().replace('ENTER', 'Enter') : key)
  const modifiers = parts.slice(0, -1).map((name) => (name === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : name))
  return [...modifiers, printed].join(' ')
}
