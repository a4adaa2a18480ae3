import type { ContactBody, Instant, PlanBody, RecordBodies, RecordKind } from '@mesa/core'
import type { DeskUser } from '@mesa/desk'
import { aReport, openTestDesk, type TestDesk } from '@mesa/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let mesa: TestDesk
let admin: DeskUser
beforeEach(async () => {
  mesa = await openTestDesk()
  admin = mesa.user('admin')
})
afterEach(() => mesa.close())

const HOUR = 3_600_000

async function inForce<Kind extends RecordKind>(kind: Kind, id: string): Promise<RecordBodies[Kind]> {
  const { versions } = await mesa.desk.record(kind, id)
  const version = versions.find(({ standing }) => standing === 'in_force')
  if (!version) throw new Error(`${kind} ${id} is not in force`)
  return version.body
}

async function publish<Kind extends RecordKind>(
  kind: Kind,
  id: string | null,
  body: RecordBodies[Kind],
  more: { effectiveAt?: number; note?: string; handOver?: { to: string } } = {},
) {
  const draft = await mesa.desk.saveDraft({ kind, id, revision: 0, body }, admin)
  const { effectiveAt = null, note = null, ...rest } = more
  const asked = { kind, ...draft, effectiveAt: effectiveAt as Instant | null, note, ...rest }
  return { id: draft.id, ...(await mesa.desk.publishRecord(asked, admin)) }
}

const changedPlan = async (): Promise<PlanBody> => ({
  ...(await inForce('plan', 'premium')),
  targets: { urgent: { first_response: { minutes: 60, clock: 'working' } }, other: {} },
})

describe('a record is a series of versions', () => {
  it('publishes a draft as the next version and keeps the one before', async () => {
    const { version, versionId } = await publish('plan', 'premium', await changedPlan(), { note: 'Más rápido' })
    expect({ version, versionId }).toEqual({ version: 2, versionId: 'plan:premium:2' })

    const { versions, draft, usedBy } = await mesa.desk.record('plan', 'premium')
    expect(draft).toBeNull()
    expect(versions.map(({ version: n, standing, note }) => [n, standing, note])).toEqual([
      [2, 'in_force', 'Más rápido'],
      [1, 'past', null],
    ])
    expect(versions[0]?.publishedBy).toBe('admin')
    expect(versions[1]?.body.targets.urgent.first_response?.minutes).toBe(120)
    expect(usedBy).toMatchObject([{ kind: 'policy', id: 'policy-yaqui', name: 'P-yaqui' }])
  })
  it('lets a version begin later, and holds by the one before until then', async () => {
    const body = await changedPlan()
    await publish('plan', 'premium', body, { effectiveAt: mesa.clock.now + HOUR })
    const standings = async () => (await mesa.desk.record('plan', 'premium')).versions.map(({ standing }) => standing)
    expect(await standings()).toEqual(['coming', 'in_force'])
    const { rows } = await mesa.desk.listRecords({ kind: 'plan', limit: 10 })
    expect(rows[0]).toMatchObject({ version: 1, comesAt: mesa.clock.now + HOUR, isInForce: true })
    mesa.clock.now = (mesa.clock.now + HOUR) as Instant
    expect(await standings()).toEqual(['in_force', 'past'])
    expect((await mesa.desk.listRecords({ kind: 'plan', limit: 10 })).rows[0]).toMatchObject({
      version: 2,
      comesAt: null,
    })
  })
  it('restores an old version by publishing it again', async () => {
    const old = await inForce('plan', 'premium')
    await publish('plan', 'premium', await changedPlan())
    await publish('plan', 'premium', old)
    expect((await mesa.desk.record('plan', 'premium')).versions.map(({ version }) => version)).toEqual([3, 2, 1])
    expect(await inForce('plan', 'premium')).toEqual(old)
  })
  it('makes no version that says the same', async () => {
    expect(await publish('plan', 'premium', await inForce('plan', 'premium'))).toMatchObject({ version: 1 })
    expect((await mesa.desk.record('plan', 'premium')).draft).toBeNull()
  })
  it('refuses to change a published version at all', async () => {
    await expect(mesa.db.write([{ sql: "update record_versions set body = '{}'", args: [] }])).rejects.toThrow()
  })
  it('lists a record that has only a draft, and takes one that is unfinished', async () => {
    const { id } = await mesa.desk.saveDraft({ kind: 'account', id: null, revision: 0, body: { name: 'Nueva' } }, admin)
    const { rows, total } = await mesa.desk.listRecords({ kind: 'account', limit: 10 })
    expect(rows[0]).toMatchObject({ id, name: 'Nueva', version: 0, versionId: null, hasDraft: true })
    expect(total).toBe(3)
    const asked = { kind: 'account' as const, id, revision: 1, effectiveAt: null, note: null }
    await expect(mesa.desk.publishRecord(asked, admin)).rejects.toMatchObject({ code: 'record.not_valid' })
  })
  it('remembers who changed what', async () => {
    await publish('plan', 'premium', await changedPlan(), { note: 'Más rápido' })
    const row = await mesa.db.read.first(
      "select actor, before, after from audit where subject = 'record.publish:plan:premium'",
    )
    expect(row).toEqual({
      actor: JSON.stringify({ kind: 'user', userId: admin.userId }),
      before: JSON.stringify({ versionId: 'premium-1' }),
      after: JSON.stringify({ versionId: 'plan:premium:2', note: 'Más rápido' }),
    })
  })
})

describe('two admins cannot overwrite each other', () => {
  const body = { name: 'Uno' }
  it('says whose draft was there first, and keeps it', async () => {
    const first = await mesa.desk.saveDraft({ kind: 'plan', id: 'premium', revision: 0, body }, admin)
    const other = { kind: 'plan' as const, id: 'premium', body: { name: 'Dos' } }
    for (const revision of [0, 7]) {
      await expect(mesa.desk.saveDraft({ ...other, revision }, mesa.user('support_chief'))).rejects.toMatchObject({
        code: 'draft.changed_meanwhile',
        params: { by: 'admin', at: mesa.clock.now },
      })
    }
    expect((await mesa.desk.record('plan', 'premium')).draft).toMatchObject({ revision: first.revision, body })
  })
  it('says that a version was published since the page was opened', async () => {
    await publish('plan', 'premium', await changedPlan())
    const late = { kind: 'plan' as const, id: 'premium', revision: 0, body, basedOn: 1 }
    await expect(mesa.desk.saveDraft(late, admin)).rejects.toMatchObject({ code: 'draft.changed_meanwhile' })
  })
  it('publishes what the page saw, never a draft that was saved since', async () => {
    const draft = await mesa.desk.saveDraft(
      { kind: 'plan', id: 'premium', revision: 0, body: await changedPlan() },
      admin,
    )
    await mesa.desk.saveDraft({ kind: 'plan', id: 'premium', revision: 1, body }, mesa.user('support_chief'))
    const asked = { kind: 'plan' as const, ...draft, effectiveAt: null, note: null }
    await expect(mesa.desk.publishRecord(asked, admin)).rejects.toMatchObject({ code: 'draft.changed_meanwhile' })
  })
  it('publishes one version of thirty that are told at once', async () => {
    const draft = await mesa.desk.saveDraft(
      { kind: 'plan', id: 'premium', revision: 0, body: await changedPlan() },
      admin,
    )
    const asked = { kind: 'plan' as const, ...draft, effectiveAt: null, note: null }
    const told = await Promise.allSettled(Array.from({ length: 30 }, () => mesa.desk.publishRecord(asked, admin)))
    expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const each of told) {
      if (each.status === 'rejected') expect(each.reason.code).toMatch(/^draft\.(changed_meanwhile|not_found)$/)
    }
    expect((await mesa.desk.record('plan', 'premium')).versions).toHaveLength(2)
  })
  it('discards only the draft that the page saw', async () => {
    await mesa.desk.saveDraft({ kind: 'plan', id: 'premium', revision: 0, body }, admin)
    const asked = { kind: 'plan' as const, id: 'premium' }
    await expect(mesa.desk.discardDraft({ ...asked, revision: 2 }, admin)).rejects.toMatchObject({
      code: 'draft.changed_meanwhile',
    })
    await mesa.desk.discardDraft({ ...asked, revision: 1 }, admin)
    await expect(mesa.desk.discardDraft({ ...asked, revision: 1 }, admin)).rejects.toMatchObject({
      code: 'draft.not_found',
    })
  })
})

describe('what is published is what the intake looks up', () => {
  const accountOf = async (address: string) => {
    const receipt = await mesa.receive(aReport({ sender: { address, name: 'X' } }))
    const { account } = await mesa.desk.incident('folio' in receipt ? receipt.folio : '', admin)
    return account?.id ?? null
  }
  const change = async (over: Partial<ContactBody>) =>
    publish('contact', 'rosa', { ...(await inForce('contact', 'rosa')), ...over })

  it('knows a person by the new address and not by the old one', async () => {
    await change({ addresses: [' Rosa.Duarte@Correo.example '] })
    expect(await accountOf('rosa.duarte@correo.example')).toBe('yaqui')
    await publish('account', 'yaqui', { ...(await inForce('account', 'yaqui')), domains: [] })
    expect(await accountOf('rosa@yaqui.example')).toBeNull()
  })
  it('does not know somebody who left, by address, telephone or search', async () => {
    await publish('account', 'yaqui', { ...(await inForce('account', 'yaqui')), domains: [] })
    await change({ active: false })
    expect(await accountOf('rosa@yaqui.example')).toBeNull()
    expect(await mesa.desk.findCallers('6622143310')).toEqual([])
    expect(await mesa.desk.findCallers('Duarte')).toEqual([])
  })
  it('finds people by the new name of their company', async () => {
    await publish('account', 'yaqui', { ...(await inForce('account', 'yaqui')), name: 'Minería Ñandú' })
    expect((await mesa.desk.findCallers('nandu')).map(({ name }) => name).sort()).toEqual([
      'Rogelio Díaz',
      'Rosa Duarte',
    ])
    expect(await mesa.desk.findCallers('Yaqui Duarte')).toHaveLength(1) // her address says it still
    const { rows } = await mesa.desk.listRecords({ kind: 'account', text: 'mineria ÑANDÚ', limit: 10 })
    expect(rows.map(({ id }) => id)).toEqual(['yaqui'])
  })
  it('covers an account that is entered now, from its first report on', async () => {
    const { id } = await publish('account', null, {
      name: 'Nueva',
      taxId: null,
      domains: ['nueva.example'],
      sites: [],
      systems: [{ systemId: 'nomina', version: '5.1', siteId: null }],
    })
    await publish('policy', null, {
      number: 'P-9',
      accountId: id,
      planVersionId: 'premium-1',
      from: '2026-01-01' as never,
      to: '2026-12-31' as never,
      state: 'active',
      systemIds: 'all',
    })
    const receipt = await mesa.receive(
      aReport({ sender: { address: 'quien@nueva.example' }, text: 'la nómina no sale' }),
    )
    const { coverage } = await mesa.desk.incident('folio' in receipt ? receipt.folio : '', admin)
    expect(coverage.verdict).toBe('covered')
  })
})

describe('many records are listed a page at a time', () => {
  it('goes on after the last one, by name', async () => {
    const names: string[] = []
    let cursor: string | undefined
    do {
      const page = await mesa.desk.listRecords({ kind: 'contact', limit: 1, ...(cursor && { cursor }) })
      names.push(...page.rows.map(({ name }) => name))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(names).toEqual(['Eva Peña', 'Rogelio Díaz', 'Rosa Duarte'])
  })
  it('finds people by telephone, company and name, policies by number and customer', async () => {
    const found = async (kind: RecordKind, text: string) =>
      (await mesa.desk.listRecords({ kind, text, limit: 10 })).rows.map(({ name }) => name)
    expect(await found('contact', '662 214 3310')).toEqual(['Rosa Duarte'])
    expect(await found('contact', 'peña')).toEqual(['Eva Peña'])
    expect(await found('policy', 'p-ya')).toEqual(['P-yaqui'])
    expect(await found('policy', 'grupo')).toEqual(['P-yaqui'])
    expect(await found('policy', 'norte')).toEqual([])
    expect(await found('plan', 'prem')).toEqual(['Premium'])
  })
  it('shows what belongs to one account', async () => {
    const { rows } = await mesa.desk.listRecords({ kind: 'contact', accountId: 'norte' as never, limit: 10 })
    expect(rows.map(({ name }) => name)).toEqual(['Eva Peña'])
  })
})

describe('an advisor who leaves hands over what they own', () => {
  const leave = async (handOver?: { to: string }) =>
    publish('advisor', 'ana', { ...(await inForce('advisor', 'ana')), active: false }, handOver && { handOver })
  const retry = (handOver: { to: string }) =>
    mesa.desk.publishRecord({ kind: 'advisor', id: 'ana', revision: 1, effectiveAt: null, note: null, handOver }, admin)
  async function owned(count: number): Promise<string[]> {
    const folios: string[] = []
    for (let n = 0; n < count; n++) {
      const receipt = await mesa.receive(aReport({}))
      const folio = 'folio' in receipt ? receipt.folio : ''
      await mesa.desk.take(folio, { user: mesa.user('advisor') })
      folios.push(folio)
    }
    return folios
  }
  const advisorsOf = async (folios: string[]) =>
    Promise.all(folios.map(async (folio) => (await mesa.desk.incident(folio, admin)).advisor?.id ?? null))

  it('is refused while nobody is named to take them', async () => {
    await owned(2)
    await expect(leave()).rejects.toMatchObject({
      code: 'advisor.owns_incidents',
      params: { name: 'Ana Ruiz', incidents: 2 },
    })
    expect((await inForce('advisor', 'ana')).active).toBe(true)
  })
  it('leaves them to be assigned, or gives them to another', async () => {
    const { id: eva } = await publish('advisor', null, { ...(await inForce('advisor', 'ana')), name: 'Eva' })
    const folios = await owned(2)
    await expect(leave({ to: 'ana' })).rejects.toMatchObject({ code: 'advisor.not_active' })
    await retry({ to: eva })
    expect(await advisorsOf(folios)).toEqual([eva, eva])
    await publish('advisor', eva, { ...(await inForce('advisor', eva)), active: false }, { handOver: { to: 'nobody' } })
    expect(await advisorsOf(folios)).toEqual([null, null])
    await expect(mesa.desk.take(folios[0] ?? '', { user: mesa.user('advisor') })).rejects.toMatchObject({
      code: 'advisor.not_active',
    })
  })
  it('goes on where it was interrupted', async () => {
    const folios = await owned(3)
    const write = mesa.db.write
    let writes = 0
    mesa.db.write = async (plan) => {
      writes += 1
      if (writes === 3) throw new Error('the power went')
      return write(plan)
    }
    await expect(leave({ to: 'nobody' })).rejects.toThrow('the power went')
    mesa.db.write = write
    expect((await advisorsOf(folios)).filter((id) => id === 'ana')).toHaveLength(2)
    expect((await inForce('advisor', 'ana')).active).toBe(true)

    await retry({ to: 'nobody' })
    expect(await advisorsOf(folios)).toEqual([null, null, null])
    expect((await inForce('advisor', 'ana')).active).toBe(false)
  })
})
