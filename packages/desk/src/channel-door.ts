import { isMesaError, type Language, MesaError } from '@mesa/core'
import type { Channel, IntakeReceipt, MesaForChannel } from '@mesa/plugin-sdk'
import type { Inside } from './inside.ts'
import type { Received } from './intake/intake-row.ts'
import { quarantine } from './intake/quarantine.ts'
import { receive } from './intake/receive.ts'
import { promiseTold } from './promise-told.ts'

/** What a channel sees of the desk, and nothing more. */
export function channelDoor(
  desk: Inside,
  channel: Pick<Channel, 'name' | 'queueWeight'>,
  secret: MesaForChannel['secret'],
): MesaForChannel {
  const { name, timezone, language, publicUrl } = desk.company
  return {
    receive: async (report) => {
      const received = await orStorageFailed(() =>
        receive(desk, { ...report, channel: channel.name }, { userId: null, queueWeight: channel.queueWeight }),
      )
      return toReceipt(desk, received, report.language ?? language)
    },
    quarantine: (report) => orStorageFailed(() => quarantine(desk, channel.name, report)),
    now: desk.now,
    secret,
    log: desk.log,
    systems: async () => desk.rules.systems.map(({ id, name: systemName }) => ({ id, name: systemName })),
    company: { name, timezone, language, publicUrl },
  }
}

/** Faults of the program itself: the same report would meet them again, so it must not be told to come back for ever. */
const isOurFault = (error: unknown): boolean =>
  [TypeError, RangeError, ReferenceError, SyntaxError].some((fault) => error instanceof fault)

/** Whatever keeps a report from being stored is the same to a channel: later (trust.md, decided 2). */
async function orStorageFailed<Done>(act: () => Promise<Done>): Promise<Done> {
  try {
    return await act()
  } catch (error) {
    if (isMesaError(error) || isOurFault(error)) throw error
    throw new MesaError('storage.failed', {}, { cause: error })
  }
}

/** The receipt with its promise as a sentence in the reporter's language. */
export function toReceipt(desk: Inside, received: Received, language: Language): IntakeReceipt {
  if (received.outcome !== 'incident' || received.promise === null) {
    return received.outcome === 'incident' ? { ...received, promise: null } : received
  }
  const { promise } = received
  const sentence = promiseTold(desk, promise, language)
  return { ...received, promise: { dueAt: promise.kind === 'due' ? promise.dueAt : null, sentence } }
}
