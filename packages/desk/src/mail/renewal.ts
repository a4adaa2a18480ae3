import type { Instant, Language } from '@mesa/core'
import { formatCount, formatLongDay } from '@mesa/i18n'
import { toLine } from './harmless-text.ts'
import type { Letter } from './letter.ts'
import type { MailCompany, Written } from './mail-facts.ts'
import { mailWords } from './mail-words.ts'

/** A policy that is about to end, or has ended (R20). */
export interface RenewalMail extends Written {
  kind: 'renewal'
  toName: string
  policyNumber: string
  planName: string
  accountName: string
  /** Some instant of the policy's last day. */
  lastDay: Instant
  /** Whole days until that day; null once it has ended. */
  daysLeft: number | null
  policyUrl: string
}

interface RenewalWords {
  subject(policy: string, account: string, daysLeft: number | null): string
  noticeFor(area: string): string
  heading(account: string, daysLeft: number | null): string
  policy: string
  plan: string
  lastDay: string
  follows(daysLeft: number | null): string
  open: string
  because(area: string): string
}

const days: Record<Language, (n: number) => string> = {
  es: (n) => `${formatCount('es', n)} ${n === 1 ? 'día' : 'días'}`,
  en: (n) => `${formatCount('en', n)} ${n === 1 ? 'day' : 'days'}`,
}
const soon: Record<Language, (n: number) => string> = {
  es: (n) => (n === 0 ? 'hoy' : `en ${days.es(n)}`),
  en: (n) => (n === 0 ? 'today' : `in ${days.en(n)}`),
}

const es: RenewalWords = {
  subject: (policy, account, left) =>
    left === null ? `Póliza vencida · ${policy} ${account}` : `Renovación ${soon.es(left)} · ${policy} ${account}`,
  noticeFor: (area) => `Aviso para ${area}`,
  heading: (account, left) =>
    left === null ? `Venció la póliza de ${account}.` : `La póliza de ${account} vence ${soon.es(left)}.`,
  policy: 'Póliza',
  plan: 'Plan',
  lastDay: 'Último día',
  follows: (left) =>
    left === null
      ? 'Desde hoy sus reportes se reciben sin cobertura.'
      : 'Después de ese día sus reportes se reciben sin cobertura. Si la póliza se renueva, ya no llegan más avisos.',
  open: 'Ver póliza',
  because: (area) => `${area} recibe los avisos de pólizas por vencer.`,
}

const en: RenewalWords = {
  subject: (policy, account, left) =>
    left === null ? `Policy ended · ${policy} ${account}` : `Renewal ${soon.en(left)} · ${policy} ${account}`,
  noticeFor: (area) => `Notice for ${area}`,
  heading: (account, left) =>
    left === null ? `The policy of ${account} has ended.` : `The policy of ${account} ends ${soon.en(left)}.`,
  policy: 'Policy',
  plan: 'Plan',
  lastDay: 'Last day',
  follows: (left) =>
    left === null
      ? 'From today on their reports come in without coverage.'
      : 'After that day their reports come in without coverage. Once the policy is renewed, no more notices come.',
  open: 'Open the policy',
  because: (area) => `${area} gets the notices of policies about to end.`,
}

const words: Record<Language, RenewalWords> = { es, en }

export const renewalSubject = ({ language, policyNumber, accountName, daysLeft }: RenewalMail): string =>
  words[language].subject(toLine(policyNumber), toLine(accountName), daysLeft)

/** Tells an area of a policy's end, in time to renew it (R20). */
export function renewalLetter(mail: RenewalMail, { timezone }: MailCompany): Letter {
  const { language, daysLeft, policyUrl, sentAt: now } = mail
  const { labels } = mailWords[language]
  const said = words[language]
  const [toName, accountName] = [toLine(mail.toName), toLine(mail.accountName)]
  const heading = said.heading(accountName, daysLeft)
  return {
    language,
    preview: heading,
    parts: [
      { part: 'sender', text: said.noticeFor(toName) },
      { part: 'heading', text: heading },
      {
        part: 'box',
        headline: null,
        said: '',
        rows: [
          { label: labels.account, text: accountName, isStrong: true },
          { label: said.policy, text: toLine(mail.policyNumber) },
          { label: said.plan, text: toLine(mail.planName) },
          {
            label: said.lastDay,
            text: formatLongDay(language, { at: mail.lastDay, now, timezone }),
            isStrong: true,
          },
        ],
      },
      { part: 'paragraph', text: said.follows(daysLeft) },
      { part: 'button', label: said.open, url: policyUrl },
      { part: 'rule' },
      { part: 'small', text: said.because(toName) },
    ],
  }
}
