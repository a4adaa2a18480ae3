import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { RecordKind } from '@mesa/core'
import type { RecordPageKind } from '../../features/records/record-page-kind.ts'
import type { RecordParts } from '../../ui/record-editor.ts'

type Described<Kind extends RecordKind> = Omit<RecordPageKind<Kind>, 'parts'>

/** One section of the administration; its editor comes when it is opened. */
export interface RecordSection extends Described<RecordKind> {
  load(): Promise<RecordParts<RecordKind>>
}

/** Each section knows its own kind; the page that all share takes any. */
const section = <Kind extends RecordKind>(
  described: Described<Kind>,
  load: () => Promise<RecordParts<Kind>>,
): RecordSection => ({ ...described, load: load as unknown as RecordSection['load'] })

const words = (title: MessageDescriptor, create: MessageDescriptor, purpose: MessageDescriptor) => ({
  title,
  create,
  purpose,
})

/** Every section of the administration that is made of records, by its word in the address, in the order of the menu. */
export const recordSections: Readonly<Record<string, RecordSection>> = {
  plans: section(
    {
      kind: 'plan',
      family: 'rules',
      words: words(msg`Planes`, msg`Nuevo plan`, msg`Qué se promete, con qué horario y cuánto incluye.`),
    },
    async () => (await import('../../features/plans/plan-editor.tsx')).planEditor,
  ),
  calendars: section(
    {
      kind: 'calendar',
      family: 'rules',
      words: words(
        msg`Calendarios`,
        msg`Nuevo calendario`,
        msg`Cuándo se atiende: la semana, los descansos y las excepciones.`,
      ),
    },
    async () => (await import('../../features/calendars/calendar-editor.tsx')).calendarEditor,
  ),
  criteria: section(
    {
      kind: 'criterion',
      family: 'rules',
      words: words(msg`Criterios de urgencia`, msg`Nuevo criterio`, msg`Por qué un reporte es urgente.`),
    },
    async () => (await import('../../features/criteria/criterion-editor.tsx')).criterionEditor,
  ),
  ladders: section(
    {
      kind: 'ladder',
      family: 'rules',
      words: words(msg`Escaleras de alarma`, msg`Nueva escalera`, msg`A quién se avisa, y cuándo, si nadie contesta.`),
    },
    async () => (await import('../../features/ladders/ladder-editor.tsx')).ladderEditor,
  ),
  objectives: section(
    {
      kind: 'objectives',
      family: 'rules',
      singleId: 'objectives',
      words: words(
        msg`Objetivos internos`,
        msg`Objetivos`,
        msg`En cuánto tiempo se contesta lo que ninguna póliza promete.`,
      ),
    },
    async () => (await import('../../features/objectives/objectives-editor.tsx')).objectivesEditor,
  ),
  areas: section(
    {
      kind: 'area',
      family: 'rules',
      words: words(msg`Áreas`, msg`Nueva área`, msg`Quién se entera de cada reporte, y de qué más.`),
    },
    async () => (await import('../../features/areas/area-editor.tsx')).areaEditor,
  ),
  systems: section(
    {
      kind: 'system',
      family: 'rules',
      words: words(
        msg`Sistemas`,
        msg`Nuevo sistema`,
        msg`Qué se atiende, con qué palabras lo nombran y qué versiones hay.`,
      ),
    },
    async () => (await import('../../features/systems/system-editor.tsx')).systemEditor,
  ),
}
