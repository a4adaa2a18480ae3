import {
  type Allowance,
  type AreaBody,
  asId,
  type IncidentCommand,
  type PolicyBody,
  type SiteId,
  toInstant,
} from '@mesa/core'
import { aReport, openTestDesk, type TestDesk, tuesday } from '@mesa/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let mesa: TestDesk
beforeEach(async () => {
  mesa = await openTestDesk()
})
afterEach(() => mesa.close())

const folioOf = (receipt: object) => ('folio' in receipt ? String(receipt.folio) : '')
const by = () => ({ user: mesa.user('support_chief') })
const act = (folio: string, command: IncidentCommand) => mesa.desk.runCommand(folio, command, by())
const incident = (folio: string) => mesa.desk.incident(folio, mesa.user('support_chief'))
const typesOf = async (folio: string) => (await incident(folio)).timeline.map(({ event }) => event.type)
const stateOf = async (folio: string) =>
  JSON.parse(
    (await mesa.db.read.first<{ state: string }>('select state from incidents where folio = ?', [folio]))?.state ??
      '{}',
  )
const rowsOf = (sql: string) => mesa.db.read.all<Record<string, unknown>>(sql)
const uses = () => rowsOf('select policy_id, period_from, ordinal from allowance_uses order by ordinal')
const verdicts = async () =>
  (await rowsOf('select coverage_verdict as verdict from incidents order by id')).map(({ verdict }) => verdict)

/** Another version of the policy of Grupo Yaqui, in effect since ever. */
async function changePolicy(change: Partial<PolicyBody>, effectiveAt = 0, version = 2) {
  const [row] = await rowsOf("select body from record_versions where kind = 'policy' and version = 1")
  const body = JSON.stringify({ ...JSON.parse(String(row?.body)), ...change })
  await mesa.db.write([
    {
      sql: `insert into record_versions (version_id, kind, record_id, version, account_id, effective_at, published_at, published_by, body)
        values (?, 'policy', 'policy-yaqui', ?, 'yaqui', ?, ?, '{"kind":"rule","rule":"test"}', ?)`,
      args: [`policy:policy-yaqui:${version}`, version, effectiveAt, tuesday, body],
    },
  ])
}
const allow = (incidents: number, per: Allowance['per'] = 'month') => changePolicy({ allowance: { incidents, per } })

const toProduction: IncidentCommand = { type: 'correct_system', systemId: asId('produccion') }
const toPayroll: IncidentCommand = { type: 'correct_system', systemId: asId('nomina') }

describe('R16: allowances of incidents', () => {
  it('covers exactly so many of thirty reports that come at once, each on its own place', async () => {
    await allow(10)
    await Promise.all(Array.from({ length: 30 }, () => mesa.receive(aReport())))
    const all = await verdicts()
    expect(all.filter((verdict) => verdict === 'covered')).toHaveLength(10)
    expect(all.filter((verdict) => verdict === 'not_covered')).toHaveLength(20)
    expect((await uses()).map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 10 }, (_, index) => index + 1))
  })
  it('says how many are left, and that they are used up', async () => {
    await allow(1)
    const [first, second] = [folioOf(await mesa.receive(aReport())), folioOf(await mesa.receive(aReport()))]
    expect((await incident(first)).coverage.reasons.at(-1)).toMatchObject({
      code: 'allowance_left',
      left: 0,
      allowed: 1,
    })
    expect((await incident(second)).coverage).toMatchObject({
      verdict: 'not_covered',
      reasons: [{ code: 'policy_in_force' }, { code: 'allowance_used_up', used: 1, allowed: 1, per: 'month' }],
    })
  })
  it('begins again with the next period, by the day of reception', async () => {
    await allow(1)
    await mesa.receive(aReport())
    mesa.clock.now = toInstant(Date.parse('2026-12-01T00:30:00-07:00'))
    await mesa.receive(aReport({ receivedAt: mesa.clock.now }))
    expect(await uses()).toMatchObject([{ period_from: '2026-11-01' }, { period_from: '2026-12-01' }])
  })
  it('gives its place back when the coverage is decided otherwise, and takes it again', async () => {
    await allow(1)
    const first = folioOf(await mesa.receive(aReport()))
    await act(first, toProduction)
    expect(await uses()).toEqual([])
    const second = folioOf(await mesa.receive(aReport()))
    expect((await incident(second)).coverage.verdict).toBe('covered')
    await act(first, toPayroll)
    expect((await incident(first)).coverage).toMatchObject({ verdict: 'not_covered' })
    expect(await uses()).toHaveLength(1)
  })
  it('takes the smallest place that is free, and counts no later place against an earlier one', async () => {
    await allow(3)
    const [first, second] = [folioOf(await mesa.receive(aReport())), folioOf(await mesa.receive(aReport()))]
    await mesa.receive(aReport())
    await act(second, toProduction)
    await mesa.receive(aReport())
    expect((await uses()).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3])
    const before = await typesOf(first)
    await act(first, { type: 'decide_coverage', reason: 'Se revisó el contrato.' })
    expect(await typesOf(first)).toEqual(before)
  })
  it('decides again on fresh facts when another node took the place meanwhile', async () => {
    await allow(1)
    const rival = {
      sql: "insert into allowance_uses values ('policy-yaqui', '2026-11-01', 1, 'of-another-node')",
      args: [],
    }
    const write = mesa.db.write.bind(mesa.db)
    let isFirst = true
    mesa.db.write = async (plan) => {
      if (isFirst && !Array.isArray(plan)) {
        isFirst = false
        await write([rival])
      }
      return write(plan)
    }
    const folio = folioOf(await mesa.receive(aReport()))
    expect((await incident(folio)).coverage).toMatchObject({ verdict: 'not_covered' })
    expect(await uses()).toHaveLength(1)
  })
})

describe('R16: sites', () => {
  const twoSites = async () => {
    const [row] = await rowsOf("select body from accounts where id = 'yaqui'")
    const sites = ['matriz', 'bodega'].map((id) => ({ id, name: id, address: '' }))
    const body = JSON.stringify({ ...JSON.parse(String(row?.body)), sites })
    await mesa.db.write([{ sql: "update accounts set body = ? where id = 'yaqui'", args: [body] }])
    await changePolicy({ siteIds: ['matriz'] })
  }
  it('waits for the site, and decides when it is known', async () => {
    await twoSites()
    const folio = folioOf(await mesa.receive(aReport()))
    expect((await incident(folio)).coverage).toMatchObject({ verdict: 'unknown', missing: 'site' })
    await act(folio, { type: 'correct_site', siteId: asId<SiteId>('matriz') })
    expect((await incident(folio)).coverage.verdict).toBe('covered')
    await act(folio, { type: 'correct_site', siteId: asId<SiteId>('bodega') })
    expect((await incident(folio)).coverage.verdict).toBe('not_covered')
  })
  it('takes the site of the person who reports', async () => {
    await twoSites()
    await mesa.db.write([{ sql: "update contacts set site_id = 'matriz' where id = 'rosa'", args: [] }])
    const folio = folioOf(await mesa.receive(aReport()))
    expect((await incident(folio)).coverage.verdict).toBe('covered')
    expect(await stateOf(folio)).toMatchObject({ siteId: 'matriz' })
  })
  it('forgets the site with the account, and finds that of the new person', async () => {
    await twoSites()
    const folio = folioOf(await mesa.receive(aReport({ sender: { address: 'nadie@otro.example' } })))
    await mesa.db.write([{ sql: "update contacts set site_id = 'matriz' where id = 'rosa'", args: [] }])
    await act(folio, { type: 'correct_account', accountId: asId('yaqui'), contactId: asId('rosa') })
    expect(await stateOf(folio)).toMatchObject({ siteId: 'matriz', coverage: { verdict: 'covered' } })
    await act(folio, { type: 'correct_account', accountId: asId('norte'), contactId: asId('eva') })
    expect(await stateOf(folio)).toMatchObject({ siteId: null })
  })
})

describe('R19: what is not covered raises exactly one lead', () => {
  const leads = () => rowsOf("select * from outbox where kind = 'lead'")
  it('at the opening, as a row that a CRM can take', async () => {
    const folio = folioOf(await mesa.receive(aReport({ sender: { address: 'eva@norte.example' } })))
    const [lead, ...others] = await leads()
    expect(others).toEqual([])
    expect(lead).toMatchObject({ channel: 'crm', state: 'kept' })
    expect(lead?.idempotency_key).toBe(`lead:${String(lead?.incident_id)}`)
    expect(JSON.parse(String(lead?.facts))).toMatchObject({
      folio,
      account: { id: 'norte', name: 'Aceros del Norte' },
      system: { id: 'nomina', name: 'Nómina' },
      reasons: ['account_has_no_policy'],
      contact: { id: 'eva', name: 'Eva Peña', address: 'eva@norte.example' },
    })
    expect(await stateOf(folio)).toMatchObject({ leadId: lead?.id })
  })
  it('when a correction takes the coverage away, and never again', async () => {
    const folio = folioOf(await mesa.receive(aReport()))
    expect(await leads()).toEqual([])
    for (const command of [toProduction, toPayroll, toProduction]) await act(folio, command)
    expect(await leads()).toHaveLength(1)
    expect((await typesOf(folio)).filter((type) => type === 'lead_raised')).toHaveLength(1)
  })
  it('is no mail: not listed, not counted, never sent or discarded', async () => {
    await mesa.receive(aReport({ sender: { address: 'eva@norte.example' } }))
    const [lead] = await leads()
    const id = String(lead?.id)
    const { rows, counts } = await mesa.desk.mailbox({})
    expect(rows.map(({ kind }) => kind)).not.toContain('lead')
    expect(counts.kept).toBe(0)
    expect((await mesa.desk.mailbox({ state: 'kept' })).rows).toEqual([])
    await expect(mesa.desk.mail(id)).rejects.toMatchObject({ code: 'mail.not_found' })
    await expect(mesa.desk.sendMail([id], mesa.user('admin'))).rejects.toMatchObject({ code: 'mail.not_held' })
    await expect(mesa.desk.discardMail([id], mesa.user('admin'))).rejects.toMatchObject({ code: 'mail.not_held' })
    await mesa.db.write([{ sql: "update outbox set state = 'pending' where kind = 'lead'", args: [] }])
    mesa.desk.startWorkers()
    await expect.poll(() => mesa.sent.length).toBe(5)
    expect((await leads()).map(({ state }) => state)).toEqual(['pending'])
  })
})

describe('R9: areas hear of what they asked for', () => {
  const subscribe = async (id: string, topics: AreaBody['topics']) => {
    const admin = mesa.user('admin')
    const [version] = (await mesa.desk.record('area', id)).versions
    const draft = await mesa.desk.saveDraft(
      { kind: 'area', id, revision: 0, body: { ...version?.body, topics } },
      admin,
    )
    await mesa.desk.publishRecord({ kind: 'area', ...draft, effectiveAt: null, note: null }, admin)
  }
  const mailsTo = async (area: string) =>
    rowsOf(`select subject, facts from outbox where kind = 'area' and recipient = '${area}@mesa.example'`)

  it('one that asked only for what is not covered gets no notice of what is, and one when it turns out', async () => {
    await subscribe('commercial', ['not_covered'])
    const folio = folioOf(await mesa.receive(aReport()))
    expect(await mailsTo('commercial')).toEqual([])
    for (const command of [toProduction, toPayroll, toProduction]) await act(folio, command)
    const [mail, ...others] = await mailsTo('commercial')
    expect(others).toEqual([])
    expect(mail?.subject).toBe(`Sin cobertura · [${folio}] No sale la nómina`)
  })
  it('and one notice at the opening of what is not', async () => {
    await subscribe('commercial', ['not_covered'])
    await mesa.receive(aReport({ sender: { address: 'eva@norte.example' } }))
    expect(await mailsTo('commercial')).toHaveLength(1)
  })
})

describe('what people say with a decision stays with it', () => {
  it('R13: the evidence of an urgency, in the customer’s words', async () => {
    const folio = folioOf(await mesa.receive(aReport()))
    const evidence = '«Hoy a las cinco se paga la nómina»'
    await act(folio, { type: 'set_urgency', criterionId: asId('no-payroll'), since: 'start', evidence })
    const { timeline } = await incident(folio)
    expect(timeline.find(({ event }) => event.type === 'urgency_set')?.content).toMatchObject({ text: evidence })
  })
  it('the reason why a coverage was decided again; nothing where it stays the same', async () => {
    const folio = folioOf(await mesa.receive(aReport()))
    await act(folio, { type: 'decide_coverage', reason: 'Por si acaso.' })
    expect((await incident(folio)).timeline.filter(({ event }) => event.type === 'coverage_decided')).toHaveLength(1)
    await changePolicy({ state: 'suspended' })
    await act(folio, { type: 'decide_coverage', reason: 'La póliza estaba suspendida desde enero.' })
    const decided = (await incident(folio)).timeline.filter(({ event }) => event.type === 'coverage_decided')
    expect(decided.at(-1)).toMatchObject({ content: { text: 'La póliza estaba suspendida desde enero.' } })
    expect((await incident(folio)).coverage.verdict).toBe('not_covered')
  })
  it('a version that begins after the report decides nothing about it', async () => {
    const folio = folioOf(await mesa.receive(aReport()))
    await changePolicy({ state: 'suspended' }, tuesday + 1)
    await act(folio, { type: 'decide_coverage', reason: 'Revisión.' })
    expect((await incident(folio)).coverage.verdict).toBe('covered')
  })
})
