import type { MesaForChannel, OpenChannel } from '../channel.ts'

/** What the sender of a report was told: kept for good, come again, or never. */
export type Answer = 'kept' | 'later' | 'refused'

/** A channel as the suite sees it. `Told` is whatever its senders tell it: bytes, a form, a call sheet. */
export interface ChannelUnderTest<Told> {
  name: string
  open(mesa: MesaForChannel): Promise<OpenChannel>
  /** Tells the channel a report as its senders would, and says what they were answered. */
  deliver(channel: OpenChannel, told: Told, mesa: MesaForChannel): Promise<Answer>
  /** Two reports that a person would not take for the same one. */
  reports: [Told, Told]
  /** Something that arrives and cannot be read. */
  unreadable?: Told
  /** The bytes that are on the wire when this is told. */
  bytesOf?(told: Told): Uint8Array
  /** Environment variables with their values, which must not show up anywhere. */
  secrets?: Record<string, string>
}
