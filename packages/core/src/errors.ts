/** Every expected failure: its code and the facts its sentence needs. The sentences live in `@mesa/i18n`. */
export interface ErrorParams {
  'calendar.not_valid': { path: string; problem: string }
  'incident.not_found': { folio: string }
  'incident.over': { folio: string }
  'incident.not_resolved': { folio: string }
  'incident.not_over': { folio: string }
  'command.told_otherwise': { folio: string }
  'incident.changed_meanwhile': { folio: string }
  'advisor.not_active': { advisorId: string }
  'criterion.not_known': { criterionId: string }
  'site.not_known': { siteId: string }
  'system.not_known': { systemId: string }
  'account.not_known': { accountId: string }
  'contact.not_known': { contactId: string }
  'message.empty': Record<never, never>
  'message.too_long': { limit: number }
  'recipient.missing': { folio: string }
  'report.text_missing': Record<never, never>
  'report.caller_missing': Record<never, never>
  'report.too_large': { limitMb: number }
  'report.too_many': { retryAfterSeconds: number }
  'address.not_valid': { address: string }
  'mail.not_found': { id: string }
  'mail.not_held': { id: string }
  'mail.no_relay': Record<never, never>
  'mail.server_refused': { host: string; reply: string }
  'quarantine.not_found': { id: string }
  'quarantine.full': { limitMb: number }
  'record.not_found': { kind: string; id: string }
  'record.not_valid': { kind: string; problems: number }
  'draft.not_found': { kind: string; id: string }
  /** Somebody saved the same draft meanwhile; their words are kept, and so are the reader's in the page. */
  'draft.changed_meanwhile': { by: string; at: number }
  'advisor.owns_incidents': { name: string; incidents: number }
  'staff.not_found': { id: string }
  'staff.last_admin': { name: string }
  'staff.address_taken': { address: string }
  /** Another person signs in as that advisor. */
  'staff.advisor_taken': { name: string }
  'staff.self': Record<never, never>
  'permission.missing': { permission: string }
  'sign_in.needed': Record<never, never>
  'storage.failed': Record<never, never>
  'input.not_valid': { field: string; problem: string }
}
export type ErrorCode = keyof ErrorParams

/** A failure that a person can do something about. Never holds a secret in its params; keeps its cause. */
export class MesaError<C extends ErrorCode = ErrorCode> extends Error {
  override name = 'MesaError'
  constructor(
    readonly code: C,
    readonly params: ErrorParams[C],
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options)
  }
}

export const isMesaError = (error: unknown): error is MesaError => error instanceof MesaError
