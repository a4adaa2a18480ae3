import { asId, type Instant, type Language, type OutboxId } from '@mesa/core'
import type { Statement } from '@mesa/db'
import type { Inside } from '../inside.ts'
import type { SignInMail } from '../mail/mail-facts.ts'
import { mailSubject } from '../mail/render-mail.ts'
import { enqueueMails } from './enqueue.ts'

/** A one-time link for somebody of the company; it leaves like every other mail. */
export function signInMail(
  desk: Inside,
  to: { address: string; name: string; language: Language },
  url: string,
  expiresAt: Instant,
): Statement[] {
  const id = asId<OutboxId>(desk.newId())
  const at = desk.now()
  const mail: SignInMail = { kind: 'sign_in', language: to.language, sentAt: at, name: to.name, url, expiresAt }
  return enqueueMails(desk, [
    {
      id,
      kind: 'sign_in',
      idempotencyKey: `sign_in:${id}`,
      incidentId: null,
      subject: mailSubject(mail),
      at,
      mail,
      envelope: {
        to: [{ name: to.name, address: to.address }],
        inReplyTo: null,
        references: [],
        automatic: true,
      },
    },
  ])
}
