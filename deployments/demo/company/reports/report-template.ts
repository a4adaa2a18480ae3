import type { SystemName } from '../accounts/account-row.ts'

export type CriterionName =
  | 'cheque'
  | 'nomina-o-factura'
  | 'estados-financieros'
  | 'produccion-detenida'
  | 'cierre-de-mes'

/**
 * A report that a customer might send, and what becomes of it. `{words}` in braces are filled from the facts of the
 * story, the same ones in the question, the customer's reply and the answer.
 */
export interface ReportTemplate {
  key: string
  system: SystemName | null
  subject: string
  /** Paragraphs, as a customer writes them. Absent: it only comes by telephone. */
  text?: string[]
  /** As an operator types it during a call. Absent: it does not come by telephone. */
  call?: string
  criterion?: CriterionName
  /** More frequent then. */
  season?: 'month_end' | 'pay_day'
  language?: 'en'
  attachment?: { filename: string; mimeType: string; content: string }
  /** What the advisor has to know before it can be solved, and what the customer says to that. */
  asked?: string
  told?: string
  /** For colleagues only. */
  note?: string
  /** What solves it. */
  answer: string
}

/** Replaces `{fact}` by its words. Throws RangeError for a fact that nobody gave: a text with a hole must not be sent. */
export const fillIn = (text: string, facts: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const words = facts[name]
    if (words === undefined) throw new RangeError(`no fact "${name}" for: ${text.slice(0, 60)}`)
    return words
  })
