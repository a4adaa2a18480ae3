/** Lets acts on one incident take turns in this process; acts on others go on side by side. */
export interface Turns {
  take<Done>(incidentId: string, act: () => Promise<Done>): Promise<Done>
}

/**
 * Without turns, all but one of many that read the same version fail, come back together, and most give up. The events'
 * primary key stays the lock that counts: other nodes know nothing of our turns.
 */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return {
    take: (incidentId, act) => {
      const turn = (last.get(incidentId) ?? Promise.resolve()).then(act, act)
      const settled = turn.then(
        () => {},
        () => {},
      )
      last.set(incidentId, settled)
      void settled.then(() => {
        if (last.get(incidentId) === settled) last.delete(incidentId)
      })
      return turn
    },
  }
}
