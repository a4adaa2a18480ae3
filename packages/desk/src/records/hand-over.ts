import { type AdvisorId, asId, type IncidentCommand, isMesaError, MesaError } from '@mesa/core'
import { actedBy } from '../acts.ts'
import { runCommand } from '../commands/run-command.ts'
import type { DeskUser } from '../desk.ts'
import type { Inside } from '../inside.ts'

export const OWNS_NOTHING = '(select count(*) = 0 from incidents where advisor_id = ? and is_open = 1)'
const OWNED_SQL = 'select folio from incidents where advisor_id = ? and is_open = 1 order by folio_key'

/**
 * Gives what an advisor owns to somebody else, or to nobody. Each incident is an act of its own: interrupted in the
 * middle, the rest is still owned, and doing it again goes on. Throws `advisor.owns_incidents` where nobody was named,
 * `advisor.not_active` for somebody who cannot take them.
 */
export async function handOver(
  desk: Inside,
  { id, to }: { id: string; to: string | null },
  user: DeskUser,
): Promise<void> {
  const owned = await desk.db.read.all<{ folio: string }>(OWNED_SQL, [id])
  if (owned.length === 0) return
  const name = desk.rules.advisors.get(asId<AdvisorId>(id))?.name ?? id
  if (to === null) throw new MesaError('advisor.owns_incidents', { name, incidents: owned.length })

  const command = commandFor(desk, id, to)
  const by = { actor: actedBy(user), userId: user.userId, authorName: user.name }
  for (const { folio } of owned) {
    await runCommand(desk, folio, command, by).catch((error: unknown) => {
      if (!(isMesaError(error) && error.code === 'incident.over')) throw error // closed meanwhile: nothing is owned
    })
  }
}

function commandFor(desk: Inside, id: string, to: string): IncidentCommand {
  if (to === 'nobody') return { type: 'unassign', cause: 'advisor_left' }
  const advisorId = asId<AdvisorId>(to)
  if (to === id || !desk.rules.advisors.get(advisorId)?.active) throw new MesaError('advisor.not_active', { advisorId })
  return { type: 'assign', advisorId }
}
