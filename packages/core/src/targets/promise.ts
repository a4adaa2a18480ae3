import type { CoverageReason } from '../coverage/coverage.ts'
import type { Instant } from '../instant.ts'
import type { Target } from './target.ts'

/** What a customer may be told of the first response, as facts; the sentence is the interface's, mail's or phone's. */
export type PromiseFacts =
  | {
      kind: 'due'
      dueAt: Instant
      receivedAt: Instant
      /** Later than `receivedAt` when the report came outside opening hours. */
      countsFrom: Instant
      target: Pick<Target, 'minutes' | 'clock'>
      planName: string
      policyNumber: string
      systemName: string | null
    }
  | {
      kind: 'none'
      /** The reason that decided. */
      because: CoverageReason['code']
      planName: string | null
      policyNumber: string | null
      systemName: string | null
    }
