import { type Instant, type IntakeReport, MesaError, type ReportSender, subjectFrom, toInstant } from '@mesa/plugin-sdk'
import type { CountryCode } from 'libphonenumber-js'
import type { z } from 'zod'
import { type Call, call } from './call.ts'
import { toE164 } from './phone-number.ts'

/**
 * The report of a call (R1, R8). Throws MesaError `report.caller_missing`, `report.text_missing` or, naming the field,
 * `input.not_valid`.
 */
export function toReport(
  input: unknown,
  filed: { at: Instant; idempotencyKey: string },
  { channel, country }: { channel: string; country: CountryCode },
): IntakeReport {
  const { caller, subject, text, systemId, criterionId, startedAt, seconds, solved } = parseCall(input)
  const { contactId, name, companyName, phone } = caller
  if (!contactId && !name && !companyName && !phone) throw new MesaError('report.caller_missing', {})
  if (!text) throw new MesaError('report.text_missing', {})

  return {
    channel,
    kind: 'phone',
    idempotencyKey: filed.idempotencyKey,
    receivedAt: toInstant(Math.min(startedAt ?? filed.at, filed.at)),
    sender: toSender(caller, country),
    to: [],
    cc: [],
    subject: subject || subjectFrom(text),
    text,
    attachments: [],
    thread: { inReplyTo: [], references: [] },
    ...(systemId && { systemId: systemId as NonNullable<IntakeReport['systemId']> }),
    ...(criterionId && { criterionId: criterionId as NonNullable<IntakeReport['criterionId']> }),
    ...(solved && { answeredInCall: true }),
    ...(seconds !== undefined && { callSeconds: seconds }),
  }
}

function parseCall(input: unknown): Call {
  const parsed = call.safeParse(input)
  if (parsed.success) return parsed.data
  throw notValid(parsed.error)
}

function notValid(error: z.ZodError): MesaError {
  const [issue] = error.issues
  const field = issue?.path.join('.') ?? ''
  return new MesaError('input.not_valid', { field, problem: issue?.message ?? '' }, { cause: error })
}

function toSender(
  { contactId, name, companyName, phone, address }: Call['caller'],
  country: CountryCode,
): ReportSender {
  return {
    ...(contactId && { contactId: contactId as NonNullable<ReportSender['contactId']> }),
    ...(name && { name }),
    ...(companyName && { companyName }),
    ...(phone && { phone: toE164(phone, country) }),
    ...(address && { address: toAddress(address) }),
  }
}

function toAddress(said: string): string {
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(said)) throw new MesaError('address.not_valid', { address: said })
  return said.toLowerCase()
}
