import { createHash } from 'node:crypto'
import { type Instant, type IntakeReport, type Language, subjectFrom } from '@mesa/plugin-sdk'
import { type FilledForm, OTHER_SYSTEM } from './read-form.ts'

/** The report of a form that was found good. */
export function toReport(
  form: FilledForm,
  sent: { channel: string; at: Instant; token: string; language: Language },
): IntakeReport {
  const { address, name, company, systemId, text, files } = form
  return {
    channel: sent.channel,
    kind: 'web',
    idempotencyKey: formKey(form, sent.token),
    receivedAt: sent.at,
    sender: {
      address: address.toLowerCase(),
      ...(name && { name }),
      ...(company && { companyName: company }),
    },
    to: [],
    cc: [],
    subject: subjectFrom(text),
    text,
    attachments: files,
    thread: { inReplyTo: [], references: [] },
    language: sent.language,
    ...(systemId && systemId !== OTHER_SYSTEM && { systemId: systemId as NonNullable<IntakeReport['systemId']> }),
  }
}

/** The page with its content: a reload is the same report, a text changed after going back is another one. */
function formKey({ address, name, company, systemId, text, files }: FilledForm, token: string): string {
  const hash = createHash('sha256').update(JSON.stringify([token, address, name, company, systemId, text]))
  for (const { filename, bytes } of files) hash.update(JSON.stringify([filename, bytes.byteLength])).update(bytes)
  return hash.digest('hex')
}
