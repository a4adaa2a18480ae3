import { asId, type ContentId, type IncidentEvent } from '@mesa/core'
import { idOfNumber, openTestDatabase, storedIncident, testReadContext, tuesday } from '@mesa/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../database.ts'
import type { Reader } from '../reader.ts'
import { attachments, contents, incidentEvents } from '../schema/incidents.ts'
import { intake } from '../schema/intake.ts'
import { outbox } from '../schema/outbox.ts'
import { accounts, contactAddresses, contactPhones, contacts } from '../schema/records.ts'
import type { ContentBody } from '../write/content-body.ts'
import { insertRows } from '../write/rows.ts'
import { readIncident, toMailState } from './incident-page.ts'

let db: Database
beforeEach(async () => {
  db = await openTestDatabase()
  await db.write([...customer(), ...storedIncident({ number: 1, version: 3 }), ...storedIncident({ number: 2 })])
})
afterEach(() => db.close())

const id = idOfNumber(1)
const page = (reader: Reader = db.read, hasRelay = true) =>
  readIncident(reader, { folio: '2026-000001', hasRelay }, testReadContext)

const customer = () => [
  ...insertRows(accounts, [
    {
      id: 'yaqui',
      name: 'Grupo Yaqui',
      taxId: 'GYA010101AB1',
      body: {
        systems: [{ systemId: asId('nomina'), version: '5.1', siteId: null }],
        sites: [
          { id: 'norte', name: 'Planta norte', address: '' },
          { id: 'sur', name: 'Planta sur', address: '' },
        ],
      } as never,
    },
  ]),
  ...insertRows(contacts, [
    { id: 'rosa', accountId: 'yaqui', name: 'Rosa Duarte', position: 'Contadora', language: 'es' },
  ]),
  ...insertRows(contactAddresses, [{ address: 'rosa@yaqui.example', contactId: 'rosa' }]),
  ...insertRows(contactPhones, [{ phone: '+526622143310', contactId: 'rosa' }]),
]

const aBody = (text: string, author: Partial<ContentBody['author']> = {}): ContentBody => ({
  author: { name: 'Rosa Duarte', address: 'rosa@yaqui.example', phone: null, ...author },
  to: ['soporte@mesa.example'],
  cc: [],
  subject: 'No sale la nómina',
  text,
  fullText: null,
  html: null,
  messageId: null,
  inReplyTo: [],
  references: [],
})

type Fact = Pick<IncidentEvent, 'type'> & { contentId?: string } & Record<string, unknown>
const event = (version: number, { type, ...facts }: Fact, actor: IncidentEvent['actor']) =>
  insertRows(incidentEvents, [
    {
      incidentId: id,
      version,
      at: tuesday,
      type,
      actor,
      facts: JSON.stringify(facts),
      contentHash: null,
      hash: `${version}`,
    },
  ])
const content = (contentId: string, body: ContentBody | null) =>
  insertRows(contents, [{ id: contentId, incidentId: id, salt: null, body: body && JSON.stringify(body) }])
const fromChannel = { kind: 'channel', channel: 'email' } as const
const fromContact = { kind: 'contact', contactId: asId<never>('rosa') } as const
const mail = (
  outboxId: string,
  kind: 'reply' | 'area' | 'acknowledgement',
  over: Partial<typeof outbox.$inferInsert> = {},
) =>
  insertRows(outbox, [
    {
      id: outboxId,
      kind,
      state: 'pending',
      idempotencyKey: outboxId,
      channel: 'email',
      incidentId: id,
      recipient: `${outboxId}@mesa.example`,
      subject: 'x',
      facts: '{}',
      createdAt: tuesday,
      dueAt: tuesday,
      ...over,
    },
  ])

describe('an incident’s page', () => {
  it('shows who reported, under what promise, and what else is open', async () => {
    await db.write([
      ...content('c1', aBody('hola', { phone: '662 214 3310' })),
      ...event(1, { type: 'opened', contentId: 'c1' }, fromChannel),
    ])
    expect(await page()).toMatchObject({
      folio: '2026-000001',
      version: 3,
      account: { id: 'yaqui', name: 'Grupo Yaqui', taxId: 'GYA010101AB1' },
      contact: {
        name: 'Rosa Duarte',
        position: 'Contadora',
        addresses: ['rosa@yaqui.example'],
        phones: ['+526622143310'],
      },
      reporter: { name: 'Rosa Duarte', address: 'rosa@yaqui.example', phone: '662 214 3310' },
      system: { id: 'nomina', name: 'Nómina', version: '5.1' },
      coverage: { verdict: 'covered' },
      systemNames: { nomina: 'Nómina' },
      clocks: [{ kind: 'first_response', state: 'running' }],
      otherOpen: 1,
      related: [],
      areas: [],
      position: 0,
    })
  })
  it('names the sites of the account, and the one it is about', async () => {
    await db.write(storedIncident({ number: 5, state: { siteId: asId('sur') } }))
    const view = await readIncident(db.read, { folio: '2026-000005', hasRelay: true }, testReadContext)
    expect(view.site).toEqual({ id: 'sur', name: 'Planta sur' })
    expect(view.sites.map(({ name }) => name)).toEqual(['Planta norte', 'Planta sur'])
    expect((await page()).site).toBeNull()
  })
  it('stays whole where nobody is known', async () => {
    await db.write(storedIncident({ number: 3, opening: { accountId: null, contactId: null, systemId: null } }))
    const view = await readIncident(db.read, { folio: '2026-000003', hasRelay: true }, testReadContext)
    expect(view).toMatchObject({
      account: null,
      contact: null,
      system: null,
      advisor: null,
      otherOpen: 0,
      timeline: [],
    })
  })
  it('takes three statements at most, whatever hangs on it', async () => {
    let asked = 0
    const counting: Reader = {
      ...db.read,
      all: (sql, args) => {
        asked += 1
        return db.read.all(sql, args)
      },
      first: (sql, args) => {
        asked += 1
        return db.read.first(sql, args)
      },
    }
    await page(counting)
    expect(asked).toBe(3)
  })
  it.each(['2026-000009', '2026', 'x', "' or 1=1 --", '', '1e999-1'])('says that %j is not there', async (folio) => {
    await expect(readIncident(db.read, { folio, hasRelay: true }, testReadContext)).rejects.toMatchObject({
      code: 'incident.not_found',
      params: { folio },
    })
  })
  it('names the incident that it may belong to', async () => {
    await db.write(storedIncident({ number: 4, opening: { relatedTo: id } }))
    const view = await readIncident(db.read, { folio: '2026-000004', hasRelay: true }, testReadContext)
    expect(view.related).toEqual([{ folio: '2026-000001', subject: 'Reporte 1', kind: 'may_belong_to' }])
  })
})

describe('the timeline', () => {
  it('puts beside each event what was written, by whom, its files and its raw bytes', async () => {
    await db.write([
      ...content('c1', aBody('No sale.')),
      ...event(1, { type: 'opened', contentId: 'c1' }, fromChannel),
      ...event(2, { type: 'noted', contentId: 'c2' }, { kind: 'user', userId: asId('user-1') }),
      ...content('c2', aBody('Ya lo vi.', { name: 'Ana' })),
      ...insertRows(attachments, [
        {
          id: 'f1',
          contentId: 'c1',
          fileHash: asId<never>('h'),
          filename: 'factura ñ/1.xml',
          mimeType: 'text/xml',
          bytes: 5,
        },
      ]),
      ...insertRows(intake, [
        {
          id: 'i1',
          channel: 'email',
          idempotencyKey: 'k',
          outcome: 'incident',
          contentId: 'c1',
          rawId: 'raw-1',
          receivedAt: tuesday,
        },
      ]),
    ])
    const { timeline } = await page()
    expect(timeline).toMatchObject([
      {
        version: 1,
        actorName: 'email',
        event: { type: 'opened', at: tuesday },
        content: {
          text: 'No sale.',
          erased: false,
          rawUrl: '/raw/raw-1',
          attachments: [{ url: '/files/f1/factura%20%C3%B1%2F1.xml', bytes: 5 }],
        },
        mail: null,
      },
      { version: 2, actorName: 'user-1', content: { text: 'Ya lo vi.', attachments: [], rawUrl: null } },
    ])
  })
  it('keeps the place of words that were erased by law', async () => {
    await db.write([...content('c1', null), ...event(1, { type: 'opened', contentId: 'c1' }, fromChannel)])
    expect((await page()).timeline[0]?.content).toMatchObject({ erased: true, text: '', author: { name: null } })
  })
  it('replies to the known contact first, then to whoever else wrote, each once', async () => {
    await db.write([
      ...content('c1', aBody('otra', { name: 'Rogelio', address: 'rogelio@yaqui.example' })),
      ...event(1, { type: 'customer_replied', contentId: 'c1' }, fromContact),
      ...content('c2', aBody('nota', { address: 'ana@mesa.example' })),
      ...event(2, { type: 'noted', contentId: 'c2' as ContentId }, { kind: 'user', userId: asId('user-1') }),
      ...content('c3', aBody('de nuevo')),
      ...event(3, { type: 'customer_replied', contentId: 'c3' }, fromContact),
    ])
    expect((await page()).replyTo).toEqual([
      { address: 'rosa@yaqui.example', name: 'Rosa Duarte' },
      { address: 'rogelio@yaqui.example', name: 'Rogelio' },
    ])
  })
})

describe('where a mail stands', () => {
  it('is shown at the event that caused it, and of each area (R9)', async () => {
    await db.write([
      ...mail('m1', 'acknowledgement', { state: 'failed', lastReply: '550 no' }),
      ...mail('m2', 'area', { state: 'sent', finishedAt: tuesday, lastReply: '250 ok' }),
      ...mail('m3', 'reply'),
      ...event(
        1,
        {
          type: 'notices_queued',
          notices: [
            { notice: 'acknowledgement', outboxId: 'm1' },
            { notice: 'area', areaId: 'quality', outboxId: 'm2' },
          ],
        },
        fromChannel,
      ),
      ...event(2, { type: 'replied', contentId: 'none', outboxId: 'm3' }, { kind: 'user', userId: asId('user-1') }),
    ])
    const { timeline, areas } = await page()
    expect(timeline.map(({ mail: shown }) => shown)).toEqual([
      { id: 'm1', state: 'failed', to: 'm1@mesa.example', at: null, problem: '550 no' },
      { id: 'm3', state: 'waiting', to: 'm3@mesa.example', at: null, problem: null },
    ])
    expect(areas).toMatchObject([{ id: 'quality', address: 'm2@mesa.example', state: 'sent', at: tuesday }])
  })
  it.each([
    ['pending', true, 'waiting'],
    ['leased', true, 'waiting'],
    ['pending', false, 'kept'],
    ['leased', false, 'kept'],
    ['kept', true, 'kept'],
    ['sent', false, 'sent'],
    ['failed', true, 'failed'],
    ['discarded', true, 'discarded'],
  ] as const)('%s is, with a relay %s, %s', (state, hasRelay, shown) =>
    expect(toMailState(state, hasRelay)).toBe(shown),
  )
})
