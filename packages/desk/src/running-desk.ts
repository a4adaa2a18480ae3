import type { CompanyRecords, Instant } from '@mesa/core'
import type { Channel, DemoStep, MesaForChannel, OpenChannel } from '@mesa/plugin-sdk'
import type { Desk } from './desk.ts'
import type { Rebuilt } from './history/rebuild.ts'

export interface StoredFile {
  filename: string
  mimeType: string
  bytes: Uint8Array
}

/** The desk as the server holds it: what its doors see, and what starts, feeds and stops it. */
export interface RunningDesk extends Desk {
  channels: ReadonlyMap<string, OpenChannel>
  /** What a channel of this name sees of the desk; also how tests and scores hand reports in. */
  doorOf(channel: Pick<Channel, 'name' | 'queueWeight'>): MesaForChannel
  /** Opens the channels: from here on reports come in. Throws what a channel throws, e.g. a port in use. */
  openChannels(): Promise<void>
  /** Starts the workers that deliver what waits and do what comes due. */
  startWorkers(): void
  loadCompany(records: CompanyRecords): Promise<void>
  /** Plays a past through the real pipeline at its own times. */
  playHistory(steps: readonly DemoStep[], onStep?: (done: number) => void): Promise<void>
  /** An attachment, for a download; undefined when there is none such. */
  file(id: string): Promise<StoredFile | undefined>
  /** Bytes as they came. */
  raw(id: string): Promise<StoredFile | undefined>
  /** Sends a one-time sign-in link, through the outbox like every mail. */
  enqueueSignInMail(
    to: { address: string; name: string; language: 'es' | 'en' },
    url: string,
    expiresAt: Instant,
  ): Promise<void>
  /** Does what is due now, as the workers do by themselves; how many deadlines it took. */
  keepDeadlines(): Promise<number>
  rebuild(): Promise<Rebuilt>
  /** Stops taking reports, finishes what is in flight, and waits until all of it is written. */
  close(): Promise<void>
}
