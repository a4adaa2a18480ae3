import { type IntakeReport, MesaError, toInstant } from '@mesa/core'
import type { IntakeReceipt, MesaForChannel, UnreadableReport } from '../channel.ts'

/** A desk that keeps in memory what channels hand over, and can fail or hesitate. */
export interface FakeDesk {
  mesa: MesaForChannel
  received: IntakeReport[]
  quarantined: UnreadableReport[]
  logged: string[]
  /** From now on nothing can be kept, until `repair`. */
  breakStorage(): void
  repairStorage(): void
  /** From now on keeping takes until the returned function is called. */
  hold(): () => void
  /** How many deliveries have reached the desk and wait there. */
  waiting(): number
}

export function fakeDesk(secrets: Record<string, string> = {}): FakeDesk {
  const received: IntakeReport[] = []
  const quarantined: UnreadableReport[] = []
  const logged: string[] = []
  let broken = false
  let gate: Promise<void> = Promise.resolve()
  let waiting = 0

  async function keep<Kept extends { idempotencyKey: string }>(kept: Kept[], report: Kept): Promise<boolean> {
    waiting++
    await gate.finally(() => waiting--)
    if (broken) throw new MesaError('storage.failed', {})
    const repeated = kept.some(({ idempotencyKey }) => idempotencyKey === report.idempotencyKey)
    kept.push(report)
    return repeated
  }

  const mesa: MesaForChannel = {
    receive: async (report) => incidentReceipt(received.length + 1, await keep(received, report)),
    quarantine: async (report) => ({
      outcome: 'quarantined',
      reason: report.reason,
      repeated: await keep(quarantined, report),
    }),
    now: () => toInstant(1_790_000_000_000),
    secret: (variable) => secrets[variable],
    log: (level, message, facts) => logged.push(JSON.stringify({ level, message, facts })),
    systems: async () => [{ id: 'nomina', name: 'Nómina' }],
    company: { name: 'Cardón', timezone: 'America/Hermosillo', language: 'es', publicUrl: 'http://127.0.0.1:8080' },
  }
  return {
    mesa,
    received,
    quarantined,
    logged,
    breakStorage: () => {
      broken = true
    },
    repairStorage: () => {
      broken = false
    },
    hold: () => {
      let release = () => {}
      gate = new Promise((resolve) => (release = resolve))
      return () => release()
    },
    waiting: () => waiting,
  }
}

const incidentReceipt = (number: number, repeated: boolean): IntakeReceipt => ({
  outcome: 'incident',
  incidentId: `incident-${number}`,
  folio: `2026-${String(number).padStart(6, '0')}`,
  promise: null,
  repeated,
})
