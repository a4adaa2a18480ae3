import { type Incident, type IncidentEvent, promiseFacts } from '@mesa/core'
import type { IncidentRecord } from '../commands/incident-record.ts'
import type { Inside } from '../inside.ts'
import type { AreaMail } from '../mail/mail-facts.ts'
import { mailSubject } from '../mail/render-mail.ts'
import type { NewMail } from './enqueue.ts'
import type { LeadNames } from './lead.ts'

export interface FoundNotCovered {
  record: IncidentRecord
  /** After the events. */
  state: Incident
  events: readonly IncidentEvent[]
}

/** Tells the areas that asked for it that an incident turned out not to be covered, after it was opened (R9, R19). */
export function notCoveredMails(desk: Inside, { record, state, events }: FoundNotCovered, names: LeadNames): NewMail[] {
  return events.flatMap((event) =>
    event.type !== 'notices_queued'
      ? []
      : event.notices.flatMap((notice): NewMail[] => {
          const area = notice.notice === 'area' && desk.rules.areas.find(({ id }) => id === notice.areaId)
          if (!area) return []
          const mail: AreaMail = {
            ...factsOf(desk, { record, state }, names),
            sentAt: event.at,
            areaName: area.name[desk.company.language],
          }
          return [
            {
              id: notice.outboxId,
              kind: 'area',
              idempotencyKey: `area:${area.id}:${state.id}:not_covered`,
              incidentId: state.id,
              subject: mailSubject(mail),
              at: event.at,
              mail,
              envelope: {
                to: [{ name: mail.areaName, address: area.address }],
                inReplyTo: null,
                references: [],
                automatic: true,
              },
            },
          ]
        }),
  )
}

function factsOf(
  { rules, company }: Inside,
  { record, state }: Pick<FoundNotCovered, 'record' | 'state'>,
  { accountName, contact }: LeadNames,
): Omit<AreaMail, 'sentAt' | 'areaName'> {
  const systemName = rules.system(state.systemId)?.name ?? null
  return {
    kind: 'area',
    topic: 'not_covered',
    language: company.language,
    folio: state.folio,
    subject: record.subject,
    accountName,
    systemName,
    reporter: contact,
    urgentBy: rules.criterion(state.urgency?.criterionId ?? null)?.name ?? null,
    verdict: state.coverage.verdict,
    promise: promiseFacts(state, systemName, rules.calendars),
    channelKind: state.channelKind,
    excerpt: '',
    incidentUrl: `${company.publicUrl}/incidents/${state.folio}`,
  }
}
