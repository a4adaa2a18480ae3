import { acknowledgementLetter, acknowledgementSubject } from './acknowledgement.ts'
import { areaLetter, areaSubject } from './area-notice.ts'
import { escalationLetter, escalationSubject } from './escalation.ts'
import type { Letter } from './letter.ts'
import { letterHtml } from './letter-html.tsx'
import { letterText } from './letter-text.ts'
import type { MailCompany, MailFacts } from './mail-facts.ts'
import { renewalLetter, renewalSubject } from './renewal.ts'
import { replyLetter, replySubject } from './reply.ts'
import { signInLetter, signInSubject } from './sign-in.ts'

export interface RenderedMail {
  /** One line, safe in a header. */
  subject: string
  text: string
  html: string
}

/** The words of a mail; the same facts give the same words for ever, whenever they are asked for (trust.md D6). */
export function renderMail(facts: MailFacts, company: MailCompany): RenderedMail {
  const subject = mailSubject(facts)
  const letter = toLetter(facts, company)
  return { subject, text: letterText(letter), html: letterHtml(letter, subject) }
}

/** The subject alone, for lists: one line, safe in a header (trust.md, attack 11). */
export function mailSubject(facts: MailFacts): string {
  switch (facts.kind) {
    case 'acknowledgement':
      return acknowledgementSubject(facts)
    case 'reply':
      return replySubject(facts)
    case 'area':
      return areaSubject(facts)
    case 'sign_in':
      return signInSubject(facts)
    case 'escalation':
      return escalationSubject(facts)
    case 'renewal':
      return renewalSubject(facts)
  }
}

function toLetter(facts: MailFacts, company: MailCompany): Letter {
  switch (facts.kind) {
    case 'acknowledgement':
      return acknowledgementLetter(facts, company)
    case 'reply':
      return replyLetter(facts, company)
    case 'area':
      return areaLetter(facts, company)
    case 'sign_in':
      return signInLetter(facts, company)
    case 'escalation':
      return escalationLetter(facts, company)
    case 'renewal':
      return renewalLetter(facts, company)
  }
}
