import { channelWords, formatPhone, reasonShort } from '@mesa/i18n'
import { shorten, toLine, toProse } from './harmless-text.ts'
import type { BoxRow, Letter } from './letter.ts'
import type { AreaMail, MailCompany } from './mail-facts.ts'
import { mailWords } from './mail-words.ts'
import { coverageLine, promiseHeadline } from './promise-box.ts'

const LONGEST_EXCERPT = 600
const NO_BREAK = '\u00a0'

/** Begins with why it matters: `⚡ Urgente · [2026-000131] La nómina marca error`. */
export function areaSubject({ language, folio, subject, urgentBy, verdict }: AreaMail): string {
  const { urgent, not_covered, opened } = mailWords[language].area.why
  const why = [urgentBy && urgent, verdict === 'not_covered' && not_covered].filter(Boolean)
  return `${why.join(' · ') || opened} · [${folio}] ${toLine(subject)}`.trimEnd()
}

/** Tells one area of a new incident (R9). */
export function areaLetter(mail: AreaMail, company: MailCompany): Letter {
  const { language, excerpt, incidentUrl, topic } = mail
  const words = mailWords[language].area
  const accountName = mail.accountName === null ? null : toLine(mail.accountName)
  const areaName = toLine(mail.areaName)
  const heading = headingOf(mail)
  const text = shorten(toProse(excerpt), LONGEST_EXCERPT)
  return {
    language,
    preview: `${heading(accountName)}. ${toLine(mail.subject)}`,
    parts: [
      { part: 'sender', text: words.noticeFor(areaName) },
      { part: 'heading', text: `${heading(accountName)}.` },
      { part: 'box', headline: null, said: '', rows: boxRows(mail, company) },
      ...(text === '' ? [] : [{ part: 'quote' as const, intro: words.theirWords, text, note: null }]),
      { part: 'button', label: words.open, url: incidentUrl },
      { part: 'rule' },
      { part: 'small', text: topic ? words.becauseNotCovered(areaName) : words.because(areaName) },
    ],
  }
}

function headingOf({ language, topic, urgentBy, verdict }: AreaMail) {
  const { foundNotCovered, urgent, notCovered, opened } = mailWords[language].area
  if (topic) return foundNotCovered
  if (urgentBy) return urgent
  return verdict === 'not_covered' ? notCovered : opened
}

function boxRows(mail: AreaMail, { timezone }: MailCompany): BoxRow[] {
  const { language, folio, subject, accountName, systemName, urgentBy, verdict, promise, sentAt } = mail
  const { labels, area } = mailWords[language]
  const headline = promiseHeadline(promise, { language, timezone, now: sentAt })
  const account = accountName === null ? area.accountUnknown : toLine(accountName)
  return [
    { label: labels.folio, text: folio, isStrong: true },
    { label: labels.subject, text: toLine(subject) },
    { label: labels.account, text: account, isStrong: true, detail: reporterLine(mail) },
    { label: labels.system, text: toLine(systemName ?? '') },
    { label: labels.urgent, text: toLine(urgentBy?.[language] ?? '') },
    headline
      ? { label: labels.promise, text: headline.main, isStrong: true, detail: headline.detail }
      : { label: labels.promise, text: area.noPromise, ...noPromiseDetail(mail) },
    { label: labels.coverage, text: coverageLine(language, verdict, promise) },
  ].filter(({ text }) => text !== '')
}

/** The coverage line below says why where nothing covers; only a covered incident without a promise needs it here. */
function noPromiseDetail({ language, verdict, promise }: AreaMail): { detail?: string } {
  if (promise.kind === 'due' || verdict === 'not_covered' || verdict === 'unknown') return {}
  return { detail: reasonShort(language, promise.because) }
}

/** `Reportó Ernesto Valle, 662 108 4471 · por teléfono`. */
function reporterLine({ language, reporter: { name, address, phone }, channelKind }: AreaMail): string {
  const spoken = toLine(formatPhone(phone ?? '')).replaceAll(' ', NO_BREAK)
  const by = [toLine(name ?? ''), toLine(address ?? ''), spoken].filter(Boolean).join(', ')
  return mailWords[language].area.reported(by, channelWords[language][channelKind])
}
