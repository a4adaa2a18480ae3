import {
  type Acknowledgement,
  type Actor,
  asId,
  dateIn,
  decideAcknowledgement,
  findSystem,
  type Identity,
  type IncidentId,
  type IntakeReport,
  identify,
  type Opening,
  type OutboxId,
  open,
  type PromiseFacts,
  promiseFacts,
  type SiteId,
  type SystemId,
  type UserId,
} from '@mesa/core'
import { folioOf, type Statement } from '@mesa/db'
import { decisionContext } from '../commands/decision-context.ts'
import { openingStatements } from '../commands/write-events.ts'
import type { Inside } from '../inside.ts'
import { enqueueMails } from '../outbox/enqueue.ts'
import { openingMails } from '../outbox/opening-mails.ts'
import { contentOf } from './content-of.ts'
import { intakeStatements, type Received } from './intake-row.ts'
import type { KeptFiles } from './keep-files.ts'
import {
  type ContactPerson,
  findAccount,
  findAccountsOfDomain,
  findContactPerson,
  findContacts,
  findLastAcknowledged,
} from './lookups.ts'

export interface OpenBy {
  actor?: Actor
  userId: UserId | null
  queueWeight: number
  relatedTo: IncidentId | null
  /** Its Message-ID was used before with other content: kept, and flagged. */
  isReused: boolean
}

/** Everything that was looked up about a report before its incident is opened. */
export interface OpeningFacts {
  report: IntakeReport
  identity: Identity
  person: ContactPerson | undefined
  account: { name: string; installed: SystemId[]; siteIds: SiteId[] } | undefined
  systemId: SystemId | null
  acknowledgement: Acknowledgement
}

/** Identifies, entitles, classifies, records and announces a report in one batch (R8, R9, R16, R19). */
export async function openIncident(desk: Inside, report: IntakeReport, kept: KeptFiles, by: OpenBy): Promise<Received> {
  const facts = await lookUp(desk, report)
  const id = asId<IncidentId>(desk.newId())
  const { accountId, contactId } = facts.identity
  const actor = by.actor ?? { kind: 'contact' as const, contactId }
  const context = await decisionContext(desk, { accountId, actor, receivedAt: report.receivedAt })
  const content = contentOf(desk, context.contentId, report)
  const notices = noticesOf(desk, facts)
  const became = {
    outcome: 'incident' as const,
    incidentId: id,
    contentId: content.id,
    reason: by.isReused ? 'claimed_key_reused' : null,
  }
  const first = [...intakeStatements(desk, report, kept, became), ...kept.attachmentStatements(content.id)]
  let told: { folio: string; promise: PromiseFacts } | undefined

  const year = Number(dateIn(desk.company.timezone, context.now).slice(0, 4))
  await desk.write({
    folioOfYear: year,
    build: (number): Statement[] => {
      const folio = folioOf(year, number)
      const events = open(openingOf(facts, by, { folio, contentId: context.contentId, notices }), context)
      const written = openingStatements(desk, { id, events, content, byUserId: by.userId })
      const systemName = desk.rules.system(facts.systemId)?.name ?? null
      told = { folio, promise: promiseFacts(written.state, systemName, desk.rules.calendars) }
      const mails = openingMails(desk, { state: written.state, facts, promise: told.promise, notices, at: context.now })
      return [...first, ...written.statements, ...enqueueMails(desk, mails)]
    },
  })
  if (!told) throw new Error('a batch was written without being built')
  return { outcome: 'incident', incidentId: id, ...told, repeated: false }
}

async function lookUp(desk: Inside, report: IntakeReport): Promise<OpeningFacts> {
  const { read } = desk.db
  const contacts = await findContacts(read, report)
  const identity = identify(contacts, contacts.length > 0 ? [] : await findAccountsOfDomain(read, report))
  const account = await findAccount(read, identity.accountId)
  const person = identity.contactId ? await findContactPerson(read, identity.contactId) : undefined
  const sender =
    report.sender.address || !person?.address ? report.sender : { ...report.sender, address: person.address }
  const isContact = contacts.length > 0
  const lastToAddressAt = await findLastAcknowledged(read, sender.address)
  const acknowledgement = decideAcknowledgement(
    { ...report, sender },
    { isContact, ownAddresses: ownAddresses(desk), lastToAddressAt },
  )
  return {
    report: { ...report, sender },
    identity,
    person,
    account,
    systemId: systemOf(desk, report, account),
    acknowledgement,
  }
}

function systemOf(desk: Inside, report: IntakeReport, account: OpeningFacts['account']): SystemId | null {
  if (report.systemId && desk.rules.system(report.systemId)) return report.systemId
  return findSystem(report, desk.rules.systems, account?.installed ?? [])
}

const ownAddresses = ({ company, rules }: Inside): ReadonlySet<string> =>
  new Set([company.supportAddress, ...rules.areas.map(({ address }) => address)])

function noticesOf(desk: Inside, { acknowledgement }: OpeningFacts): Opening['notices'] {
  return {
    acknowledgement: acknowledgement === 'none' ? null : asId<OutboxId>(desk.newId()),
    areas: desk.rules.areas
      .filter(({ active }) => active)
      .map(({ id: areaId }) => ({ areaId, outboxId: asId<OutboxId>(desk.newId()) })),
  }
}

function openingOf(
  { report, identity, systemId }: OpeningFacts,
  { queueWeight, relatedTo }: OpenBy,
  made: Pick<Opening, 'folio' | 'contentId' | 'notices'>,
): Opening {
  const { channel, kind, receivedAt, criterionId, automatic, answeredInCall, callSeconds } = report
  return {
    ...made,
    ...identity,
    channel,
    channelKind: kind,
    queueWeight,
    receivedAt,
    systemId,
    criterionId: criterionId ?? null,
    automatic: automatic !== undefined,
    relatedTo,
    answered: answeredInCall ? { seconds: callSeconds ?? 0 } : null,
  }
}
