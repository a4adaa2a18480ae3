import { asId, type IncidentCommand, type RecordKind } from '@mesa/core'
import { aReport, openTestDesk, type TestDesk, tuesday } from '@mesa/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'

let mesa: TestDesk
beforeEach(async () => {
  mesa = await openTestDesk()
})
afterEach(() => mesa.close())

type Body = Record<string, unknown>

/** A further version of a record, even one that pretends to hold since ever. */
async function addVersion(kind: RecordKind, id: string, change: (body: Body) => Body): Promise<void> {
  const row = await mesa.db.read.first<{ body: string; account_id: string | null }>(
    'select body, account_id from record_versions where kind = ? and record_id = ?',
    [kind, id],
  )
  const body = JSON.stringify(change(JSON.parse(row?.body ?? '{}') as Body))
  await mesa.db.write([
    {
      sql: `insert into record_versions (version_id, kind, record_id, version, account_id, effective_at, published_at, published_by, body)
        values (?, ?, ?, 2, ?, 0, ?, '{"kind":"rule","rule":"test"}', ?)`,
      args: [`${kind}:${id}:edited`, kind, id, row?.account_id ?? null, tuesday, body],
    },
  ])
}

/** The rules are read again with any publication. */
async function publishAnything(): Promise<void> {
  const admin = mesa.user('admin')
  const [version] = (await mesa.desk.record('area', 'quality')).versions
  const draft = await mesa.desk.saveDraft({ kind: 'area', id: 'quality', revision: 0, body: version?.body }, admin)
  await mesa.desk.publishRecord({ kind: 'area', ...draft, effectiveAt: null, note: null }, admin)
}

async function everythingSaid(folios: readonly string[]): Promise<string> {
  const rows = await mesa.db.read.all(
    'select state, next_due_at, clock_kind, sort_due, coverage_verdict, coverage_because from incidents order by id',
  )
  const explained = folios.map((folio) => mesa.desk.explain({ folio, clock: 'first_response', cycle: 1 }))
  return JSON.stringify([rows, await Promise.all(explained)])
}

it('no edit of a calendar, plan, policy, ladder or objective touches what was promised, judged or explained', async () => {
  const user = mesa.user('support_chief')
  const receipts = await Promise.all(
    ['rosa@yaqui.example', 'rogelio@yaqui.example', 'eva@norte.example'].map((address) =>
      mesa.receive(aReport({ sender: { address } })),
    ),
  )
  const folios = receipts.map((receipt) => ('folio' in receipt ? receipt.folio : ''))
  const [urgent = '', answered = ''] = folios
  await mesa.desk.runCommand(urgent, { type: 'set_urgency', criterionId: asId('no-payroll'), since: 'start' }, { user })
  const reply: IncidentCommand = { type: 'reply', text: 'Va.', to: ['rosa@yaqui.example'], after: 'wait_for_customer' }
  await mesa.desk.runCommand(answered, reply, { user })
  const before = await everythingSaid(folios)

  const oneHour = { first_response: { minutes: 60, clock: 'elapsed' } }
  await addVersion('calendar', 'office', ({ calendar, ...body }) => ({
    ...body,
    calendar: { ...(calendar as Body), exceptions: [{ date: '2026-11-24', spans: [], label: 'Puente' }] },
  }))
  await addVersion('plan', 'premium', (body) => ({ ...body, targets: { urgent: oneHour, other: oneHour } }))
  await addVersion('policy', 'policy-yaqui', (body) => ({ ...body, state: 'suspended' }))
  await addVersion('objectives', 'objectives', (body) => ({ ...body, other: oneHour.first_response }))
  await addVersion('ladder', 'urgent', () => ({ name: 'Otra', active: true, clock: 'first_response', steps: [] }))
  await publishAnything()

  expect(await everythingSaid(folios)).toBe(before)
  const { differing } = await mesa.desk.rebuild()
  expect(differing).toEqual([])
  expect(await everythingSaid(folios)).toBe(before)
})
