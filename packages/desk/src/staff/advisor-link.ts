import { type AdvisorId, asId, MesaError } from '@mesa/core'
import type { Inside } from '../inside.ts'

/** Who signs in as an advisor must be one now. Throws `advisor.not_active`. */
export function refuseUnlessAdvisor(desk: Inside, advisorId: string | null | undefined): void {
  if (advisorId === null || advisorId === undefined) return
  if (!desk.rules.advisors.get(asId<AdvisorId>(advisorId))?.active)
    throw new MesaError('advisor.not_active', { advisorId })
}

/** An advisor is one person: what they take must be somebody's. Throws `staff.advisor_taken` with the other's name. */
export async function refuseIfTaken(desk: Inside, advisorId: string | null, id: string): Promise<void> {
  if (advisorId === null) return
  const other = await desk.db.read.first<{ name: string }>(
    'select name from auth_user where advisor_id = ? and id <> ? and active = 1',
    [advisorId, id],
  )
  if (other) throw new MesaError('staff.advisor_taken', { name: other.name })
}
