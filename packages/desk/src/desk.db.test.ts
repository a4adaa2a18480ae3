import { toInstant } from '@mesa/core'
import type { Delivery } from '@mesa/plugin-sdk'
import { aReport, openTestDesk, type TestDesk, tuesday } from '@mesa/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folderDrive } from './files/drive.ts'
import { verifyChains } from './history/verify.ts'

let mesa: TestDesk
beforeEach(async () => {
  mesa = await openTestDesk()
})
afterEach(() => mesa.close())

const count = async (table: string, where = '1 = 1') =>
  (await mesa.db.read.first<{ n: number }>(`select count(*) as n from ${table} where ${where}`))?.n
const folioOf = (receipt: object) => ('folio' in receipt ? String(receipt.folio) : '')
const incident = (folio: string) => mesa.desk.incident(folio, mesa.user('support_chief'))
const minutes = (n: number) => toInstant(tuesday + n * 60_000)

describe('R2, R8: a report becomes an incident with a folio', () => {
  it('promises what the policy says and tells it in the receipt', async () => {
    const receipt = await mesa.receive(aReport())
    expect(receipt).toMatchObject({ outcome: 'incident', folio: '2026-000001', repeated: false })
    expect(receipt).toMatchObject({ promise: { dueAt: minutes(1440) } })
    const view = await incident('2026-000001')
    expect(view).toMatchObject({
      subject: 'No sale la nómina',
      status: 'new',
      account: { name: 'Grupo Yaqui' },
      contact: { name: 'Rosa Duarte' },
      system: { name: 'Nómina' },
      coverage: { verdict: 'covered', policyNumber: 'P-yaqui' },
    })
  })
  it('R16: gives those without a policy no promise, and says why', async () => {
    const receipt = await mesa.receive(aReport({ sender: { address: 'eva@norte.example' } }))
    expect(receipt).toMatchObject({ promise: { dueAt: null } })
    const view = await incident(folioOf(receipt))
    expect(view.coverage).toMatchObject({ verdict: 'not_covered', reasons: [{ code: 'account_has_no_policy' }] })
    expect(view.clocks).toMatchObject([{ objective: true }])
  })
  it('numbers folios without a gap, however many come at once', async () => {
    const receipts = await Promise.all(Array.from({ length: 60 }, () => mesa.receive(aReport())))
    expect(receipts.map(folioOf).sort()).toEqual(
      Array.from({ length: 60 }, (_, index) => `2026-${String(index + 1).padStart(6, '0')}`),
    )
  })
  it('counts folios by the calendar year of the deployment', async () => {
    mesa.clock.now = toInstant(Date.parse('2026-12-31T23:59:00-07:00'))
    expect(folioOf(await mesa.receive(aReport({ receivedAt: mesa.clock.now })))).toBe('2026-000001')
    mesa.clock.now = toInstant(Date.parse('2027-01-01T00:00:00-07:00'))
    expect(folioOf(await mesa.receive(aReport({ receivedAt: mesa.clock.now })))).toBe('2027-000001')
  })
})

describe('the same report told again', () => {
  it('creates nothing and gets the same answer, also when told twice at once', async () => {
    const report = aReport()
    const both = await Promise.all([mesa.receive(report), mesa.receive(report)])
    const third = await mesa.receive(report)
    expect(new Set([...both, third].map(folioOf))).toEqual(new Set(['2026-000001']))
    expect(both.filter((receipt) => 'repeated' in receipt && receipt.repeated)).toHaveLength(1)
    expect(await count('incidents')).toBe(1)
    expect(await count('raws')).toBe(1)
    expect(await count('outbox')).toBe(5)
  })
  it('keeps and flags a Message-ID that is used again with other content', async () => {
    await mesa.receive(aReport({ claimedKey: '<a@yaqui.example>' }))
    await mesa.receive(aReport({ claimedKey: '<a@yaqui.example>' }))
    expect(await count('incidents')).toBe(2)
    expect(await count('intake', "reason = 'claimed_key_reused'")).toBe(1)
  })
})

describe('R9: four areas learn of every new incident', () => {
  it('sends each of them one notice, through the outbox', async () => {
    await mesa.receive(aReport())
    mesa.desk.startWorkers()
    await expect.poll(() => mesa.sent.length).toBe(5)
    const areas = mesa.sent.filter(({ idempotencyKey }) => idempotencyKey.startsWith('area:'))
    expect(areas.map(({ to }) => to[0]?.address).sort()).toEqual([
      'commercial@mesa.example',
      'general.management@mesa.example',
      'quality@mesa.example',
      'support.chief@mesa.example',
    ])
    expect(new Set(mesa.sent.map(({ messageId }) => messageId)).size).toBe(5)
  })
})

describe('R3: a written report is acknowledged at once', () => {
  it('answers the customer’s own mail with folio and promise', async () => {
    await mesa.receive(aReport({ thread: { messageId: '<q@yaqui.example>', inReplyTo: [], references: [] } }))
    mesa.desk.startWorkers()
    await expect.poll(() => mesa.sent.length).toBe(5)
    const acknowledgement = mesa.sent.find(({ to }) => to[0]?.address === 'rosa@yaqui.example')
    expect(acknowledgement).toMatchObject({ inReplyTo: '<q@yaqui.example>', references: ['<q@yaqui.example>'] })
    expect(acknowledgement?.subject).toContain('[2026-000001]')
    expect(acknowledgement?.headers).toMatchObject({ 'Auto-Submitted': 'auto-replied' })
    expect(acknowledgement?.text).toContain('2026-000001')
  })
  it('L3: sends a stranger one receipt an hour, however many reports bear that address at once', async () => {
    const forged = () => aReport({ sender: { address: 'victima@otro.example' }, subject: 'Compre ya', text: 'Oferta' })
    await Promise.all(Array.from({ length: 20 }, () => mesa.receive(forged())))
    expect(await count('incidents')).toBe(20)
    expect(await count('outbox', "kind = 'acknowledgement'")).toBe(1)
    const { rows } = await mesa.desk.mailbox({})
    const { text, subject } = await mesa.desk.mail(rows.find(({ kind }) => kind === 'acknowledgement')?.id ?? '')
    expect(`${subject} ${text}`).not.toMatch(/Compre ya|Oferta/)
  })
  it('answers no program, and files nothing for a bounce', async () => {
    await mesa.receive(aReport({ automatic: { kind: 'auto_reply', marker: 'Auto-Submitted' } }))
    await mesa.receive(aReport({ automatic: { kind: 'bounce', marker: 'multipart/report' } }))
    expect(await count('outbox', "kind = 'acknowledgement'")).toBe(0)
    expect(await count('incidents')).toBe(1)
    const { counts } = await mesa.desk.quarantine({})
    expect(counts).toEqual({ received: 2, incidents: 1, replies: 0, filtered: 1, quarantined: 0 })
  })
})

describe('threads', () => {
  const answerTo = async (folio: string, sender: string) => {
    const mail = await mesa.desk.mailbox({})
    const row = mail.rows.find((each) => each.folio === folio && each.kind === 'acknowledgement')
    const { messageId } = await mesa.desk.mail(row?.id ?? '')
    return aReport({
      sender: { address: sender },
      thread: { inReplyTo: [messageId], references: [messageId] },
      text: 'Sigue igual.',
    })
  }
  it('joins an answer of somebody who is known on the incident', async () => {
    const folio = folioOf(await mesa.receive(aReport()))
    const receipt = await mesa.receive(await answerTo(folio, 'rosa@yaqui.example'))
    expect(receipt).toMatchObject({ outcome: 'reply', folio })
    const { timeline } = await incident(folio)
    expect(timeline.at(-1)?.content?.text).toBe('Sigue igual.')
  })
  it('opens a related incident for a stranger who holds our token', async () => {
    const folio = folioOf(await mesa.receive(aReport()))
    const receipt = await mesa.receive(await answerTo(folio, 'eve@evil.example'))
    expect(receipt).toMatchObject({ outcome: 'incident' })
    expect((await incident(folioOf(receipt))).related).toMatchObject([{ folio, kind: 'may_belong_to' }])
  })
  it('takes an unknown token for none', async () => {
    const forged = { inReplyTo: ['<mesa.aaaaaaaaaaaaaaaa@mesa.example>'], references: [] }
    expect(await mesa.receive(aReport({ thread: forged }))).toMatchObject({ outcome: 'incident' })
  })
  it('reopens what was resolved', async () => {
    const folio = folioOf(await mesa.receive(aReport()))
    const answer = await answerTo(folio, 'rosa@yaqui.example')
    await mesa.desk.runCommand(folio, { type: 'resolve' }, { user: mesa.user('advisor') })
    await mesa.receive(answer)
    expect(await incident(folio)).toMatchObject({ status: 'in_progress' })
  })
})

describe('commands', () => {
  const reply = {
    type: 'reply',
    text: 'Actualice el catálogo.',
    to: ['rosa@yaqui.example'],
    after: 'wait_for_customer',
  } as const
  const asAdvisor = () => ({ user: mesa.user('advisor') })

  it('sends an advisor’s answer as a mail that continues the thread', async () => {
    const folio = folioOf(
      await mesa.receive(
        aReport({ thread: { messageId: '<q@yaqui.example>', inReplyTo: [], references: ['<p@yaqui.example>'] } }),
      ),
    )
    await mesa.desk.runCommand(folio, { ...reply, to: [...reply.to] }, asAdvisor())
    mesa.desk.startWorkers()
    await expect.poll(() => mesa.sent.some(({ idempotencyKey }) => idempotencyKey.startsWith('reply:'))).toBe(true)
    const sent = mesa.sent.find(({ idempotencyKey }) => idempotencyKey.startsWith('reply:'))
    expect(sent).toMatchObject({
      inReplyTo: '<q@yaqui.example>',
      references: ['<p@yaqui.example>', '<q@yaqui.example>'],
      from: { address: 'soporte@mesa.example' },
    })
    expect(sent?.text).toContain('Actualice el catálogo.')
    expect(sent?.html).toContain('Actualice el catálogo.')
    expect(await incident(folio)).toMatchObject({ status: 'waiting_customer' })
  })
  it('acts once when the same act is told twice', async () => {
    const folio = folioOf(await mesa.receive(aReport()))
    const by = { user: mesa.user('advisor'), commandKey: 'k1' }
    const first = await mesa.desk.runCommand(folio, { type: 'note', text: 'Ya lo vi.' }, by)
    const second = await mesa.desk.runCommand(folio, { type: 'note', text: 'Ya lo vi.' }, by)
    expect(second).toEqual(first)
    expect(await count('incident_events', "type = 'noted'")).toBe(1)
  })
  it('loses none of many that race for one incident', async () => {
    const folio = folioOf(await mesa.receive(aReport()))
    const notes = Array.from({ length: 6 }, (_, index) => ({ type: 'note' as const, text: `nota ${index}` }))
    await Promise.all(notes.map((note) => mesa.desk.runCommand(folio, note, asAdvisor())))
    expect(await count('incident_events', "type = 'noted'")).toBe(6)
    expect(await verifyChains(mesa.db.read, folderDrive(mesa.folder, String))).toMatchObject({ broken: [] })
  })
  it('lets thirty that come at once take turns, answers of the customer among them', async () => {
    const folio = folioOf(await mesa.receive(aReport()))
    const { rows } = await mesa.desk.mailbox({})
    const { messageId } = await mesa.desk.mail(rows.find(({ kind }) => kind === 'acknowledgement')?.id ?? '')
    const notes = Array.from({ length: 30 }, (_, index) =>
      mesa.desk.runCommand(folio, { type: 'note', text: `nota ${index}` }, asAdvisor()),
    )
    const replies = Array.from({ length: 30 }, () =>
      mesa.receive(aReport({ thread: { inReplyTo: [messageId], references: [] } })),
    )
    const results = await Promise.allSettled([...notes, ...replies])
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([])
    expect(await count('incident_events', "type in ('noted', 'customer_replied')")).toBe(60)
  })
  it('refuses another text under a key that was used, instead of dropping it', async () => {
    const folio = folioOf(await mesa.receive(aReport()))
    const by = { user: mesa.user('advisor'), commandKey: 'k1' }
    await mesa.desk.runCommand(folio, { type: 'note', text: 'uno' }, by)
    await expect(mesa.desk.runCommand(folio, { type: 'note', text: 'dos' }, by)).rejects.toMatchObject({
      code: 'command.told_otherwise',
    })
  })
  it('says which incident does not exist', async () => {
    await expect(mesa.desk.runCommand('2026-999999', { type: 'close' }, asAdvisor())).rejects.toMatchObject({
      code: 'incident.not_found',
    })
  })
})

describe('the quarantine', () => {
  const unreadable = (key: string) => ({
    idempotencyKey: key,
    receivedAt: tuesday,
    raw: Buffer.from('\u0000 not a mail'),
    reason: 'mail.not_parsed',
    sender: 'rosa@yaqui.example',
  })
  const door = () => mesa.desk.doorOf({ name: 'email', queueWeight: 0 })

  it('keeps what cannot be read whole, once, counted and listed', async () => {
    expect(await door().quarantine(unreadable('k'))).toMatchObject({ outcome: 'quarantined', repeated: false })
    expect(await door().quarantine(unreadable('k'))).toMatchObject({ repeated: true })
    const { rows, counts } = await mesa.desk.quarantine({})
    expect(rows).toMatchObject([{ reason: 'mail.not_parsed', sender: 'rosa@yaqui.example' }])
    expect(counts).toMatchObject({ received: 1, quarantined: 1 })
    const raw = await mesa.db.read.first<{ id: string }>('select id from raws')
    expect(Buffer.from((await mesa.desk.raw(raw?.id ?? ''))?.bytes ?? [])).toEqual(unreadable('k').raw)
  })
  it('leaves it where it is while it still cannot be read', async () => {
    await door().quarantine(unreadable('k'))
    const { rows } = await mesa.desk.quarantine({})
    const id = rows[0]?.id ?? ''
    expect(await mesa.desk.retryQuarantined(id, mesa.user('help_desk'))).toEqual({
      outcome: 'quarantined',
      folio: null,
    })
    await expect(mesa.desk.retryQuarantined('none', mesa.user('help_desk'))).rejects.toMatchObject({
      code: 'quarantine.not_found',
    })
  })
  it('has an end: beyond it the sender keeps the mail', async () => {
    await door().quarantine(unreadable('k'))
    await mesa.db.write([{ sql: 'update raws set size = 1000000000', args: [] }])
    await expect(door().quarantine(unreadable('other'))).rejects.toMatchObject({ code: 'quarantine.full' })
  })
  it('becomes an incident once it can be read, and is counted once', async () => {
    await door().quarantine(unreadable('k'))
    const { rows } = await mesa.desk.quarantine({})
    mesa.reads.report = aReport()
    expect(await mesa.desk.retryQuarantined(rows[0]?.id ?? '', mesa.user('help_desk'))).toMatchObject({
      outcome: 'incident',
    })
    expect((await mesa.desk.quarantine({})).counts).toMatchObject({ received: 1, incidents: 1, quarantined: 0 })
  })
})

describe('the outbox', () => {
  it('keeps mail without a relay, and sends nothing by itself when one appears', async () => {
    await mesa.close()
    mesa = await openTestDesk({ hasRelay: false })
    await mesa.receive(aReport())
    mesa.desk.startWorkers()
    const { counts, relay } = await mesa.desk.mailbox({})
    expect({ kept: counts.kept, relay }).toEqual({ kept: 5, relay: null })
    await expect(mesa.desk.sendMail(['x'], mesa.user('admin'))).rejects.toMatchObject({ code: 'mail.no_relay' })
  })
  it('tries again later, and parks what the other server refuses', async () => {
    mesa.answers.push({ outcome: 'refused', reply: '550 no such user' }, { outcome: 'later', reply: '451 busy' })
    await mesa.receive(aReport())
    mesa.desk.startWorkers()
    await expect.poll(() => mesa.sent.length).toBe(3)
    await expect
      .poll(async () => (await mesa.desk.mailbox({})).counts)
      .toMatchObject({ sent: 3, failed: 1, waiting: 1 })
    mesa.clock.now = minutes(5)
    await expect.poll(() => mesa.sent.length, { timeout: 5_000 }).toBe(4)
  })
  it('lets nothing leave by itself that nobody tried for an hour', async () => {
    await mesa.receive(aReport())
    mesa.clock.now = minutes(61)
    mesa.desk.startWorkers()
    await expect.poll(async () => (await mesa.desk.mailbox({})).counts.kept).toBe(5)
    expect(mesa.sent).toHaveLength(0)
    const { rows } = await mesa.desk.mailbox({ state: 'kept' })
    await mesa.desk.sendMail(
      rows.slice(0, 2).map(({ id }) => id),
      mesa.user('admin'),
    )
    await mesa.desk.discardMail(
      rows.slice(2).map(({ id }) => id),
      mesa.user('admin'),
    )
    await expect.poll(() => mesa.sent.length).toBe(2)
    await expect
      .poll(async () => (await mesa.desk.mailbox({})).counts)
      .toMatchObject({ kept: 0, sent: 2, discarded: 3 })
  })
  it('nor that was tried in vain for an hour; a person’s word makes it young again', async () => {
    for (let tries = 0; tries < 5; tries++) mesa.answers.push({ outcome: 'later', reply: '451 busy' })
    await mesa.receive(aReport())
    mesa.desk.startWorkers()
    await expect
      .poll(async () => (await mesa.db.read.first<{ n: number }>('select sum(attempts) as n from outbox'))?.n)
      .toBe(5)
    mesa.clock.now = minutes(3 * 24 * 60)
    await expect.poll(async () => (await mesa.desk.mailbox({})).counts.kept, { timeout: 5_000 }).toBe(5)
    expect(mesa.sent).toHaveLength(0)
    const { rows } = await mesa.desk.mailbox({ state: 'kept' })
    await mesa.desk.sendMail(
      rows.map(({ id }) => id),
      mesa.user('admin'),
    )
    await expect.poll(() => mesa.sent.length).toBe(5)
  })
  it('refuses the late word of a worker whose lease was taken over', async () => {
    let speak: (late: Delivery) => void = () => {}
    let held = false
    mesa.answers.push(() => {
      held = true
      return new Promise<Delivery>((resolve) => {
        speak = resolve
      })
    })
    await mesa.receive(aReport())
    mesa.desk.startWorkers()
    await expect.poll(() => held && mesa.sent.length).toBe(4)
    await expect.poll(() => count('outbox', "state = 'leased'")).toBe(1)
    await mesa.db.write([
      { sql: "update outbox set fence = fence + 1, lease_until = 0 where state = 'leased'", args: [] },
    ])
    speak({ outcome: 'refused', reply: '550 too late' })
    await expect.poll(() => mesa.sent.length, { timeout: 10_000 }).toBe(5)
    await expect.poll(() => count('outbox', "state = 'sent'")).toBe(5)
    expect(await count('outbox', "last_reply = '550 too late'")).toBe(0)
  })
})

describe('what is rebuilt and verified', () => {
  it('rebuilds every projection to the same bytes', async () => {
    const folio = folioOf(await mesa.receive(aReport()))
    const user = mesa.user('advisor')
    await mesa.desk.runCommand(
      folio,
      { type: 'set_urgency', criterionId: 'no-payroll' as never, since: 'start' },
      { user },
    )
    await mesa.desk.runCommand(folio, { type: 'note', text: 'urgente' }, { user })
    await mesa.receive(aReport({ sender: { address: 'nadie@otro.example' } }))
    expect(await mesa.desk.rebuild()).toEqual({ incidents: 2, differing: [] })
    await mesa.db.write([{ sql: "update incidents set status = 'closed', is_open = 0", args: [] }])
    expect((await mesa.desk.rebuild()).differing).toHaveLength(2)
    expect(await incident(folio)).toMatchObject({ status: 'new' })
  })
  it('shows as erased what a person’s words were', async () => {
    const folio = folioOf(await mesa.receive(aReport()))
    await mesa.db.write([{ sql: 'update contents set body = null, salt = null', args: [] }])
    expect((await incident(folio)).timeline[0]?.content).toMatchObject({ erased: true, text: '' })
  })
  it('takes away rows that no event accounts for, and names them', async () => {
    await mesa.receive(aReport())
    await mesa.db.write([{ sql: 'delete from incident_events', args: [] }])
    expect((await mesa.desk.rebuild()).differing).toHaveLength(1)
    expect(await count('incidents')).toBe(0)
    expect(await count('incident_search')).toBe(0)
  })
})

describe('the queue', () => {
  const page = (over = {}) =>
    mesa.desk.queuePage({ view: 'open', filters: {}, limit: 50, user: mesa.user('advisor'), ...over })
  it('orders by what is due next, urgent first, and those without a promise last', async () => {
    const plain = folioOf(await mesa.receive(aReport()))
    const none = folioOf(await mesa.receive(aReport({ sender: { address: 'eva@norte.example' } })))
    const urgent = folioOf(await mesa.receive(aReport({ criterionId: 'no-payroll' as never })))
    expect((await page()).rows.map(({ folio }) => folio)).toEqual([urgent, plain, none])
  })
  it('goes on where a page ended', async () => {
    for (let index = 0; index < 5; index++) await mesa.receive(aReport())
    const first = await page({ limit: 3 })
    const second = await page({ limit: 3, cursor: first.next })
    expect([...first.rows, ...second.rows].map(({ folio }) => folio)).toHaveLength(5)
    expect(new Set([...first.rows, ...second.rows].map(({ folio }) => folio)).size).toBe(5)
    expect(second.next).toBeUndefined()
    expect((await page({ cursor: 'no cursor' })).rows).toHaveLength(5)
  })
  it('finds words with accents aside, folios, and takes signs of the query language for signs', async () => {
    const folio = folioOf(await mesa.receive(aReport()))
    for (const q of ['NOMINA', 'nomi', '"4012"', folio, '1', 'rosa@yaqui']) {
      expect(
        (await page({ filters: { q } })).rows.map((row) => row.folio),
        q,
      ).toEqual([folio])
    }
    for (const q of ['inventario', '" OR 1=1 --', '*', 'NEAR('])
      expect((await page({ filters: { q } })).rows, q).toEqual([])
  })
  it('shows as unread what changed since one looked', async () => {
    const folio = folioOf(await mesa.receive(aReport()))
    expect((await page()).rows[0]?.unread).toBe(true)
    await mesa.desk.markSeen(folio, (await incident(folio)).version, mesa.user('advisor'))
    expect((await page()).rows[0]?.unread).toBe(false)
  })
  it('tells who follows the feed at once', async () => {
    const stop = new AbortController()
    const heard: string[] = []
    const following = (async () => {
      for await (const entry of mesa.desk.follow(await mesa.desk.position(), stop.signal))
        heard.push(entry.incident?.folio ?? '')
    })()
    const folio = folioOf(await mesa.receive(aReport()))
    await expect.poll(() => heard).toContain(folio)
    stop.abort()
    await following
  })
})
