import { describe, expect, it } from 'vitest'
import { json, webUnderTest } from './web-under-test.ts'

const routes = [
  '/',
  '/sign-in',
  '/incidents/2026-000001',
  '/assets/main-BfK3x9aQ.js',
  '/assets/missing.js',
  '/health',
  '/api/status',
  '/api/nothing',
  '/api/auth/get-session',
  '/trpc/queue.list',
  '/trpc/nothing',
  '/files/one/a.svg',
  '/raw/one',
  '/f/form',
  '/f/nothing',
]

describe('security headers stand on every answer', () => {
  it.each(routes)('%s', async (path) => {
    const web = await webUnderTest()
    const { headers } = await web.request(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy.includes("script-src 'self'") || policy.startsWith("default-src 'none'")).toBe(true)
    expect(/script-src[^;]*unsafe-inline/.test(policy)).toBe(false)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toMatch(path.startsWith('/assets/main') ? /immutable/ : /no-store|no-cache/)
    expect(headers.has('strict-transport-security')).toBe(false)
  })

  it('tell browsers to stay with https where it is spoken', async () => {
    const web = await webUnderTest({ url: 'https://desk.example.com' })
    expect((await web.request('/health')).headers.get('strict-transport-security')).toContain('max-age=31536000')
    expect(await web.cookieOf('admin')).toMatch(/^__Host-mesa-session=/)
  })
})

describe('anybody without a session', () => {
  it('gets only the listed public set', async () => {
    const web = await webUnderTest()
    const answered = await Promise.all(routes.map(async (path) => [path, (await web.request(path)).status]))
    expect(Object.fromEntries(answered)).toEqual({
      '/': 200,
      '/sign-in': 200,
      '/incidents/2026-000001': 200, // the interface's empty page; what it shows asks the API
      '/assets/main-BfK3x9aQ.js': 200,
      '/assets/missing.js': 404,
      '/health': 200,
      '/api/status': 200,
      '/api/nothing': 404,
      '/api/auth/get-session': 200, // says null
      '/trpc/queue.list': 401,
      '/trpc/nothing': 404,
      '/files/one/a.svg': 401,
      '/raw/one': 401,
      '/f/form': 200,
      '/f/nothing': 404,
    })
  })

  it.each(['/api/auth/sign-up/email', '/api/auth/ok', '/api/auth/list-sessions', '/api/auth/update-user'])(
    'does not find the sign-in library at %s',
    async (path) => {
      const web = await webUnderTest()
      expect((await web.request(path)).status).toBe(404)
      expect((await web.request(path, json({}))).status).toBe(404)
    },
  )

  it('gets codes in JSON and no stack for what is not there', async () => {
    const web = await webUnderTest()
    for (const path of ['/api/nothing', '/trpc/nothing', '/f/nothing']) {
      const text = await (await web.request(path)).text()
      expect(() => JSON.parse(text)).not.toThrow()
      expect(text).not.toMatch(/\bat .*\.ts|node_modules/)
    }
  })

  it('learns nothing of an inner fault, which the log keeps', async () => {
    const desk = {
      queueCounts: async () => {
        throw new Error('secret detail')
      },
    }
    const web = await webUnderTest({ desk })
    const answer = await web.request('/trpc/queue.counts', { headers: { cookie: await web.cookieOf('admin') } })
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('secret detail')
    expect(web.logged.join()).toContain('secret detail')
  })
})

describe('only our own pages change anything', () => {
  const body = JSON.stringify({ language: 'en' })
  const type = { 'content-type': 'application/json' }
  const refused: [string, RequestInit, number][] = [
    ['a foreign origin', { method: 'POST', body, headers: { ...type, origin: 'https://evil.example' } }, 403],
    ['no origin at all', { method: 'POST', body, headers: { ...type, origin: 'null' } }, 403],
    ['a foreign site', { method: 'POST', body, headers: { ...type, 'sec-fetch-site': 'cross-site' } }, 403],
    ['a neighbour host', { method: 'POST', body, headers: { ...type, 'sec-fetch-site': 'same-site' } }, 403],
    ['a form', { method: 'POST', body: new URLSearchParams({ language: 'en' }) }, 415],
    ['a file form', { method: 'POST', body: new FormData() }, 415],
    ['plain text', { method: 'POST', body, headers: { 'content-type': 'text/plain' } }, 415],
    ['a GET', { method: 'GET' }, 405],
  ]

  it.each(refused)('%s is refused', async (_, init, status) => {
    let changed = 0
    const web = await webUnderTest({ desk: { setLanguage: async () => void changed++ } })
    const headers = { cookie: await web.cookieOf('admin'), ...Object.fromEntries(new Headers(init.headers)) }
    const sent =
      init.body instanceof FormData || init.body instanceof URLSearchParams ? { cookie: headers.cookie } : headers
    const answer = await web.request('/trpc/session.setLanguage', { ...init, headers: sent })
    expect(answer.status).toBe(status)
    expect(changed).toBe(0)
  })

  it('ours are let through, under both names of this machine', async () => {
    let changed = 0
    const web = await webUnderTest({ desk: { setLanguage: async () => void changed++ } })
    const cookie = await web.cookieOf('admin')
    for (const origin of ['http://127.0.0.1:8080', 'http://localhost:8080']) {
      await web.request('/trpc/session.setLanguage', json({ language: 'en' }, { cookie, origin }))
    }
    expect(changed).toBe(2)
  })

  it('a body beyond the limit is refused before it is read', async () => {
    const web = await webUnderTest()
    const answer = await web.request('/trpc/session.setLanguage', json('x'.repeat(3_000_000)))
    expect(answer.status).toBe(413)
  })
})

describe('stored files', () => {
  it('are saved, never shown: one disposition, no type that runs, an empty sandbox', async () => {
    const web = await webUnderTest()
    const { headers } = await web.request('/files/one/x', { headers: { cookie: await web.cookieOf('quality') } })
    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[ -~]+"; filename\*=UTF-8''[\w.~!%-]+$/)
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.has('set-cookie')).toBe(false)
  })

  it('show a mail as text', async () => {
    const web = await webUnderTest()
    const answer = await web.request('/raw/one', { headers: { cookie: await web.cookieOf('help_desk') } })
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
  })

  it('are not there under another id', async () => {
    const web = await webUnderTest()
    const headers = { cookie: await web.cookieOf('admin') }
    expect((await web.request('/files/two/x', { headers })).status).toBe(404)
    expect((await web.request('/raw/two', { headers })).status).toBe(404)
  })
})

describe('who is at the other end', () => {
  const from = async (remoteAddress: string, forwarded: string) => {
    const web = await webUnderTest()
    const request = new Request('http://127.0.0.1:8080/f/form', { headers: { 'x-forwarded-for': forwarded } })
    return (await web.fetch(request, { incoming: { socket: { remoteAddress } } })).text()
  }

  it('is the peer, whatever it claims', async () => {
    expect(await from('203.0.113.9', '198.51.100.1')).toContain('from 203.0.113.9')
  })

  it('is what a listed proxy says, not what was written before it', async () => {
    expect(await from('::ffff:10.0.0.2', '1.1.1.1, 198.51.100.1, 10.0.0.3')).toContain('from 198.51.100.1')
  })
})
