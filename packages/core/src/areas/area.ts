import type { AreaId } from '../ids.ts'
import type { areaTopics } from '../records/bodies.ts'

/** A stakeholder of the company that learns of incidents by rule (R9). */
export interface Area {
  id: AreaId
  name: { es: string; en: string }
  address: string
  active: boolean
  /** Absent: every new incident. */
  topics?: AreaTopic[]
}

export type AreaTopic = (typeof areaTopics)[number]
