import { asId, type Instant, type Language, type OutboxId } from '@mesa/core'
import type { Statement } from '@mesa/db'
import type { Inside } from '../inside.ts'
import type { SignInMail } from '../mail/mail-facts.ts'
import { mailSubject } from '../mail/render-mail.ts'
import { enqueueMails } from './enqueue.ts'

/** A one-time link for somebody of the company, whom `invitedBy` may have just entered; it leaves like every other mail. */
export function signInMail(
  desk: Inside,
  to: { address: string; name: string; language: Language; invitedBy?: string },
  url: string,
  expiresAt: Instant,
): Statement[] {
  const id = asId<OutboxId>(desk.newId())
  const at = desk.now()
  const { name, language, invitedBy } = to
  const words = { language, sentAt: at, name, url, expiresAt }
  const mail: SignInMail = { kind: 'sign_in', ...words, ...(invitedBy !== undefined && { invitedBy }) }
  const mails = enqueueMails(desk, [
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
  return [...dropExpiredLinks(desk), ...mails]
}

const WITHOUT_LINK = "facts = json_set(facts, '$.mail.url', '')"

/** The link of a mail that is finished: whoever reads the database later must not come in by it. No other mail changes. */
export const forgetLink = (mailId: string): Statement => ({
  sql: `update outbox set ${WITHOUT_LINK} where id = ? and kind = 'sign_in' and state in ('sent', 'discarded')`,
  args: [mailId],
})

/** A link that is over is of no use to its receiver: the mail is discarded and the link forgotten. */
export const dropExpiredLinks = (desk: Pick<Inside, 'now'>): Statement[] => [
  {
    sql: `update outbox set state = 'discarded', finished_at = ?1, ${WITHOUT_LINK}
      where state in ('kept', 'failed', 'pending') and kind = 'sign_in' and json_extract(facts, '$.mail.expiresAt') <= ?1`,
    args: [desk.now()],
  },
]
