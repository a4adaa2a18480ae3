import type { OpenChannel } from '../channel.ts'
import { type FakeDesk, fakeDesk } from './fake-desk.ts'
import type { Answer, ChannelUnderTest } from './subject.ts'

/** A channel that is open at a desk of its own, for one rule. */
interface Trial<Told> {
  subject: ChannelUnderTest<Told>
  channel: OpenChannel
  desk: FakeDesk
  tell(told: Told): Promise<Answer>
}

const HASTE_MS = 30

export type RuleName = keyof typeof rules

/** What every channel promises. A rule throws, with a sentence, when its promise is broken. */
export const rules = {
  same_report_same_key: async <Told>({ tell, desk, subject: { reports } }: Trial<Told>) => {
    await tell(reports[0])
    await tell(reports[0])
    const [first, second] = desk.received
    demand(first !== undefined && second !== undefined, 'a report told twice did not reach the desk twice')
    demand(first.idempotencyKey === second.idempotencyKey, 'the same report told twice carries two keys')
  },

  other_report_other_key: async <Told>({ tell, desk, subject: { reports } }: Trial<Told>) => {
    for (const told of reports) await tell(told)
    const keys = new Set(desk.received.map(({ idempotencyKey }) => idempotencyKey))
    demand(keys.size === 2, 'two reports carry the same key, so the second would vanish')
  },

  carries_its_name: async <Told>({ tell, desk, subject }: Trial<Told>) => {
    await tell(subject.reports[0])
    const channels = desk.received.map(({ channel }) => channel)
    demand(channels[0] === subject.name, `a report names ${channels[0]} as its channel, not ${subject.name}`)
  },

  answers_after_it_is_kept: async <Told>({ tell, desk, subject: { reports } }: Trial<Told>) => {
    const release = desk.hold()
    let answer: Answer | undefined
    const told = tell(reports[0]).then((given) => {
      answer = given
    })
    await until(() => desk.waiting() > 0 || answer !== undefined)
    // A hasty answer may still be on its way; a slow machine makes this rule milder, never wrong.
    await new Promise((resolve) => setTimeout(resolve, HASTE_MS))
    demand(answer === undefined, 'the sender was answered before the desk had kept the report')
    release()
    await told
    demand(answer === 'kept', `a report that was kept is answered "${answer}"`)
  },

  later_while_storage_fails: async <Told>({ tell, desk, subject: { reports } }: Trial<Told>) => {
    desk.breakStorage()
    const refused = await tell(reports[0])
    demand(refused === 'later', `while nothing can be kept the answer is "${refused}", not "later"`)
    desk.repairStorage()
    demand((await tell(reports[0])) === 'kept', 'told again after the repair, the report is not kept')
    demand(desk.received.length === 1, 'the report was kept more or less than once')
  },

  unreadable_is_kept_whole: async <Told>({ tell, desk, subject }: Trial<Told>) => {
    const { unreadable, bytesOf } = subject
    demand(unreadable !== undefined && bytesOf !== undefined, 'nothing unreadable is given to tell')
    demand((await tell(unreadable)) === 'kept', 'what cannot be read is not acknowledged')
    const [kept] = desk.quarantined
    demand(kept !== undefined, 'what cannot be read is not in the quarantine')
    demand(sameBytes(kept.raw, bytesOf(unreadable)), 'the quarantine holds other bytes than were sent')
  },

  bytes_are_handed_over: async <Told>({ tell, desk, subject }: Trial<Told>) => {
    const { reports, bytesOf } = subject
    demand(bytesOf !== undefined, 'the channel says nothing of its bytes')
    await tell(reports[0])
    demand(sameBytes(desk.received[0]?.raw, bytesOf(reports[0])), 'the report holds other bytes than were sent')
  },

  closing_loses_nothing: async <Told>({ tell, channel, desk, subject: { reports } }: Trial<Told>) => {
    const release = desk.hold()
    const told = tell(reports[0]).catch((): Answer => 'later')
    await until(() => desk.waiting() > 0)
    const closed = channel.close()
    release()
    const answer = await told
    await closed
    demand(answer !== 'kept' || desk.received.length === 1, 'a report acknowledged while closing is lost')
    demand(answer !== 'refused', 'a report in flight is refused for ever because the channel closes')
    const after = await tell(reports[1]).catch((): Answer => 'later')
    demand(after !== 'kept' || desk.received.length === 2, 'a report acknowledged after closing is lost')
  },

  health_is_truthful: async <Told>({ tell, channel, desk, subject: { reports } }: Trial<Told>) => {
    demand(channel.health().state === 'healthy', 'a channel just opened is not healthy')
    desk.breakStorage()
    await tell(reports[0])
    demand(channel.health().state === 'failing', 'nothing can be kept, and health does not say so')
    desk.repairStorage()
    await tell(reports[0])
    demand(channel.health().state === 'healthy', 'all is well again, and health does not say so')
  },

  secrets_stay_in: async <Told>({ tell, channel, desk, subject }: Trial<Told>) => {
    for (const told of subject.reports) await tell(told)
    desk.breakStorage()
    await tell(subject.reports[0])
    const shown = [...desk.logged, JSON.stringify(channel.health()), JSON.stringify(channel.relay?.() ?? null)].join(
      '\n',
    )
    for (const [variable, secret] of Object.entries(subject.secrets ?? {})) {
      demand(!shown.includes(secret), `the value of ${variable} is in a log line or in health`)
    }
  },
}

/** Runs one rule against a channel opened for it alone. Rejects when the promise is broken. */
export async function runRule<Told>(rule: RuleName, subject: ChannelUnderTest<Told>): Promise<void> {
  const desk = fakeDesk(subject.secrets)
  const channel = await subject.open(desk.mesa)
  try {
    await rules[rule]({ subject, channel, desk, tell: (told) => subject.deliver(channel, told, desk.mesa) })
  } finally {
    await channel.close()
  }
}

function demand(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(sentence)
}

const sameBytes = (left: Uint8Array | undefined, right: Uint8Array): boolean =>
  left !== undefined && Buffer.from(left).equals(Buffer.from(right))

/** Waits as long as it takes; the test's own limit ends a wait in vain. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}
