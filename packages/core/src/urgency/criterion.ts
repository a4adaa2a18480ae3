import type { CriterionId } from '../ids.ts'

/** A named reason that makes an incident urgent (R13); never a free-hand priority. */
export interface UrgencyCriterion {
  id: CriterionId
  name: { es: string; en: string }
  active: boolean
}
