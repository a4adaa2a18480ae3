import { hasPermission, type Permission, permissions, type Role, roles } from '@mesa/core'
import type { Desk, DeskUser } from '@mesa/desk'
import { TRPCError } from '@trpc/server'
import { describe, expect, it } from 'vitest'
import { appRouter, createCaller } from './router.ts'

const key = '01997f5e-0000-7000-8000-000000000000'
const folio = '2026-000123'

const keeping = (family: string, kind: string) => ({
  [`${family}.saveDraft`]: { kind, id: null, revision: 0, body: { name: 'X' } },
  [`${family}.discardDraft`]: { kind, id: 'x', revision: 1 },
  [`${family}.publish`]: { kind, id: 'x', revision: 1 },
})

/** One right input for every procedure: a new one without an entry fails here. */
const inputs: Record<string, unknown> = {
  'session.get': undefined,
  'session.setLanguage': { language: 'en' },
  'directory.get': undefined,
  'directory.findCallers': { text: 'yaqui' },
  'queue.list': { view: 'open' },
  'queue.counts': undefined,
  'incident.get': { folio },
  'incident.markSeen': { folio, version: 1 },
  'incident.reply': { folio, commandKey: key, text: 'Listo', to: [], after: 'stay' },
  'incident.note': { folio, text: 'Nota' },
  'incident.logCall': { folio, text: 'Llamó', seconds: 60, answered: true },
  'incident.assign': { folio, advisorId: 'ana' },
  'incident.take': { folio },
  'incident.setUrgency': { folio, criterionId: 'payroll', since: 'now' },
  'incident.withdrawUrgency': { folio },
  'incident.correctSystem': { folio, systemId: null },
  'incident.correctContact': { folio, contactId: 'c', accountId: null },
  'incident.startWork': { folio },
  'incident.wait': { folio },
  'incident.resume': { folio },
  'incident.resolve': { folio },
  'incident.close': { folio },
  'incident.reopen': { folio },
  'calls.file': { commandKey: key, caller: { name: 'Luis' }, text: 'No timbra' },
  'mailbox.list': {},
  'mailbox.get': { id: 'm' },
  'mailbox.send': { ids: ['m'] },
  'mailbox.discard': { ids: ['m'] },
  'quarantine.list': {},
  'quarantine.retry': { id: 'q' },
  'live.follow': { position: 0 },
  'incident.correctSite': { folio, siteId: null },
  'incident.decideCoverage': { folio, reason: 'Se corrigió la póliza' },
  'incident.preview': { folio, change: { type: 'withdraw_urgency' } },
  'incident.explain': { folio, clock: 'first_response', cycle: 1 },
  'incident.unassign': { folio },
  'alarms.list': undefined,
  'exceptions.list': undefined,
  'records.list': { kind: 'plan' },
  'records.get': { kind: 'plan', id: 'premium' },
  'records.restDays': { year: 2027 },
  'records.check': { kind: 'plan', id: null, body: { name: 'X' }, effectiveAt: null },
  ...keeping('rules', 'plan'),
  ...keeping('policies', 'policy'),
  'policies.list': { accountIds: ['x'] },
  'policies.card': { id: 'x' },
  'policies.propose': { accountId: 'x' },
  ...keeping('customers', 'account'),
  ...keeping('advisors', 'advisor'),
  'staff.list': undefined,
  'staff.invite': { name: 'Ana', email: 'ana@cardon.example', role: 'advisor', language: 'es' },
  'staff.inviteAgain': { id: 'u' },
  'staff.change': { id: 'u', active: false },
}

interface Procedure {
  _def: { meta?: { permission?: Permission }; type: string }
}
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>)
const names = procedures.map(([name]) => name)
const permissionOf = (name: string) =>
  procedures.find(([other]) => other === name)?.[1]._def.meta?.permission as Permission

/** Notes that it was reached and answers with nothing that matters. */
function fakeDesk(reached: string[]): Desk {
  const facts: Partial<Desk> = { isDemo: false, now: () => 0 }
  return new Proxy(facts, {
    get: (known, method: string) => {
      if (method === 'now') reached.push(method)
      if (method in known) return known[method as keyof Desk]
      if (method === 'company') return { name: 'Mesa' }
      if (method !== 'follow') return async () => void reached.push(method)
      return async function* () {
        reached.push(method)
        yield { position: 1, at: 0, kind: 'directory', incident: null, byUserId: null }
      }
    },
  }) as Desk
}

const userOf = (role: Role): DeskUser => ({
  userId: role as never,
  name: role,
  email: `${role}@cardon.example`,
  role,
  advisorId: 'ana',
  language: 'es',
})

async function call(name: string, role: Role | null, input: unknown): Promise<{ reached: string[]; refusal?: string }> {
  const reached: string[] = []
  const user = role && userOf(role)
  const caller = createCaller({ desk: fakeDesk(reached), user, stillSignedIn: async () => true })
  const [area = '', procedure = ''] = name.split('.')
  const areas = caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  try {
    const answer = await areas[area]?.[procedure]?.(input)
    if (answer && typeof answer === 'object' && Symbol.asyncIterator in answer) {
      for await (const _ of answer as AsyncIterable<unknown>) break
    }
    return { reached }
  } catch (error) {
    if (error instanceof TRPCError) return { reached, refusal: error.code }
    throw error
  }
}

describe('every procedure', () => {
  it('names a permission of the matrix', () => {
    for (const name of names) expect(Object.keys(permissions), name).toContain(permissionOf(name))
  })

  it('is tried here, and nothing else is', () => {
    expect(names.toSorted()).toEqual(Object.keys(inputs).toSorted())
  })

  it('uses each permission of the matrix somewhere', () => {
    expect(new Set(names.map(permissionOf))).toEqual(new Set(Object.keys(permissions)))
  })
})

describe.each(names)('%s', (name) => {
  it.each(roles)('lets %s do what the matrix says, and no more', async (role) => {
    const { reached, refusal } = await call(name, role, inputs[name])
    if (hasPermission(role, permissionOf(name))) {
      expect(refusal).toBeUndefined()
      expect(reached.length).toBeGreaterThan(0)
    } else {
      expect(refusal).toBe('FORBIDDEN')
      expect(reached).toEqual([])
    }
  })

  it('refuses whoever is not signed in', async () => {
    expect(await call(name, null, inputs[name])).toEqual({ reached: [], refusal: 'UNAUTHORIZED' })
  })

  it('refuses before it looks at the input', async () => {
    expect(await call(name, null, { nonsense: true })).toEqual({ reached: [], refusal: 'UNAUTHORIZED' })
  })

  it('refuses fields that nobody asked for', async () => {
    const input = inputs[name]
    if (input === undefined) return
    for (const field of ['role', 'accountId_', 'internal', 'createdAt', 'bcc', 'actor', 'now']) {
      const { refusal, reached } = await call(name, 'admin', { ...(input as object), [field]: 'x' })
      expect(refusal, field).toBe('BAD_REQUEST')
      expect(reached).toEqual([])
    }
  })
})
