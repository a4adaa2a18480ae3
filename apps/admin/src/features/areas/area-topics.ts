import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { AreaBody } from '@mesa/core'

export type AreaTopic = NonNullable<AreaBody['topics']>[number]

/** `label` at a box, `sentence` behind «se le avisa de». */
export const topicWords: Record<AreaTopic, { label: MessageDescriptor; sentence: MessageDescriptor }> = {
  opened: { label: msg`Cada reporte nuevo`, sentence: msg`cada reporte nuevo` },
  not_covered: { label: msg`Reportes sin cobertura`, sentence: msg`los reportes que ninguna póliza cubre` },
  policy_ending: { label: msg`Pólizas por terminar`, sentence: msg`las pólizas que están por terminar` },
}

/** An area that never chose learns of every new report (R9). */
export const topicsOf = ({ topics }: Pick<AreaBody, 'topics'>): readonly AreaTopic[] => topics ?? ['opened']
