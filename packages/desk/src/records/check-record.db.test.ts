import type { Instant, RecordBodies, RecordKind } from '@mesa/core'
import { aReport, openTestDesk, type TestDesk } from '@mesa/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let mesa: TestDesk
beforeEach(async () => {
  mesa = await openTestDesk()
})
afterEach(() => mesa.close())

const check = (kind: RecordKind, id: string | null, body: unknown) =>
  mesa.desk.checkRecord({ kind, id, body, effectiveAt: null })
const problemsOf = async (kind: RecordKind, id: string | null, body: unknown) =>
  (await check(kind, id, body)).problems.map(({ path, code, params }) => [path, code, params])
async function inForce<Kind extends RecordKind>(kind: Kind, id: string): Promise<RecordBodies[Kind]> {
  const { versions } = await mesa.desk.record(kind, id)
  return (versions[0] as (typeof versions)[number]).body
}
async function publish(kind: RecordKind, id: string | null, body: unknown, effectiveAt: number | null = null) {
  const draft = await mesa.desk.saveDraft({ kind, id, revision: 0, body }, mesa.user('admin'))
  const asked = { kind, ...draft, effectiveAt: effectiveAt as Instant | null, note: null }
  return { id: draft.id, ...(await mesa.desk.publishRecord(asked, mesa.user('admin'))) }
}

/** Tuesday, 10:55 in Hermosillo; the office closes from 13:00 to 15:00. */
const at = (time: string) => Date.parse(`2026-11-24T${time}:00-07:00`)

describe('a draft is shown at work by the functions that promise', () => {
  it('counts with the calendar as it is drafted', async () => {
    const office = await inForce('calendar', 'office')
    const { problems, example } = await check('calendar', 'office', office)
    expect(problems).toEqual([])
    expect(example?.dues).toMatchObject([{ dueAt: at('12:55'), countsFrom: at('10:55') }])
    expect(example?.open).toEqual({ isOpen: true, changesAt: at('13:00') })

    const weekly = {
      ...office.calendar.weekly,
      tue: [
        { start: '11:00', end: '11:30' },
        { start: '16:00', end: '20:00' },
      ],
    }
    const drafted = await check('calendar', 'office', { ...office, calendar: { ...office.calendar, weekly } })
    expect(drafted.example?.dues).toMatchObject([{ dueAt: at('17:30'), countsFrom: at('11:00') }])
    expect(drafted.example?.open).toEqual({ isOpen: false, changesAt: at('11:00') })
  })
  it('is not due later for being urgent', async () => {
    const targets = {
      urgent: { first_response: { minutes: 600, clock: 'working' } },
      other: { first_response: { minutes: 60, clock: 'elapsed' } },
    }
    const { example } = await check('plan', null, { ...(await inForce('plan', 'premium')), name: 'Oro', targets })
    expect(example?.dues.map(({ urgency, dueAt }) => [urgency, dueAt])).toEqual([
      ['urgent', at('11:55')],
      ['other', at('11:55')],
    ])
  })
  it('tells each system of the account what its policy says', async () => {
    const body = { ...(await inForce('policy', 'policy-yaqui')), systemIds: ['nomina'] }
    const { example } = await check('policy', 'policy-yaqui', body)
    expect(example?.coverages.map(({ systemId, coverage }) => [systemId, coverage.verdict])).toEqual([
      ['nomina', 'covered'],
      ['facturacion', 'not_covered'],
    ])
    expect(example?.dues[0]).toMatchObject({ urgency: 'urgent', dueAt: at('12:55') })
  })
  it('says when each step of a ladder would come', async () => {
    const step = (id: string, when: object) => ({
      id,
      when,
      condition: 'unassigned',
      notify: [{ to: 'role', role: 'support_chief' }],
    })
    const steps = [
      step('start', { at: 'start' }),
      step('soon', { at: 'after_start', minutes: 15 }),
      step('half', { at: 'percent', percent: 50 }),
      step('due', { at: 'percent', percent: 100 }),
      step('late', { at: 'after_due', minutes: 30 }),
    ]
    const { id } = await publish('ladder', null, { name: 'Urgente', active: true, clock: 'first_response', steps })
    await publish('plan', 'premium', { ...(await inForce('plan', 'premium')), ladders: { urgent: id } })
    const { example } = await check('ladder', id, await inForce('ladder', id))
    expect(example?.steps.map((each) => each.at)).toEqual(['10:55', '11:10', '11:55', '12:55', '15:25'].map(at))
    expect((await mesa.desk.record('ladder', id)).usedBy).toEqual([{ kind: 'plan', id: 'premium', name: 'Premium' }])
  })
  it('has no example while it cannot be read', async () => {
    expect(await check('plan', null, { name: 'Oro' })).toMatchObject({ example: null })
  })
})

describe('what clashes with other records is found', () => {
  it('names whose telephone, address and domain it is already', async () => {
    const rogelio = await inForce('contact', 'rogelio')
    expect(await problemsOf('contact', 'rogelio', { ...rogelio, phones: ['+526621000000'] })).toEqual([
      ['phones.0', 'phone_taken', { of: '+526621000000', contact: 'Eva Peña', account: 'Aceros del Norte' }],
    ])
    expect(await problemsOf('contact', 'rogelio', { ...rogelio, addresses: ['EVA@norte.example'] })).toEqual([
      ['addresses.0', 'address_taken', { of: 'eva@norte.example', contact: 'Eva Peña', account: 'Aceros del Norte' }],
    ])
    const yaqui = await inForce('account', 'yaqui')
    expect(await problemsOf('account', 'yaqui', { ...yaqui, domains: ['norte.example'] })).toEqual([
      ['domains.0', 'domain_taken', { of: 'norte.example', contact: '', account: 'Aceros del Norte' }],
    ])
    expect(await problemsOf('account', null, { ...yaqui, domains: [], name: 'aceros del norte' })).toMatchObject([
      ['name', 'name_taken', {}],
    ])
  })
  it('names the policy that overlaps, and its number', async () => {
    const body = await inForce('policy', 'policy-yaqui')
    expect(await problemsOf('policy', null, body)).toMatchObject([
      ['number', 'number_taken', { account: 'Grupo Yaqui' }],
      ['planVersionId', 'plan_twice', { number: 'P-yaqui' }],
    ])
    const { versionId } = await publish('plan', null, { ...(await inForce('plan', 'premium')), name: 'Oro' })
    expect(await problemsOf('policy', null, { ...body, number: 'P-2', planVersionId: versionId })).toMatchObject([
      ['from', 'policies_overlap', { number: 'P-yaqui' }],
    ])
  })
  it('knows what is still used', async () => {
    const nomina = await inForce('system', 'nomina')
    expect(await problemsOf('system', 'nomina', { ...nomina, active: false })).toMatchObject([
      ['active', 'still_used', { count: 4, name: 'Ana Ruiz' }],
    ])
  })
})

describe('an old calendar that never opens is survived', () => {
  const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
  beforeEach(async () => {
    const office = await inForce('calendar', 'office')
    const body = JSON.stringify({ ...office, calendar: { ...office.calendar, weekly: closed } })
    await mesa.db.write([
      {
        sql: `insert into record_versions (version_id, kind, record_id, version, effective_at, published_at, published_by, body)
          values ('office-2', 'calendar', 'office', 2, 0, 0, '{"kind":"rule","rule":"migration"}', ?)`,
        args: [body],
      },
    ])
    await publish('criterion', 'no-payroll', { ...(await inForce('criterion', 'no-payroll')), position: 3 }) // reads them again
  })
  it('takes reports and shows which calendar it is', async () => {
    const receipt = await mesa.receive(aReport({}))
    const { clocks } = await mesa.desk.incident('folio' in receipt ? receipt.folio : '', mesa.user('admin'))
    expect(clocks.length).toBeGreaterThan(0)
    const { rows } = await mesa.desk.listRecords({ kind: 'calendar', limit: 10 })
    expect(rows).toMatchObject([{ id: 'office', hasProblems: true }])
    expect((await mesa.desk.listRecords({ kind: 'plan', limit: 10 })).rows).toMatchObject([{ hasProblems: false }])
    const { example } = await check('objectives', 'objectives', await inForce('objectives', 'objectives'))
    expect(example?.dues.map(({ dueAt }) => dueAt)).toEqual([null, null])
  })
  it('cannot be published again', async () => {
    const late = publish('calendar', 'office', { ...(await inForce('calendar', 'office')), name: 'Otra' })
    await expect(late).rejects.toMatchObject({ code: 'record.not_valid', params: { problems: 1 } })
  })
})

describe('nothing is lost between the versions', () => {
  it('keeps what was promised by a version of before', async () => {
    const receipt = await mesa.receive(aReport({}))
    const folio = 'folio' in receipt ? receipt.folio : ''
    const before = await mesa.desk.incident(folio, mesa.user('admin'))
    const plan = await inForce('plan', 'premium')
    await publish('plan', 'premium', { ...plan, targets: { urgent: {}, other: {} } })
    await publish('policy', 'policy-yaqui', { ...(await inForce('policy', 'policy-yaqui')), state: 'suspended' })
    const after = await mesa.desk.incident(folio, mesa.user('admin'))
    expect(after.clocks).toEqual(before.clocks)
    expect(after.coverage).toEqual(before.coverage)
  })
  it('moves what a policy waits for with its last day', async () => {
    const ends = () =>
      mesa.db.read.all("select id, due_at from deadlines where subject_id = 'policy-yaqui' and kind = 'policy_end'")
    await publish('policy', 'policy-yaqui', { ...(await inForce('policy', 'policy-yaqui')), to: '2028-02-29' })
    expect(await ends()).toEqual([
      { id: 'policy_end:policy-yaqui:2028-02-29', due_at: Date.parse('2028-03-01T00:00:00-07:00') },
    ])
    await publish('policy', 'policy-yaqui', { ...(await inForce('policy', 'policy-yaqui')), state: 'ended' })
    expect(await ends()).toEqual([])
  })
})
