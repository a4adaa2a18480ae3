import { formatLongInstant, formatZone } from '@mesa/i18n'
import type { EscalationMail } from './alarm-mail.ts'
import { alarmWords } from './alarm-words.ts'
import { toLine } from './harmless-text.ts'
import type { BoxRow, Letter } from './letter.ts'
import type { MailCompany } from './mail-facts.ts'
import { mailWords } from './mail-words.ts'

const whyOf = ({ condition, isBreached }: EscalationMail) => (isBreached ? 'overdue' : condition)

/** Begins with why it matters: `⚡ Sin tomar · [2026-000131] La nómina marca error`. */
export function escalationSubject(mail: EscalationMail): string {
  const why = alarmWords[mail.language].why[whyOf(mail)]
  return `${mail.urgentBy ? '⚡ ' : ''}${why} · [${mail.folio}] ${toLine(mail.subject)}`.trimEnd()
}

/** Makes silence heard (R11): what, since when, until when, and why it comes to whom. */
export function escalationLetter(mail: EscalationMail, company: MailCompany): Letter {
  const { language, insteadOf, incidentUrl } = mail
  const words = alarmWords[language]
  const heading = words.heading(mail.urgentBy !== null)[whyOf(mail)]
  const because = [words.because(toLine(mail.ladderName)), insteadOf && words.insteadOf[insteadOf]]
  return {
    language,
    preview: `${heading} ${toLine(mail.subject)}`,
    parts: [
      { part: 'sender', text: words.noticeFor(toLine(mail.toName)) },
      { part: 'heading', text: heading },
      { part: 'box', headline: null, said: '', rows: [...whatRows(mail), ...whenRows(mail, company)] },
      { part: 'button', label: words.open, url: incidentUrl },
      { part: 'rule' },
      { part: 'small', text: because.filter(Boolean).join(' ') },
    ],
  }
}

function whatRows({ language, ...mail }: EscalationMail): BoxRow[] {
  const { labels, area } = mailWords[language]
  const words = alarmWords[language]
  const accountName = mail.accountName === null ? area.accountUnknown : toLine(mail.accountName)
  return [
    { label: labels.folio, text: mail.folio, isStrong: true },
    { label: labels.subject, text: toLine(mail.subject) },
    { label: labels.account, text: accountName, isStrong: true },
    { label: labels.system, text: toLine(mail.systemName ?? '') },
    { label: labels.urgent, text: toLine(mail.urgentBy?.[language] ?? '') },
    { label: words.labels.advisor, text: mail.advisorName === null ? words.nobody : toLine(mail.advisorName) },
  ].filter(({ text }) => text !== '')
}

function whenRows(mail: EscalationMail, { timezone }: MailCompany): BoxRow[] {
  const { language, since, dueAt, isBreached, level, sentAt: now } = mail
  const words = alarmWords[language]
  const when = (at: number) => formatLongInstant(language, { at, now, timezone })
  return [
    { label: words.labels.since, text: when(since) },
    {
      label: isBreached ? words.labels.wasDue : words.labels.due,
      text: dueAt === null ? words.noDue : when(dueAt),
      isStrong: true,
      detail: `${mail.isObjective ? words.objective : words.promise} · ${formatZone(language, timezone)}`,
    },
    {
      label: words.labels.level,
      text: words.levels[level] ?? String(level),
      ...(mail.isRaised && { detail: words.raised }),
    },
  ]
}
