import { createHash } from 'node:crypto'
import { type MesaForChannel, type OpenChannel, toInstant } from '@mesa/plugin-sdk'
import { fakeDesk } from '@mesa/plugin-sdk/conformance'
import { describe, expect, it } from 'vitest'
import { webForm } from './channel.ts'
import { formUrl, getPage, type Posted, post, stampOf } from './form-under-test.ts'

const filled = { address: 'Rosa@Yaqui.example', name: 'Rosa', system: 'nomina', text: 'No timbra.\r\nDesde ayer.' }

async function openForm(options: Parameters<typeof webForm>[0] = {}) {
  const desk = fakeDesk()
  let now = desk.mesa.now()
  const mesa: MesaForChannel = { ...desk.mesa, now: () => now }
  const channel = await webForm({ name: 'reporte', ...options }).open(mesa)
  const later = (ms: number) => {
    now = toInstant(now + ms)
  }
  const fill = async (): Promise<string> => {
    const stamp = await stampOf(await getPage(channel))
    later(5_000)
    return stamp
  }
  const send = async ({ fields, ...posted }: Posted = {}) =>
    post(channel, { fields: { ...filled, stamp: fields?.stamp ?? (await fill()), ...fields }, ...posted })
  return { desk, channel, later, fill, send }
}

describe('anybody may report without signing in and without JavaScript', () => {
  it('files the form and shows folio and what follows', async () => {
    const { desk, send } = await openForm()
    const answer = await send({ files: [{ name: 'A-1182.xml', bytes: Buffer.from('<a/>') }] })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('2026-000001')
    expect(desk.received[0]).toMatchObject({
      channel: 'reporte',
      kind: 'web',
      sender: { address: 'rosa@yaqui.example', name: 'Rosa' },
      systemId: 'nomina',
      subject: 'No timbra',
      text: 'No timbra.\nDesde ayer.',
      language: 'es',
      attachments: [{ filename: 'A-1182.xml', mimeType: 'text/xml' }],
    })
  })

  it('takes the form as urlencoded too', async () => {
    const { channel, fill, desk } = await openForm()
    const body = new URLSearchParams({ ...filled, stamp: await fill() })
    const answer = await channel.http?.(new Request(formUrl, { method: 'POST', body }), { address: '192.0.2.1' })
    expect(answer?.status).toBe(200)
    expect(desk.received).toHaveLength(1)
  })

  it('asks at most six things, each with its label, and says the limit of the files beforehand', async () => {
    const page = await (await getPage((await openForm()).channel)).text()
    const names = new Set([...page.matchAll(/<(?:input|textarea)[^>]* name="(\w+)"/g)].map(([, name]) => name))
    names.delete('stamp')
    names.delete('website')
    expect([...names]).toEqual(['address', 'name', 'company', 'system', 'text', 'files'])
    for (const name of ['address', 'name', 'company', 'text', 'files'])
      expect(page).toContain(`<label class="label" for="${name}">`)
    expect(page).toContain('hasta 25 MB en total')
  })

  it('speaks Spanish first, and English to whoever asks for it', async () => {
    const { channel, send } = await openForm()
    expect(await (await getPage(channel)).text()).toContain('lang="es-MX"')
    expect(await (await getPage(channel, { query: '?lang=en' })).text()).toContain('What is happening?')
    expect(await (await getPage(channel, { headers: { 'accept-language': 'fr, en-US' } })).text()).toContain(
      'lang="en"',
    )
    expect(await (await send({ query: '?lang=en' })).text()).toContain('We received your report')
  })
})

describe('what is missing is named beside its field, and nothing typed is lost', () => {
  it.each([
    ['text', { text: ' ' }, 'Escriba qué pasa.'],
    ['address', { address: '' }, 'Escriba su correo'],
    ['address', { address: 'rosa' }, 'Revise su correo'],
    ['text', { text: 'x'.repeat(20_001) }, 'El texto pasa de 20000'],
    ['system', { system: 'nada' }, 'Elija uno de los sistemas'],
  ])('%s', async (field, fields: Record<string, string>, sentence) => {
    const { desk, send } = await openForm()
    const answer = await send({ fields })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(desk.received).toHaveLength(0)
    expect(page).toContain(`<a href="#${field}">${sentence}`)
    expect(page).toMatch(new RegExp(`id="${field}-wrong">${sentence}`))
    expect(page).toContain(`aria-describedby="${field}-wrong"`)
    expect(page).toContain('value="Rosa"')
  })

  it('keeps the words while nothing can be stored, and files them once afterwards', async () => {
    const { desk, channel, send } = await openForm()
    desk.breakStorage()
    const refused = await send()
    expect(refused.status).toBe(503)
    const page = await refused.clone().text()
    expect(page).toContain('No timbra.')
    expect(page).not.toMatch(/storage\.failed|Error/)
    expect(channel.health().state).toBe('failing')
    desk.repairStorage()
    expect((await send({ fields: { stamp: await stampOf(refused) } })).status).toBe(200)
    expect(desk.received).toHaveLength(1)
  })

  it('says that files must be chosen again', async () => {
    const { send } = await openForm()
    const answer = await send({ fields: { text: '' }, files: [{ name: 'a.xml', bytes: Buffer.from('a') }] })
    expect(await answer.text()).toContain('Vuelva a elegir sus archivos')
  })
})

describe('a reload files nothing twice', () => {
  it('gives the same page with the same content the same key, and changed words another', async () => {
    const { desk, fill, send } = await openForm()
    const stamp = await fill()
    for (const text of ['uno', 'uno', 'dos']) await send({ fields: { stamp, text } })
    const [first, again, other] = desk.received.map(({ idempotencyKey }) => idempotencyKey)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })
})

describe('programs are kept out without a puzzle', () => {
  it.each([
    ['a stamp of nobody', { stamp: '1.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB' }],
    ['no stamp', { stamp: '' }],
    ['the trap filled in', { website: 'http://spam.example' }],
  ])('%s is asked again, with everything typed', async (_, fields: Record<string, string>) => {
    const { desk, send } = await openForm()
    const answer = await send({ fields })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('No timbra.')
    expect(desk.received).toHaveLength(0)
  })

  it('asks again when a page was open for more than a day', async () => {
    const { channel, later, send } = await openForm()
    const stamp = await stampOf(await getPage(channel))
    later(25 * 3_600_000)
    const expired = await send({ fields: { stamp } })
    expect(expired.status).toBe(422)
    expect((await send({ fields: { stamp: await stampOf(expired) } })).status).toBe(200)
  })

  it('makes whoever sends a page at once wait, and keeps the report', async () => {
    const { channel, desk, send } = await openForm({ minSeconds: 0.2 })
    const started = performance.now()
    const stamp = await stampOf(await getPage(channel))
    expect((await send({ fields: { stamp } })).status).toBe(200)
    expect(performance.now() - started).toBeGreaterThan(190)
    expect(desk.received).toHaveLength(1)
  })

  it('refuses a form that another site sends', async () => {
    const { desk, send } = await openForm()
    expect((await send({ headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
    expect(desk.received).toHaveLength(0)
  })

  it('lets one source send 20 in an hour and says when to try again (trust.md L3)', async () => {
    const { later, send } = await openForm()
    for (let sent = 0; sent < 20; sent++) expect((await send({ fields: { text: `n ${sent}` } })).status).toBe(200)
    const refused = await send()
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.text()).toContain('No timbra.')
    expect((await send({ address: '192.0.2.2' })).status).toBe(200)
    later(Number(refused.headers.get('retry-after')) * 1_000)
    expect((await send()).status).toBe(200)
  })
})

describe('limits and headers', () => {
  const postBody = ({ channel }: { channel: OpenChannel }, headers: Record<string, string> = {}) => {
    let pulled = 0
    const pull = (stream: ReadableStreamDefaultController) => {
      pulled++
      stream.enqueue(new Uint8Array(100_000))
    }
    const body = new ReadableStream({ pull }, { highWaterMark: 0 })
    const request = new Request(formUrl, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
    const answer = channel.http?.(request, { address: '192.0.2.1' })
    return { answer, pulled: () => pulled }
  }

  it('counts what is posted before it is read, valid or not, and reads nothing beyond (trust.md L3)', async () => {
    const form = await openForm({ attemptsPerHour: 2 })
    for (const text of ['', '']) expect((await form.send({ fields: { text } })).status).toBe(422)
    const { answer, pulled } = postBody(form)
    const refused = await answer
    expect(refused?.status).toBe(429)
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(pulled()).toBe(0)
    expect((await form.send({ address: '192.0.2.2' })).status).toBe(200)
  })

  it('reads nothing of a body that says it is far too large', async () => {
    const { answer, pulled } = postBody(await openForm({ maxMegabytes: 1 }), { 'content-length': '90000000' })
    expect((await answer)?.status).toBe(413)
    expect(pulled()).toBe(0)
  })

  it('answers too many megabytes with a page that says the limit, also without a length', async () => {
    const { channel, desk, send } = await openForm({ maxMegabytes: 1 })
    const tooLarge = await send({ files: [{ name: 'a', bytes: Buffer.alloc(1_100_000) }] })
    expect(tooLarge.status).toBe(413)
    expect(await tooLarge.text()).toContain('pasan de 1 MB')
    const endless = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(100_000)) })
    const request = new Request(formUrl, { method: 'POST', body: endless, duplex: 'half' } as RequestInit)
    expect((await channel.http?.(request, { address: '192.0.2.1' }))?.status).toBe(413)
    expect(desk.received).toHaveLength(0)
  })

  it('says 400 to a body that is no form and 405 to other methods', async () => {
    const { channel } = await openForm()
    const asked = (method: string, body?: string) =>
      channel.http?.(new Request(formUrl, { method, ...(body && { body }) }), { address: '192.0.2.1' })
    expect((await asked('POST', '{"a":1}'))?.status).toBe(400)
    expect((await asked('DELETE'))?.status).toBe(405)
  })

  it('runs no script, and its policy names the one style that the page has', async () => {
    const page = await getPage((await openForm()).channel)
    const html = await page.text()
    const css = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain(`'sha256-${createHash('sha256').update(css).digest('base64')}'`)
    expect(policy).not.toContain('unsafe')
    expect(html).not.toMatch(/<script|style="| on\w+="|https?:\/\//)
  })

  it('shows what strangers type as text', async () => {
    const { send } = await openForm()
    const evil = '"><script>alert(1)</script>'
    const page = await (await send({ fields: { name: evil, text: '', company: evil } })).text()
    expect(page).not.toContain('<script')
    expect(await (await send({ fields: { text: evil } })).text()).not.toContain('<script')
  })
})
