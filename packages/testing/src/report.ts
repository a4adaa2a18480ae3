import type { IntakeReport } from '@mesa/core'
import { tuesday } from './test-desk.ts'

let made = 0

/** A mail from a known contact about a contracted system; each one another unless it is given a key. */
export function aReport(over: Partial<IntakeReport> = {}): IntakeReport {
  made += 1
  return {
    channel: 'email',
    kind: 'email',
    idempotencyKey: `report-${made}`,
    receivedAt: tuesday,
    sender: { address: 'rosa@yaqui.example', name: 'Rosa Duarte' },
    to: ['soporte@mesa.example'],
    cc: [],
    subject: 'No sale la nómina',
    text: 'Buenos días. Marca error 4012 al calcular la nómina.',
    attachments: [],
    thread: { messageId: `<${made}@yaqui.example>`, inReplyTo: [], references: [] },
    raw: Buffer.from(`Subject: No sale la nómina\r\n\r\nmail ${made}\r\n`),
    ...over,
  }
}
