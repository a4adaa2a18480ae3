import type { IntakeReport } from '@mesa/core'
import type { ExpectedMail } from './expected-mail.ts'

/** Each field that the line states, and whether the report has it. */
export type Comparison = { field: string; isRight: boolean }[]

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()
const squeezed = (text: string): string => text.replace(/\s+/g, '')
const list = (value: string | string[]): string[] => (Array.isArray(value) ? value : [value])
const hasAll = (found: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((each) => found.includes(each))
const areSame = (found: readonly string[], wanted: readonly string[]): boolean =>
  found.length === wanted.length && wanted.every((each, index) => found[index] === each)

type Judge<Field extends keyof ExpectedMail> = (
  report: IntakeReport,
  wanted: NonNullable<ExpectedMail[Field]>,
) => boolean

const withTags = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' ')
const allText = ({ text, fullText = '', html = '' }: IntakeReport): string => squeezed(text + fullText + withTags(html))

/** One judge a field, as the corpus' description states it. */
const judges: { [Field in Exclude<keyof ExpectedMail, 'file' | 'autoSubmitted' | 'bounce'>]: Judge<Field> } = {
  from: ({ sender }, wanted) => (sender.address ?? '') === wanted,
  fromName: ({ sender }, wanted) => folded(sender.name ?? '') === wanted,
  to: ({ to }, wanted) => areSame(to, wanted),
  toIncludes: ({ to }, wanted) => hasAll(to, wanted),
  subject: ({ subject }, wanted) => folded(subject) === wanted,
  subjectContains: ({ subject }, wanted) => folded(subject).includes(wanted),
  messageId: ({ thread }, wanted) => thread.messageId === wanted,
  inReplyTo: ({ thread }, wanted) => hasAll(thread.inReplyTo, list(wanted)),
  references: ({ thread }, wanted) => areSame(thread.references, wanted),
  referencesInclude: ({ thread }, wanted) => hasAll(thread.references, wanted),
  textContains: (report, wanted) => wanted.every((each) => allText(report).includes(squeezed(each))),
  replyText: ({ text }, wanted) => folded(text) === folded(wanted),
  attachments: ({ attachments }, wanted) =>
    wanted.every(({ filename, bytes }) =>
      attachments.some(
        (each) =>
          (filename === undefined || each.filename === filename) &&
          (bytes === undefined || each.bytes.byteLength === bytes),
      ),
    ),
  attachmentCount: ({ attachments }, wanted) => attachments.length === wanted,
}

/** Compares what the line states with what was read; nothing was read where `report` is undefined. */
export function compareMail(expected: ExpectedMail, report: IntakeReport | undefined): Comparison {
  return Object.entries(judges).flatMap(([field, judge]) => {
    const wanted = expected[field as keyof ExpectedMail]
    if (wanted === undefined) return []
    return [{ field, isRight: report !== undefined && (judge as Judge<never>)(report, wanted as never) }]
  })
}

/** Exact with white space folded; `isLost` when a wanted word is missing, which is worse than one too many. */
export function compareTrim(found: string, wanted: string): { isExact: boolean; isLost: boolean } {
  const isExact = folded(found) === folded(wanted)
  return { isExact, isLost: !isExact && !squeezed(found).includes(squeezed(wanted)) }
}
