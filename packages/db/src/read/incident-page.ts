import { asId, type Incident, MesaError, parseIncident, type SiteId, showClock, toInstant } from '@mesa/core'
import type { Reader } from '../reader.ts'
import type { OutboxState } from '../schema/outbox.ts'
import { folioKeyOf } from '../write/project.ts'
import {
  AROUND_SQL,
  type AroundStored,
  type AttachmentStored,
  type ContactStored,
  EVENTS_SQL,
  type EventStored,
  INCIDENT_SQL,
  type IncidentStored,
  type MailStored,
  type RelatedStored,
} from './incident-sql.ts'
import { toTimeline } from './incident-timeline.ts'
import type { IncidentView, MailState, PersonCard } from './incident-view.ts'
import type { ReadContext } from './names.ts'

/** What the page of one incident is read with. */
export interface IncidentQuestion {
  folio: string
  hasRelay: boolean
}

/** One incident whole, in three statements (DESIGN, Budgets). Throws `incident.not_found`. */
export async function readIncident(
  read: Reader,
  { folio, hasRelay }: IncidentQuestion,
  context: ReadContext,
): Promise<IncidentView> {
  const row = await read.first<IncidentStored>(INCIDENT_SQL, [folioKeyOf(folio)])
  if (!row) throw new MesaError('incident.not_found', { folio })
  const state = parseIncident(row.state)
  const [events, around] = await Promise.all([
    read.all<EventStored>(EVENTS_SQL, [row.id]),
    read.first<AroundStored>(AROUND_SQL, [row.id, state.relatedTo]),
  ])
  const attachments = listOf<AttachmentStored>(around?.attachments)
  const mails = listOf<MailStored>(around?.mails)
  const contact = toPerson(row.contact)
  const stateOf = (mail: MailStored) => toMailState(mail.state, hasRelay)
  const timeline = toTimeline({
    events,
    attachments,
    mails,
    stateOf,
    names: context.names,
    reporter: row.reporter,
    contact,
  })
  const head = headOf(row, state, context)
  const parties = partiesOf(row, state, context)
  return {
    ...head,
    ...parties,
    systemNames: { ...head.systemNames, ...Object.fromEntries(parties.sites.map(({ id, name }) => [id, name])) },
    contact,
    reporter: {
      name: row.reporter,
      address: row.reporter_address,
      phone: timeline[0]?.content?.author.phone ?? null,
    },
    urgentBy: urgencyOf(state, timeline),
    areas: areasOf(timeline, mails, stateOf, context),
    related: listOf<RelatedStored>(around?.related).map((other) => ({ ...other, kind: 'may_belong_to' })),
    replyTo: replyTargets(row, contact, timeline),
    timeline,
    readAt: toInstant(context.now),
    position: row.position ?? 0,
  }
}

const listOf = <Each>(json: string | undefined): Each[] => (json === undefined ? [] : (JSON.parse(json) as Each[]))

function headOf(row: IncidentStored, state: Incident, { calendars, names, now }: ReadContext) {
  const { coverage } = state
  const mentioned = coverage.reasons.flatMap((reason) =>
    'systemId' in reason ? [reason.systemId, ...('contracted' in reason ? reason.contracted : [])] : [],
  )
  return {
    id: state.id,
    folio: row.folio,
    version: row.version,
    subject: row.subject,
    status: row.status,
    channelKind: state.channelKind,
    channel: state.channel,
    receivedAt: state.receivedAt,
    openedAt: state.openedAt,
    level: state.level,
    coverage,
    coverageDecidedAt: state.coverageDecidedAt,
    systemNames: Object.fromEntries(mentioned.map((id) => [id, names.system(id) ?? id])),
    clocks: state.clocks.filter(({ stopped }) => !stopped).map((clock) => showClock(clock, toInstant(now), calendars)),
  }
}

/** The part of an account's body that the page shows. */
interface AccountStored {
  systems: { systemId: string; version: string }[]
  sites: { id: string; name: string }[]
}

function partiesOf(row: IncidentStored, state: Incident, { names }: ReadContext) {
  const { advisorId, accountId, siteId } = state
  const { systems = [], sites: stored = [] }: Partial<AccountStored> = JSON.parse(row.account_body ?? '{}')
  const sites = stored.map(({ id, name }) => ({ id: asId<SiteId>(id), name }))
  const advisorName = names.advisor(advisorId)
  return {
    account: accountId && row.account_name ? { id: accountId, name: row.account_name, taxId: row.tax_id } : null,
    otherOpen: row.other_open,
    site: sites.find(({ id }) => id === siteId) ?? null,
    sites,
    system: systemOf(state, systems, names),
    advisor: advisorId && advisorName ? { id: advisorId, name: advisorName } : null,
  }
}

function systemOf({ systemId }: Incident, installed: AccountStored['systems'], names: ReadContext['names']) {
  const name = names.system(systemId)
  if (!systemId || !name) return null
  return { id: systemId, name, version: installed.find((each) => each.systemId === systemId)?.version ?? null }
}

function urgencyOf({ urgency }: Incident, timeline: IncidentView['timeline']): IncidentView['urgentBy'] {
  if (!urgency) return null
  const set = timeline.findLast(({ event }) => event.type === 'urgency_set')
  return { criterionId: urgency.criterionId, saidBy: set?.actorName ?? '', at: urgency.at }
}

function areasOf(
  timeline: IncidentView['timeline'],
  mails: readonly MailStored[],
  stateOf: (mail: MailStored) => MailState,
  { names }: ReadContext,
): IncidentView['areas'] {
  const told = timeline.flatMap(({ event }) => (event.type === 'notices_queued' ? event.notices : []))
  return told.flatMap((notice) => {
    const mail = mails.find(({ id }) => id === notice.outboxId)
    const name = notice.notice === 'area' ? names.area(notice.areaId) : null
    if (notice.notice !== 'area' || !mail || !name) return []
    const at = toInstant(mail.finished_at ?? mail.created_at)
    return [{ id: notice.areaId, name, address: mail.recipient, state: stateOf(mail), at }]
  })
}

/** The known contact's address first, then everybody who wrote on the incident. */
function replyTargets(
  row: IncidentStored,
  contact: PersonCard | null,
  timeline: IncidentView['timeline'],
): IncidentView['replyTo'] {
  const wrote = [
    { address: contact?.addresses[0], name: contact?.name ?? null },
    { address: row.reporter_address, name: row.reporter },
    ...timeline.flatMap(({ event, content }) => (event.type === 'customer_replied' && content ? [content.author] : [])),
  ]
  const targets = new Map<string, string | null>()
  for (const { address, name } of wrote) {
    if (address && !targets.has(address)) targets.set(address, name)
  }
  return [...targets].map(([address, name]) => ({ address, name }))
}

function toPerson(json: string | null): PersonCard | null {
  if (json === null) return null
  const { id, ...person } = JSON.parse(json) as ContactStored
  return { id: asId(id), ...person }
}

/** What people are told of a row's state; without a relay nothing leaves by itself, so it is kept. */
export const toMailState = (state: OutboxState, hasRelay: boolean): MailState =>
  state === 'pending' || state === 'leased' ? (hasRelay ? 'waiting' : 'kept') : state
