import { formatSpokenInstant, formatTime, formatZone } from '@mesa/i18n'
import { toLine } from './harmless-text.ts'
import type { Letter } from './letter.ts'
import type { MailCompany, SignInMail } from './mail-facts.ts'
import { mailWords } from './mail-words.ts'

export function signInSubject({ language, invitedBy }: SignInMail): string {
  const { subject, invitation } = mailWords[language].signIn
  return invitedBy === undefined ? subject : invitation.subject
}

/** One button; the page behind it has another, since mail scanners open every link (trust.md, decided 10). */
export function signInLetter(mail: SignInMail, { name: company, timezone }: MailCompany): Letter {
  const { language, url, expiresAt, sentAt, code, invitedBy } = mail
  const { greeting, deskOf, signIn } = mailWords[language]
  const hour = Number(formatTime(language, { at: sentAt, timezone }).slice(0, 2))
  const until = `${formatSpokenInstant(language, { at: expiresAt, now: sentAt, timezone })}, ${formatZone(language, timezone)}`
  const use =
    invitedBy === undefined
      ? signIn.use(toLine(company), until)
      : signIn.invitation.use(toLine(invitedBy), toLine(company), until)
  return {
    language,
    preview: use,
    parts: [
      { part: 'sender', text: deskOf(toLine(company)) },
      { part: 'paragraph', text: greeting(hour, toLine(mail.name)) },
      { part: 'paragraph', text: use },
      { part: 'button', label: signIn.enter, url },
      ...(code === undefined ? [] : [{ part: 'code' as const, label: signIn.code, code: toLine(code) }]),
      { part: 'rule' },
      { part: 'small', text: (invitedBy === undefined ? signIn : signIn.invitation).notYou },
    ],
  }
}
