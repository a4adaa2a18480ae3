import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export type KeySection = 'everywhere' | 'queue' | 'incident' | 'records'

export interface KeyBinding {
  chords: readonly string[]
  section: KeySection
  label: MessageDescriptor
  /** Works while one writes: no letter alone may. */
  inText?: boolean
}

/** Every key of the desk: handlers, the help sheet, the palette and the hints beside words all read this table. */
export const keyTable = {
  palette: { chords: ['Mod+k'], section: 'everywhere', label: msg`Buscar o ir a…`, inText: true },
  newCall: { chords: ['F2', 'c'], section: 'everywhere', label: msg`Nueva llamada`, inText: true },
  goTo: { chords: ['g'], section: 'everywhere', label: msg`Ir a…` },
  takeAlarm: { chords: ['Shift+t'], section: 'everywhere', label: msg`Tomar el urgente de la alarma` },
  help: { chords: ['?'], section: 'everywhere', label: msg`Ayuda de teclas` },
  next: { chords: ['j', 'ArrowDown'], section: 'queue', label: msg`Siguiente reporte` },
  previous: { chords: ['k', 'ArrowUp'], section: 'queue', label: msg`Reporte anterior` },
  first: { chords: ['Home'], section: 'queue', label: msg`Primer reporte` },
  last: { chords: ['End'], section: 'queue', label: msg`Último reporte` },
  open: { chords: ['Enter'], section: 'queue', label: msg`Abrir el reporte` },
  search: { chords: ['/', 'b'], section: 'queue', label: msg`Buscar en la lista` },
  filter: { chords: ['f'], section: 'queue', label: msg`Agregar un filtro` },
  showHeld: { chords: ['.'], section: 'queue', label: msg`Mostrar los cambios` },
  assign: { chords: ['a'], section: 'incident', label: msg`Asignar` },
  take: { chords: ['i'], section: 'incident', label: msg`Tomar` },
  status: { chords: ['s'], section: 'incident', label: msg`Cambiar el estado` },
  urgency: { chords: ['u'], section: 'incident', label: msg`Urgencia` },
  why: { chords: ['q'], section: 'incident', label: msg`¿Por qué vence a esa hora?` },
  reply: { chords: ['r'], section: 'incident', label: msg`Responder` },
  note: { chords: ['n'], section: 'incident', label: msg`Nota interna` },
  call: { chords: ['l'], section: 'incident', label: msg`Registrar llamada` },
  back: { chords: ['Escape'], section: 'incident', label: msg`Volver a la bandeja` },
  copyFolio: { chords: ['y'], section: 'incident', label: msg`Copiar el folio` },
  send: { chords: ['Mod+Enter'], section: 'incident', label: msg`Enviar o guardar`, inText: true },
  sendAndResolve: { chords: ['Mod+Shift+Enter'], section: 'incident', label: msg`Enviar y resolver`, inText: true },
  newRecord: { chords: ['n'], section: 'records', label: msg`Agregar otro` },
  backToList: { chords: ['Escape'], section: 'records', label: msg`Volver a la lista` },
  publish: { chords: ['Mod+Enter'], section: 'records', label: msg`Publicar la versión`, inText: true },
} as const satisfies Record<string, KeyBinding>

export type KeyId = keyof typeof keyTable

const bindings: [KeyId, KeyBinding][] = Object.entries(keyTable) as [KeyId, KeyBinding][]

/** The binding that a chord means here. A single letter never acts while one writes. */
export function findKey(chord: string, isText: boolean, isHandled: (id: KeyId) => boolean): KeyId | undefined {
  return bindings.find(([id, { chords, inText }]) => {
    if (!chords.includes(chord) || !isHandled(id)) return false
    return !isText || (inText === true && chord.length > 1)
  })?.[0]
}
