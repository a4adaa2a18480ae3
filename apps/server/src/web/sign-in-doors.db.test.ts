import { describe, expect, it } from 'vitest'
import { emailOf, json, webUnderTest } from './web-under-test.ts'

const enter = '/api/sign-in/link'
const hour = 3_600_000

describe('a one-time link', () => {
  it('signs its person in, with their role', async () => {
    const web = await webUnderTest({ desk: { queueCounts: async ({ role }) => ({ role }) as never } })
    const cookie = await web.cookieOf('support_chief')
    const answer = await web.request('/trpc/queue.counts', { headers: { cookie } })
    expect(await answer.json()).toMatchObject({ result: { data: { role: 'support_chief' } } })
  })

  it('opens a session that the sign-in library knows and ends', async () => {
    const web = await webUnderTest()
    const headers = { cookie: await web.cookieOf('admin') }
    const session = await web.request('/api/auth/get-session', { headers })
    const known = (await session.json()) as { user: { email: string } }
    expect(known.user.email).toBe(emailOf('admin'))
    await web.request('/api/auth/sign-out', json({}, headers))
    expect((await web.request('/files/one/x', { headers })).status).toBe(401)
  })

  it('is good once, even for two presses at the same moment', async () => {
    const web = await webUnderTest()
    const token = await web.linkFor('admin')
    const answers = await Promise.all([1, 2, 3, 4].map(() => web.request(enter, json({ token }))))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401])
    expect((await web.request(enter, json({ token }))).status).toBe(401)
  })

  it('is over after its time', async () => {
    const web = await webUnderTest()
    const token = await web.linkFor('admin', hour)
    web.pass(hour)
    expect((await web.request(enter, json({ token }))).status).toBe(401)
  })

  it('is 128 bits, and the database keeps only its hash', async () => {
    const web = await webUnderTest()
    const token = await web.linkFor('admin')
    expect(Buffer.from(token, 'base64url')).toHaveLength(16)
    const rows = await web.database.read.all('select * from sign_in_links')
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('is not consumed by being opened', async () => {
    const web = await webUnderTest()
    const token = await web.linkFor('admin')
    expect((await web.request(`/sign-in/link?token=${token}`)).status).toBe(200)
    expect((await web.request(enter, json({ token }))).status).toBe(200)
  })

  it.each([
    ['blank', ''],
    ['spaces', ' '.repeat(22)],
    ['an array', ['a']],
    ['an object', { like: '%' }],
    ['missing', undefined],
    ['invented', 'A'.repeat(22)],
    ['too long', 'A'.repeat(5_000)],
  ])('%s is answered 401 with a code', async (_, token) => {
    const web = await webUnderTest()
    await web.linkFor('admin')
    const answer = await web.request(enter, json({ token }))
    expect(answer.status).toBe(401)
    expect(await answer.json()).toEqual({ code: 'sign_in.link_not_valid' })
  })

  it('in other letter case is another token', async () => {
    const web = await webUnderTest()
    const token = await web.linkFor('admin')
    const swapped = token.replace(/[a-z]/gi, (c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase()))
    expect((await web.request(enter, json({ token: swapped }))).status).toBe(401)
  })

  it('cannot be guessed for long from one address', async () => {
    const web = await webUnderTest()
    const statuses = []
    for (let i = 0; i < 61; i++) statuses.push((await web.request(enter, json({ token: 'A'.repeat(22) }))).status)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('asking for a link by mail', () => {
  const ask = '/api/sign-in/request-link'

  it('answers the same for a known, an unknown and a senseless address', async () => {
    const web = await webUnderTest()
    const asked = [{ email: emailOf('admin') }, { email: 'nobody@else.example' }, { email: '' }, { email: 7 }, null]
    const answers = await Promise.all(asked.map((body) => web.request(ask, json(body))))
    const seen = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]))
    expect(new Set(seen.map(String))).toEqual(new Set(['200,{"asked":true}']))
  })

  it('mails a link that works to whoever may sign in, at most three times in a quarter of an hour', async () => {
    const web = await webUnderTest()
    for (let i = 0; i < 5; i++) await web.request(ask, json({ email: emailOf('advisor').toUpperCase() }))
    await expect.poll(() => web.mails.length).toBe(3)
    const token = new URL(web.mails[0]?.url ?? '').searchParams.get('token')
    expect(web.mails[0]?.to).toBe(emailOf('advisor'))
    expect((await web.request(enter, json({ token }))).status).toBe(200)
  })

  it('names the configured origin whatever host the request claims', async () => {
    const web = await webUnderTest({ url: 'https://desk.example.com' })
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
    await web.request(ask, json({ email: emailOf('admin') }, headers))
    await expect.poll(() => web.mails.length).toBe(1)
    expect(web.mails[0]?.url).toMatch(/^https:\/\/desk\.example\.com\/sign-in\/link\?token=/)
  })
})

describe('passwords', () => {
  const signIn = '/api/auth/sign-in/email'

  it('answer the same for a wrong one and for nobody', async () => {
    const web = await webUnderTest()
    const bodies = [emailOf('admin'), 'nobody@else.example'].map((email) => ({ email, password: 'not the right one' }))
    const seen = []
    for (const body of bodies) {
      const answer = await web.request(signIn, json(body))
      seen.push([answer.status, await answer.text()])
    }
    expect(seen[0]).toEqual(seen[1])
    expect(seen[0]?.[0]).toBe(401)
  })

  it('can be tried ten times per account in a quarter of an hour, from wherever', async () => {
    const web = await webUnderTest()
    const tries = Array.from({ length: 14 }, () =>
      web.request(signIn, json({ email: emailOf('admin'), password: 'not the right one' })),
    )
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(4)
  })
})

describe('a session ends at once', () => {
  const statusOf = async (change: string) => {
    const web = await webUnderTest()
    const headers = { cookie: await web.cookieOf('advisor') }
    expect((await web.request('/files/one/x', { headers })).status).toBe(200)
    await web.database.write([{ sql: change, args: [] }])
    return (await web.request('/files/one/x', { headers })).status
  }

  it('when its person is switched off', async () => {
    expect(await statusOf("update auth_user set active = 0 where role = 'advisor'")).toBe(401)
  })

  it('when its row is deleted', async () => {
    expect(await statusOf('delete from auth_session')).toBe(401)
  })

  it('after a week', async () => {
    const web = await webUnderTest()
    const headers = { cookie: await web.cookieOf('advisor') }
    web.pass(7 * 24 * hour)
    expect((await web.request('/files/one/x', { headers })).status).toBe(401)
  })

  it('and a cookie that somebody changed never was one', async () => {
    const web = await webUnderTest()
    const cookie = await web.cookieOf('advisor')
    const forged = cookie.replace(/=(.)/, (_, first) => `=${first === 'A' ? 'B' : 'A'}`)
    expect((await web.request('/files/one/x', { headers: { cookie: forged } })).status).toBe(401)
  })

  it('with its feed: the next event of an open stream ends it when the role was taken away', async () => {
    let ring: (() => void) | undefined
    const entry = (position: number) =>
      ({ position, at: 0, kind: 'directory', incident: null, byUserId: null }) as const
    const desk = {
      async *follow() {
        yield entry(1)
        await new Promise<void>((resolve) => {
          ring = resolve
        })
        yield entry(2)
      },
    }
    const web = await webUnderTest({ desk: desk as never })
    const input = encodeURIComponent(JSON.stringify({ position: 0 }))
    const answer = await web.request(`/trpc/live.follow?input=${input}`, {
      headers: { cookie: await web.cookieOf('advisor'), accept: 'text/event-stream' },
    })
    const told = answer.text()
    await expect.poll(() => ring).toBeDefined()
    await web.database.write([{ sql: "update auth_user set role = 'quality' where role = 'advisor'", args: [] }])
    ring?.()
    expect(await told).toContain('"position":1')
    expect(await told).not.toContain('"position":2')
  })
})
