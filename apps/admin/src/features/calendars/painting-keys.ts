import type { Painting, PaintingAct } from './week-painting.ts'

interface PressedKey {
  key: string
  ctrlKey: boolean
  metaKey: boolean
}

const CELLS_OF_HOUR = 4

/** Days and cells that a key moves the cursor by. */
const moves: ReadonlyMap<string, readonly [number, number]> = new Map<string, readonly [number, number]>([
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['PageUp', [0, -CELLS_OF_HOUR]],
  ['PageDown', [0, CELLS_OF_HOUR]],
])

type KeyAct = (painting: Painting) => PaintingAct | null

const startOrEnd = ({ stroke, cursor }: Painting): PaintingAct =>
  stroke ? { type: 'end' } : { type: 'begin', cell: cursor }

const acts: ReadonlyMap<string, KeyAct> = new Map<string, KeyAct>([
  ['Enter', startOrEnd],
  [' ', startOrEnd],
  ['Delete', () => ({ type: 'clear' })],
  ['Backspace', () => ({ type: 'clear' })],
  // Without a stroke Escape belongs to the page.
  ['Escape', ({ stroke }) => (stroke ? { type: 'cancel' } : null)],
])

const commands: ReadonlyMap<string, PaintingAct> = new Map([
  ['c', { type: 'copy' }],
  ['v', { type: 'paste' }],
] as const)

/** What a key does in the painter; null leaves it to the page. */
export function actOfKey({ key, ctrlKey, metaKey }: PressedKey, painting: Painting): PaintingAct | null {
  if (ctrlKey || metaKey) return commands.get(key) ?? null
  const step = moves.get(key)
  if (step) return { type: 'move', days: step[0], cells: step[1] }
  return acts.get(key)?.(painting) ?? null
}
