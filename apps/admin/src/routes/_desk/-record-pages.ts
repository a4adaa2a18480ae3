import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { RecordKind } from '@mesa/core'
import {
  IconBolt,
  IconFlag,
  IconMessage2,
  IconStack2,
  IconStairsUp,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'
import { advisorSection } from '../../features/advisors/advisor-section.ts'
import type { RecordPageKind } from '../../features/records/record-page-kind.ts'
import type { RecordParts } from '../../ui/record-editor.ts'

type Described<Kind extends RecordKind> = Omit<RecordPageKind<Kind>, 'parts'>

/** One section of the administration; its editor comes when it is opened. */
export interface RecordSection extends Described<RecordKind> {
  icon: TablerIcon
  load(): Promise<RecordParts<RecordKind>>
}

/** Each section knows its own kind; the page that all share takes any. */
const section = <Kind extends RecordKind>(
  described: Described<Kind> & { icon: TablerIcon },
  load: () => Promise<RecordParts<Kind>>,
): RecordSection => ({ ...described, load: load as unknown as RecordSection['load'] })

const words = (title: MessageDescriptor, create: MessageDescriptor, purpose: MessageDescriptor) => ({
  title,
  create,
  purpose,
})

/** Every section of the administration that is made of records, by its word in the address, in the order of the menu. */
export const recordSections: Readonly<Record<string, RecordSection>> = {
  criteria: section(
    {
      kind: 'criterion',
      family: 'rules',
      icon: IconBolt,
      words: words(msg`Criterios de urgencia`, msg`Nuevo criterio`, msg`Por qué un reporte es urgente.`),
    },
    async () => (await import('../../features/criteria/criterion-editor.tsx')).criterionEditor,
  ),
  ladders: section(
    {
      kind: 'ladder',
      family: 'rules',
      icon: IconStairsUp,
      words: words(msg`Escaleras de alarma`, msg`Nueva escalera`, msg`A quién se avisa, y cuándo, si nadie contesta.`),
    },
    async () => (await import('../../features/ladders/ladder-editor.tsx')).ladderEditor,
  ),
  objectives: section(
    {
      kind: 'objectives',
      family: 'rules',
      icon: IconFlag,
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
      icon: IconMessage2,
      words: words(msg`Áreas`, msg`Nueva área`, msg`Quién se entera de cada reporte, y de qué más.`),
    },
    async () => (await import('../../features/areas/area-editor.tsx')).areaEditor,
  ),
  systems: section(
    {
      kind: 'system',
      family: 'rules',
      icon: IconStack2,
      words: words(
        msg`Sistemas`,
        msg`Nuevo sistema`,
        msg`Qué se atiende, con qué palabras lo nombran y qué versiones hay.`,
      ),
    },
    async () => (await import('../../features/systems/system-editor.tsx')).systemEditor,
  ),
  advisors: section<'advisor'>(
    { ...advisorSection, icon: IconUsers },
    async () => (await import('../../features/advisors/advisor-editor.tsx')).advisorEditor,
  ),
}
