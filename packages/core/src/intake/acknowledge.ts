import type { Instant } from '../instant.ts'
import type { IntakeReport } from './report.ts'

const HOUR_MS = 3_600_000

export interface AcknowledgementFacts {
  /** A contact we know by this address. */
  isContact: boolean
  /** Addresses of our own: support, areas. Answering them would answer ourselves. */
  ownAddresses: ReadonlySet<string>
  /** The last acknowledgement to this address, if any. */
  lastToAddressAt: Instant | null
}

/** `short`: folio and promise only, with none of the sender's words (trust.md L3). */
export type Acknowledgement = 'full' | 'short' | 'none'

/**
 * Is the receipt of this report answered at once, and how much is said (R3)? Automatic mail never is (RFC 3834). A known
 * contact gets one for each report; anybody else at most one an hour, so that nobody's address is bombed through us.
 */
export function decideAcknowledgement(
  { automatic, kind, sender, receivedAt }: Pick<IntakeReport, 'automatic' | 'kind' | 'sender' | 'receivedAt'>,
  { isContact, ownAddresses, lastToAddressAt }: AcknowledgementFacts,
): Acknowledgement {
  const { address } = sender
  if (automatic || address === undefined || ownAddresses.has(address)) return 'none'
  // Anybody can type anybody's address into a form.
  if (isContact && kind !== 'web') return 'full'
  return lastToAddressAt !== null && receivedAt - lastToAddressAt < HOUR_MS ? 'none' : 'short'
}
