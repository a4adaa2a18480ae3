import { decide, evolve, type Incident, type IncidentCommand, type SystemId, showClock } from '@mesa/core'
import type { ClockChange, ClockView } from '@mesa/db'
import type { DeskUser, Preview } from '../desk.ts'
import type { Inside } from '../inside.ts'
import { decisionContext } from './decision-context.ts'
import { loadByFolio } from './incident-record.ts'

/** What the command would do now, by the same decision that would be written. Throws what `runCommand` throws. */
export async function previewCommand(
  desk: Inside,
  folio: string,
  command: IncidentCommand,
  user: DeskUser,
): Promise<Preview> {
  const { state } = await loadByFolio(desk.db.read, folio)
  const named = command.type === 'correct_account' ? command : undefined
  const { accountId } = named ?? state
  const actor = { kind: 'user' as const, userId: user.userId }
  const context = await decisionContext(desk, { accountId, actor, receivedAt: state.receivedAt, state, named })
  const events = decide(state, command, context)
  const after = events.reduce<Incident>((before, event) => evolve(state.id, before, event), state)
  const coverage = { before: state.coverage, after: after.coverage }
  return {
    isNothing: events.length === 0,
    coverage: JSON.stringify(coverage.before) === JSON.stringify(coverage.after) ? null : coverage,
    clocks: changedClocks(desk, state, after),
    raisesLead: events.some(({ type }) => type === 'lead_raised'),
    systemNames: Object.fromEntries(desk.rules.systems.map(({ id, name }) => [id as SystemId, name])),
    readAt: context.now,
  }
}

function changedClocks(desk: Inside, before: Incident, after: Incident): ClockChange[] {
  const now = desk.now()
  const shown = ({ clocks }: Incident): Map<string, ClockView> =>
    new Map(
      clocks
        .filter(({ stopped }) => !stopped)
        .map((clock) => [`${clock.kind}:${clock.cycle}`, showClock(clock, now, desk.rules.calendars)]),
    )
  const [was, becomes] = [shown(before), shown(after)]
  return [...new Set([...was.keys(), ...becomes.keys()])].flatMap((key): ClockChange[] => {
    const [kind, cycle] = key.split(':') as [ClockChange['kind'], string]
    const change = { kind, cycle: Number(cycle), before: was.get(key) ?? null, after: becomes.get(key) ?? null }
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change]
  })
}
