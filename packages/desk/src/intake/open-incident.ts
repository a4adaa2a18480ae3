import {
  type Acknowledgement,
  type Actor,
  asId,
  dateIn,
  decideAcknowledgement,
  findSite,
  findSystem,
  type Identity,
  type IncidentEvent,
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
import { countsAnything, inAllowanceTurn, useStatements } from '../commands/allowance-uses.ts'
import { type DeskContext, decisionContext } from '../commands/decision-context.ts'
import { openingStatements } from '../commands/write-events.ts'
import type { Inside } from '../inside.ts'
import { enqueueMails } from '../outbox/enqueue.ts'
import { type LeadNames, leadStatements } from '../outbox/lead.ts'
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
  type KnownAccount,
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
  account: KnownAccount | undefined
  systemId: SystemId | null
  siteId: SiteId | null
  acknowledgement: Acknowledgement
}

/** Identifies, entitles, classifies, records and announces a report in one batch (R8, R9, R16, R19). */
export async function openIncident(desk: Inside, report: IntakeReport, kept: KeptFiles, by: OpenBy): Promise<Received> {
  const facts = await lookUp(desk, report)
  const { accountId, contactId } = facts.identity
  const actor = by.actor ?? { kind: 'contact' as const, contactId }
  const about = { accountId, actor, receivedAt: report.receivedAt }
  const context = await decisionContext(desk, about)
  if (accountId === null || !countsAnything(context.policies)) return await record(desk, kept, by, { facts, context })
  return await inAllowanceTurn(desk, accountId, async () =>
    record(desk, kept, by, { facts, context: await decisionContext(desk, about) }),
  )
}

async function record(
  desk: Inside,
  kept: KeptFiles,
  by: OpenBy,
  { facts, context }: { facts: OpeningFacts; context: DeskContext },
): Promise<Received> {
  const { report } = facts
  const id = asId<IncidentId>(desk.newId())
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
      const opened = { state: written.state, facts, promise: told.promise, notices: withLead(notices, events, context) }
      return [
        ...first,
        ...written.statements,
        ...useStatements(id, { before: null, after: written.state.coverage }, context.freePlaces),
        ...leadStatements(desk, { state: written.state, events }, leadNames(facts)),
        ...enqueueMails(desk, openingMails(desk, { ...opened, at: context.now })),
      ]
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
  const systemId = systemOf(desk, report, account)
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
    systemId,
    siteId: siteOf(account, person, systemId),
    acknowledgement,
  }
}

function systemOf(desk: Inside, report: IntakeReport, account: OpeningFacts['account']): SystemId | null {
  if (report.systemId && desk.rules.system(report.systemId)) return report.systemId
  return findSystem(report, desk.rules.systems, account?.installed ?? [])
}

const siteOf = (account: KnownAccount | undefined, person: ContactPerson | undefined, systemId: SystemId | null) =>
  account
    ? findSite({ contactSiteId: person?.siteId ?? null, siteIds: account.siteIds, installed: account.places }, systemId)
    : null

const ownAddresses = ({ company, rules }: Inside): ReadonlySet<string> =>
  new Set([company.supportAddress, ...rules.areas.map(({ address }) => address)])

function noticesOf(desk: Inside, { acknowledgement }: OpeningFacts): Opening['notices'] {
  return {
    acknowledgement: acknowledgement === 'none' ? null : asId<OutboxId>(desk.newId()),
    areas: desk.rules.areas
      .filter(({ active, topics = ['opened'] }) => active && topics.includes('opened'))
      .map(({ id: areaId }) => ({ areaId, outboxId: asId<OutboxId>(desk.newId()) })),
  }
}

/** Areas that asked only for what is not covered are told where it is not. */
const withLead = (
  { acknowledgement, areas }: Opening['notices'],
  events: readonly IncidentEvent[],
  { leadNotices }: DeskContext,
): Opening['notices'] => ({
  acknowledgement,
  areas: events.some(({ type }) => type === 'lead_raised') ? [...areas, ...leadNotices] : areas,
})

const leadNames = ({ report: { subject, sender }, account, person }: OpeningFacts): LeadNames => ({
  subject,
  accountName: account?.name ?? null,
  contact: {
    name: person?.name ?? sender.name ?? null,
    address: sender.address ?? null,
    phone: sender.phone ?? null,
  },
})

function openingOf(
  { report, identity, systemId, siteId }: OpeningFacts,
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
    siteId,
    criterionId: criterionId ?? null,
    automatic: automatic !== undefined,
    relatedTo,
    answered: answeredInCall ? { seconds: callSeconds ?? 0 } : null,
  }
}
