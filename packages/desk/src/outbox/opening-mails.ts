import { type Incident, type Instant, type Opening, type PromiseFacts, toOpeningHours } from '@mesa/core'
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

function acknowledgement(desk: Inside, { state, facts, promise, notices, at }: Opened): NewMail[] {
  const { report, person } = facts
  const { address } = report.sender
  if (notices.acknowledgement === null || address === undefined) return []
  const isFull = facts.acknowledgement === 'full'
  const mail: AcknowledgementMail = {
    kind: 'acknowledgement',
    language: person?.language ?? report.language ?? desk.company.language,
    sentAt: at,
    folio: state.folio,
    subject: isFull ? report.subject : null,
    contactName: isFull ? (person?.name ?? report.sender.name ?? null) : null,
    promise,
    urgentBy: desk.rules.criterion(state.urgency?.criterionId ?? null)?.name ?? null,
    verdict: state.coverage.verdict,
    received: isFull
      ? {
          at: report.receivedAt,
          text: report.text.slice(0, TOLD_LENGTH),
          files: report.attachments.map(({ filename }) => filename),
        }
      : null,
    openingHours: toOpeningHours(desk.rules.calendars(calendarOf(desk, state))),
  }
  const { messageId, references } = report.thread
  return [
    {
      id: notices.acknowledgement,
      kind: 'acknowledgement',
      idempotencyKey: `acknowledgement:${state.id}`,
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

/** Whose hours are told: those of the plan that counts, else the team's own. */
const calendarOf = ({ rules }: Inside, { coverage }: Incident) =>
  'calendarVersionId' in coverage ? coverage.calendarVersionId : rules.objectives.calendarVersionId

function areaNotices(desk: Inside, { state, facts, promise, notices, at }: Opened): NewMail[] {
  const { report, account } = facts
  const { name, address, phone } = report.sender
  return notices.areas.flatMap(({ areaId, outboxId }): NewMail[] => {
    const area = desk.rules.areas.find(({ id }) => id === areaId)
    if (!area) return []
    const mail: AreaMail = {
      kind: 'area',
      language: desk.company.language,
      sentAt: at,
      folio: state.folio,
      subject: report.subject,
      areaName: area.name[desk.company.language],
      accountName: account?.name ?? null,
      systemName: desk.rules.system(state.systemId)?.name ?? null,
      reporter: { name: name ?? null, address: address ?? null, phone: phone ?? null },
      urgentBy: desk.rules.criterion(state.urgency?.criterionId ?? null)?.name ?? null,
      verdict: state.coverage.verdict,
      promise,
      channelKind: state.channelKind,
      excerpt: report.text.slice(0, EXCERPT_LENGTH),
      incidentUrl: `${desk.company.publicUrl}/incidents/${state.folio}`,
    }
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
