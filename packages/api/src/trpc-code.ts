import type { ErrorCode } from '@mesa/core'
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc'

const byFamily: Record<string, TRPC_ERROR_CODE_KEY> = {
  sign_in: 'UNAUTHORIZED',
  permission: 'FORBIDDEN',
  storage: 'SERVICE_UNAVAILABLE',
  input: 'BAD_REQUEST',
  message: 'BAD_REQUEST',
  report: 'BAD_REQUEST',
  address: 'BAD_REQUEST',
  record: 'BAD_REQUEST',
  calendar: 'BAD_REQUEST',
}
const byCode: Partial<Record<ErrorCode, TRPC_ERROR_CODE_KEY>> = {
  'incident.not_found': 'NOT_FOUND',
  'quarantine.not_found': 'NOT_FOUND',
  'record.not_found': 'NOT_FOUND',
  'staff.not_found': 'NOT_FOUND',
  'mail.not_found': 'NOT_FOUND',
  'report.too_many': 'TOO_MANY_REQUESTS',
  'report.too_large': 'PAYLOAD_TOO_LARGE',
}

/** The one table of HTTP statuses; what is not named conflicts with the state of things. */
export const trpcCodeOf = (code: ErrorCode): TRPC_ERROR_CODE_KEY =>
  byCode[code] ?? byFamily[code.split('.')[0] ?? ''] ?? 'CONFLICT'
