import { type AccountId, asId, type ContactId, recordKinds } from '@mesa/core'
import { queueViews } from '@mesa/db'
import type { DeskUser } from '@mesa/desk'
import { aReport, openTestDesk, type TestDesk } from '@mesa/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

let mesa: TestDesk
let statements: string[]
beforeAll(async () => {
  mesa = await openTestDesk()
  await useEverything(mesa)
  statements = [...mesa.statements]
})
afterAll(() => mesa.close())

/** Tables that stay small however long the desk runs: rules, staff, settings. */
const small = ['auth_user', 'settings']
/** Scans of what is no table. */
const harmless =
  /^SCAN (json_each|CONSTANT ROW|\d+ CONSTANT ROWS|incident_search VIRTUAL TABLE INDEX|contact_search VIRTUAL TABLE INDEX)/

/** Each act of the desk once, so that each statement of the main thread runs once. */
async function useEverything({ desk, receive, user }: TestDesk) {
  const by = { user: user('advisor'), commandKey: 'k' }
  const first = await receive(
    aReport({ attachments: [{ filename: 'a.txt', mimeType: 'text/plain', bytes: Buffer.from('a') }] }),
  )
  await receive(aReport({ sender: { phone: '+526622143310', name: 'Rosa' }, claimedKey: '<k@x.example>' }))
  await receive(aReport({ sender: { address: 'nadie@otro.example' } }))
  await receive(aReport({ automatic: { kind: 'bounce', marker: 'x' } }))
  const folio = 'folio' in first ? first.folio : ''
  await desk.runCommand(folio, { type: 'reply', text: 'Listo.', to: ['rosa@yaqui.example'], after: 'stay' }, by)
  const unknown = { accountId: null, contactId: null }
  const rogelio = { accountId: asId<AccountId>('yaqui'), contactId: asId<ContactId>('rogelio') }
  for (const who of [rogelio, unknown]) {
    await desk.runCommand(folio, { type: 'correct_account', ...who }, { user: user('help_desk') })
  }
  const { rows } = await desk.mailbox({})
  const reply = rows.find(({ kind }) => kind === 'reply')
  const { messageId } = await desk.mail(reply?.id ?? '')
  await receive(aReport({ thread: { inReplyTo: [messageId], references: [] } }))
  const filters = {
    urgent: false,
    system: ['nomina'],
    advisor: ['ana'],
    account: ['yaqui'],
    channel: ['email' as const],
  }
  for (const view of queueViews) {
    const asked = { view, limit: 1, user: user('advisor') }
    const { next } = await desk.queuePage({ ...asked, filters: {} })
    await desk.queuePage({ ...asked, filters: { ...filters, q: 'nomina' }, ...(next && { cursor: next }) })
  }
  await desk.incident(folio, user('advisor'))
  await desk.markSeen(folio, 1, user('advisor'))
  await desk.setLanguage(user('advisor'), 'en')
  const { timeline } = await desk.incident(folio, user('advisor'))
  await desk.file(timeline[0]?.content?.attachments[0]?.id ?? '')
  await desk.raw(timeline[0]?.content?.rawUrl?.split('/').at(-1) ?? '')
  await keepRecords(desk, user('admin'))
  desk.startWorkers()
  await vi.waitFor(async () => expect((await desk.mailbox({})).counts.waiting).toBe(0))
}

/** Each kind looked at and published once more; one draft changed and discarded. */
async function keepRecords(desk: TestDesk['desk'], user: DeskUser) {
  for (const kind of recordKinds) {
    const [row] = (await desk.listRecords({ kind, limit: 1 })).rows
    if (!row) continue
    const { versions } = await desk.record(kind, row.id)
    const body = { ...versions[0]?.body, name: kind === 'contact' ? 'Rosa María' : 'Otro' }
    const asked = { kind, id: row.id, body: kind === 'account' || kind === 'contact' ? body : row.body }
    const draft = await desk.saveDraft({ ...asked, revision: 0 }, user)
    await desk.checkRecord({ ...asked, effectiveAt: null })
    await desk.publishRecord({ kind, ...draft, effectiveAt: null, note: null }, user)
  }
  const begun = await desk.saveDraft({ kind: 'plan', id: null, revision: 0, body: {} }, user)
  await desk.discardDraft({ kind: 'plan', ...(await desk.saveDraft({ kind: 'plan', ...begun, body: {} }, user)) }, user)
}

async function planOf(sql: string): Promise<string[]> {
  const rows = await mesa.db.read.all<{ detail: string }>(`explain query plan ${sql}`)
  return rows.map(({ detail }) => detail)
}

const scans = (plan: readonly string[]) =>
  plan.filter((line) => line.startsWith('SCAN ') && !harmless.test(line) && !small.includes(line.split(' ')[1] ?? ''))

describe('no statement on the main thread walks a table that grows', () => {
  it('looked at every kind of statement', () => {
    expect(statements.length).toBeGreaterThan(40)
    for (const table of ['incidents', 'incident_events', 'outbox', 'intake', 'feed', 'contacts']) {
      expect(
        statements.some((sql) => sql.includes(table)),
        table,
      ).toBe(true)
    }
  })
  it('finds a scan where there is one', async () => {
    expect(scans(await planOf('select * from incidents where subject = 1'))).toHaveLength(1)
  })
  it('searches by keys and indexes', async () => {
    const plans = new Map<string, string[]>()
    for (const sql of statements) plans.set(sql, await planOf(sql))
    const walking = [...plans].filter(([, plan]) => scans(plan).length > 0)
    expect(Object.fromEntries(walking)).toEqual({})
  })
})
