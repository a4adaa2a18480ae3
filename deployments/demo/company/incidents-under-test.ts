import {
  asId,
  type CompanyRecords,
  customerReplied,
  type DecisionContext,
  decide,
  evolve,
  findSystem,
  type Incident,
  type IncidentEvent,
  type Instant,
  open,
  type SystemId,
} from '@mesa/core'
import type { DemoStep } from '@mesa/plugin-sdk'

export interface PhoneInput {
  caller: { contactId: string; address?: string; phone?: string }
  subject: string
  text: string
  systemId?: SystemId
  criterionId?: string
  startedAt: Instant
  seconds: number
}

interface Told {
  at: Instant
  receivedAt: Instant
  address: string
  subject: string
  text: string
  systemId?: SystemId | undefined
  criterionId?: string | undefined
}

/** Plays a past through the rules of core alone: throws as soon as one step is not allowed. The product adds the rest. */
export function playSteps(steps: readonly DemoStep[], records: CompanyRecords): Map<string, Incident> {
  const incidents = new Map<string, Incident>()
  const apply = (key: string, events: readonly IncidentEvent[]) => {
    const next = events.reduce<Incident | undefined>(
      (state, event) => evolve(asId(key), state, event),
      incidents.get(key),
    )
    if (next) incidents.set(key, next)
  }
  const known = (key: string): Incident => {
    const found = incidents.get(key)
    if (!found) throw new Error(`nobody reported ${key} before this`)
    return found
  }
  for (const step of steps) {
    switch (step.kind) {
      case 'command':
        apply(step.on, decide(known(step.on), step.command, contextAt(step.at, known(step.on), records)))
        break
      case 'mail_reply': {
        const { at: receivedAt } = step
        const heard = { contentId: asId<never>('c'), channel: 'email', contactId: null, receivedAt, automatic: false }
        apply(step.to, customerReplied(known(step.to), heard, contextAt(step.at, known(step.to), records)))
        break
      }
      default:
        // Reports of mail servers are only counted by the product.
        if (step.kind === 'mail' && step.from.address.startsWith('mailer-daemon@')) break
        apply(step.key, opened(toldBy(step), step, records))
    }
  }
  return incidents
}

type Reported = Exclude<DemoStep, { kind: 'command' | 'mail_reply' }>

function toldBy(step: Reported): Told {
  const { at } = step
  if (step.kind === 'mail') return { receivedAt: at, address: step.from.address, ...step }
  if (step.kind === 'form') {
    const { address, text, systemId } = step.fields
    return { at, receivedAt: at, address, subject: '', text, systemId: systemId ? asId(systemId) : undefined }
  }
  const input = step.input as PhoneInput
  return { at, receivedAt: input.startedAt, address: input.caller.address ?? '', ...input }
}

function opened(told: Told, step: Reported, records: CompanyRecords): IncidentEvent[] {
  const contact = records.contacts.find(({ addresses }) => addresses.includes(told.address))
  const installed = records.accounts.find(({ id }) => id === contact?.accountId)?.systems ?? []
  const systemId =
    told.systemId ??
    findSystem(
      told,
      records.systems,
      installed.map((each) => each.systemId),
    )
  const kinds = { mail: 'email', call: 'phone', form: 'web' } as const
  return open(
    {
      folio: step.key,
      channel: kinds[step.kind],
      channelKind: kinds[step.kind],
      queueWeight: 0,
      receivedAt: told.receivedAt,
      accountId: contact?.accountId ?? null,
      contactId: contact?.id ?? null,
      systemId,
      criterionId: told.criterionId ? asId(told.criterionId) : null,
      contentId: asId('c'),
      automatic: false,
      relatedTo: null,
      answered: null,
      notices: { acknowledgement: null, areas: [] },
    },
    contextAt(step.at, { accountId: contact?.accountId ?? null }, records),
  )
}

export function contextAt(
  now: Instant,
  { accountId }: Pick<Incident, 'accountId'>,
  records: CompanyRecords,
): DecisionContext {
  return {
    now,
    actor: { kind: 'rule', rule: 'test' },
    calendars: (id) => {
      const found = records.calendars.find((calendar) => calendar.id === id)
      if (!found) throw new Error(`no calendar ${id}`)
      return found.calendar
    },
    objectives: records.objectives,
    policies: records.policies.filter((policy) => policy.accountId === accountId),
    ladders: (id) => {
      const found = records.ladders.find((ladder) => ladder.id === id)
      if (!found) throw new Error(`no ladder ${id}`)
      return found
    },
    ladderInEffect: (id) => records.ladders.find(({ ladderId }) => ladderId === id) ?? null,
    defaultLadders: records.objectives.ladders ?? {},
    reach: () => 'nobody_has_the_role',
    isActiveAdvisor: (id) => records.advisors.some((advisor) => advisor.id === id && advisor.active),
    isActiveCriterion: (id) => records.criteria.some((criterion) => criterion.id === id && criterion.active),
    isSystem: (id) => records.systems.some((system) => system.id === id),
    isSiteOf: () => false,
    isAccount: (id) => records.accounts.some((account) => account.id === id),
    isContactOf: (id, of) => records.contacts.some((contact) => contact.id === id && contact.accountId === of),
    contentId: asId('c'),
    outboxId: asId('o'),
    leadId: asId('l'),
    leadNotices: [],
    sites: { contactSiteId: null, siteIds: [], installed: [] },
  }
}
