import { type Area, type Incident, type Instant, type Opening, type PromiseFacts, toOpeningHours } from '@mesa/core'
import type { Inside } from '../inside.ts'
import type { OpeningFacts } from '../intake/open-incident.ts'
import type { AcknowledgementMail, AreaMail } from '../mail/mail-facts.ts'
import { mailSubject } from '../mail/render-mail.ts'
import type { NewMail } from './enqueue.ts'

export interface Opened {
  state: Incident
  facts: OpeningFacts
  promise: PromiseFacts
  notices: Opening['notices']
  at: Instant
}

/** Longer reports are told by their beginning; the whole stands in the desk. */
const TOLD_LENGTH = 4_000
const EXCERPT_LENGTH = 600

/** The mails that a new incident causes: the receipt to who reported (R3), and one notice to each area (R9). */
export function openingMails(desk: Inside, opened: Opened): NewMail[] {
  return [...acknowledgement(desk, opened), ...areaNotices(desk, opened)]
}

function acknowledgement(desk: Inside, opened: Opened): NewMail[] {
  const { state, facts, notices, at } = opened
  const { address } = facts.report.sender
  if (notices.acknowledgement === null || address === undefined) return []
  const mail = receiptFacts(desk, opened)
  const { messageId, references } = facts.report.thread
  return [
    {
      id: notices.acknowledgement,
      kind: 'acknowledgement',
      idempotencyKey: receiptKey(opened, address),
      incidentId: state.id,
      subject: mailSubject(mail),
      at,
      mail,
      envelope: {
        to: [{ name: mail.contactName, address }],
        inReplyTo: messageId ?? null,
        references: messageId ? [...references, messageId] : references,
        automatic: true,
      },
    },
  ]
}

const HOUR_MS = 3_600_000

/** Receipts to strangers share one key an hour: however many reports come at once, one leaves (trust.md L3). */
const receiptKey = ({ state, facts, at }: Opened, address: string): string =>
  facts.acknowledgement === 'full'
    ? `acknowledgement:${state.id}`
    : `acknowledgement:${address}:${Math.floor(at / HOUR_MS)}`

function receiptFacts(desk: Inside, { state, facts, promise, at }: Opened): AcknowledgementMail {
  const { report, person } = facts
  const told = facts.acknowledgement === 'full' ? toldToContact(facts) : toldToStranger
  return {
    kind: 'acknowledgement',
    language: person?.language ?? report.language ?? desk.company.language,
    sentAt: at,
    folio: state.folio,
    ...told,
    promise,
    urgentBy: urgencyName(desk, state),
    verdict: state.coverage.verdict,
    openingHours: toOpeningHours(desk.rules.calendars(calendarOf(desk, state))),
  }
}

type Told = Pick<AcknowledgementMail, 'subject' | 'contactName' | 'received'>

const toldToContact = ({ report, person }: OpeningFacts): Told => ({
  subject: report.subject,
  contactName: person?.name ?? report.sender.name ?? null,
  // A sender can be forged; until it is proved, only what our own desk wrote down is told back.
  received:
    report.kind === 'phone' ? { at: report.receivedAt, text: report.text.slice(0, TOLD_LENGTH), files: [] } : null,
})

/** Folio and promise alone: whoever forged the sender must not have us carry their words (trust.md L3). */
const toldToStranger: Told = { subject: null, contactName: null, received: null }

const urgencyName = ({ rules }: Inside, { urgency }: Incident) =>
  rules.criterion(urgency?.criterionId ?? null)?.name ?? null

/** Whose hours are told: those of the plan that counts, else the team's own. */
const calendarOf = ({ rules }: Inside, { coverage }: Incident) =>
  'calendarVersionId' in coverage ? coverage.calendarVersionId : rules.objectives.calendarVersionId

function areaNotices(desk: Inside, opened: Opened): NewMail[] {
  const { state, notices, at } = opened
  return notices.areas.flatMap(({ areaId, outboxId }): NewMail[] => {
    const area = desk.rules.areas.find(({ id }) => id === areaId)
    if (!area) return []
    const mail = noticeFacts(desk, opened, area)
    return [
      {
        id: outboxId,
        kind: 'area',
        idempotencyKey: `area:${areaId}:${state.id}:opened`,
        incidentId: state.id,
        subject: mailSubject(mail),
        at,
        mail,
        envelope: {
          to: [{ name: mail.areaName, address: area.address }],
          inReplyTo: null,
          references: [],
          automatic: true,
        },
      },
    ]
  })
}

function noticeFacts(desk: Inside, { state, facts, promise, at }: Opened, area: Area): AreaMail {
  const { report, account } = facts
  const { language, publicUrl } = desk.company
  const { name = null, address = null, phone = null } = report.sender
  return {
    kind: 'area',
    ...(area.topics?.includes('opened') === false && { topic: 'not_covered' as const }),
    language,
    sentAt: at,
    folio: state.folio,
    subject: report.subject,
    areaName: area.name[language],
    accountName: account?.name ?? null,
    systemName: desk.rules.system(state.systemId)?.name ?? null,
    reporter: { name, address, phone },
    urgentBy: urgencyName(desk, state),
    verdict: state.coverage.verdict,
    promise,
    channelKind: state.channelKind,
    excerpt: report.text.slice(0, EXCERPT_LENGTH),
    incidentUrl: `${publicUrl}/incidents/${state.folio}`,
  }
}
