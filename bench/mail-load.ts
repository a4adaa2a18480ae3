import type { LoadMail } from './load-mail.ts'
import { SmtpSession } from './smtp-session.ts'

export const CONNECTIONS = 16

/** A mail that was handed over: what was answered to its final dot, and after how many milliseconds. */
export interface Handed {
  mail: LoadMail
  reply: string
  ms: number
}

/**
 * Keeps 16 connections busy until `nextMail` gives no more. Resolves when every connection has ended; throws the first
 * error of one (a refused connection, a dead server) then.
 */
export async function handOver(
  port: number,
  nextMail: () => LoadMail | undefined,
  onHanded: (handed: Handed) => void,
): Promise<void> {
  const lane = async () => {
    const session = await SmtpSession.open(port)
    try {
      for (let mail = nextMail(); mail; mail = nextMail()) {
        const started = performance.now()
        const reply = await session.send(mail)
        onHanded({ mail, reply, ms: performance.now() - started })
      }
    } finally {
      session.close()
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: CONNECTIONS }, lane))
  const broken = ended.find((end) => end.status === 'rejected')
  if (broken) throw broken.reason
}
