import {
  type EscalationNotice,
  type Incident,
  type IncidentClock,
  type IncidentEvent,
  type IncidentId,
  type Instant,
  type Language,
  ladderClock,
  readClock,
} from '@mesa/core'
import type { Reader } from '@mesa/db'
import type { IncidentRecord } from '../commands/incident-record.ts'
import type { Inside } from '../inside.ts'
import { findAccount } from '../intake/lookups.ts'
import type { EscalationMail } from '../mail/alarm-mail.ts'
import { mailSubject } from '../mail/render-mail.ts'
import type { NewMail } from './enqueue.ts'

type Fired = Extract<IncidentEvent, { type: 'escalation_fired' }>

interface Addressee {
  name: string
  address: string
  language: Language
}

export interface Escalated {
  record: IncidentRecord
  /** After the events. */
  state: Incident
  events: readonly IncidentEvent[]
}

/** The mails of the steps that fired (R11): to each whom a step told, once, whoever runs it and however often. */
export async function escalationMails(desk: Inside, { record, state, events }: Escalated): Promise<NewMail[]> {
  const fired = events.filter((event): event is Fired => event.type === 'escalation_fired')
  if (fired.length === 0) return []
  const users = await findUsers(desk.db.read, fired)
  const accountName = (await findAccount(desk.db.read, state.accountId))?.name ?? null
  return fired.flatMap((event) =>
    event.notified.flatMap((notice): NewMail[] => {
      const to = addresseeOf(desk, notice, users)
      if (!to) return []
      return [
        toMail(
          { desk, event, notice, to, incidentId: state.id },
          { ...factsOf(desk, state, event), subject: record.subject, accountName },
        ),
      ]
    }),
  )
}

interface Telling {
  desk: Inside
  event: Fired
  notice: EscalationNotice
  to: Addressee
  incidentId: IncidentId
}

type StepFacts = Omit<EscalationMail, 'kind' | 'language' | 'sentAt' | 'toName' | 'insteadOf' | 'incidentUrl'>

function toMail({ desk, event, notice, to, incidentId }: Telling, facts: StepFacts): NewMail {
  const mail: EscalationMail = {
    ...facts,
    kind: 'escalation',
    language: to.language,
    sentAt: event.at,
    toName: to.name,
    insteadOf: notice.insteadOf?.to ?? null,
    incidentUrl: `${desk.company.publicUrl}/incidents/${facts.folio}`,
  }
  return {
    id: notice.outboxId,
    kind: 'escalation',
    idempotencyKey: notice.outboxId,
    incidentId,
    subject: mailSubject(mail),
    at: event.at,
    mail,
    envelope: { to: [{ name: to.name, address: to.address }], inReplyTo: null, references: [], automatic: true },
  }
}

function factsOf(desk: Inside, state: Incident, event: Fired): Omit<StepFacts, 'subject' | 'accountName'> {
  const ladder = desk.rules.ladders(event.ladder)
  return {
    ...namesOf(desk, state),
    ...clockFacts(desk, ladderClock(state, ladder.clock) ?? null, event.at),
    folio: state.folio,
    condition: ladder.steps.find(({ id }) => id === event.step)?.condition ?? 'any',
    ladderName: ladder.name,
    level: state.level,
    isRaised: event.raisedTo !== null,
  }
}

const namesOf = ({ rules }: Inside, { systemId, advisorId, urgency }: Incident) => ({
  systemName: rules.system(systemId)?.name ?? null,
  advisorName: advisorId === null ? null : (rules.advisors.get(advisorId)?.name ?? null),
  urgentBy: rules.criterion(urgency?.criterionId ?? null)?.name ?? null,
})

function clockFacts({ rules }: Inside, clock: IncidentClock | null, at: Instant) {
  if (!clock) return { since: at, dueAt: null, isBreached: false, isObjective: true }
  const { dueAt, verdict } = readClock(clock.facts, at, rules.calendars)
  const { objective: isObjective, facts } = clock
  return { since: facts.startedAt, dueAt, isBreached: verdict?.result === 'breached', isObjective }
}

const USERS_SQL = `select id, name, email as address, language from auth_user
  where id in (select value from json_each(?)) and active = 1`

/** Where each is reached now, when the batch is written. */
async function findUsers(read: Reader, fired: readonly Fired[]): Promise<Map<string, Addressee>> {
  const ids = fired.flatMap(({ notified }) =>
    notified.flatMap(({ reached }) => (reached.kind === 'user' ? [reached.userId] : [])),
  )
  const rows = await read.all<Addressee & { id: string }>(USERS_SQL, [JSON.stringify([...new Set(ids)])])
  return new Map(rows.map((row) => [row.id, row]))
}

function addresseeOf(
  { rules, company: { language } }: Inside,
  { reached }: EscalationNotice,
  users: ReadonlyMap<string, Addressee>,
): Addressee | undefined {
  if (reached.kind === 'user') return users.get(reached.userId)
  const area = rules.areas.find(({ id }) => id === reached.areaId)
  return area && { name: area.name[language], address: area.address, language }
}
