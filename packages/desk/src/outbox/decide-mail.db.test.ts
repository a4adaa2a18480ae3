import { toInstant } from '@mesa/core'
import { aReport, openTestDesk, type TestDesk, tuesday } from '@mesa/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let mesa: TestDesk
beforeEach(async () => {
  mesa = await openTestDesk()
})
afterEach(() => mesa.close())

interface Evidence {
  actor: string
  subject: string
  before: string | null
  after: string | null
}
const evidenceAbout = (act: string) =>
  mesa.db.read.all<Evidence>('select actor, subject, before, after from audit where subject like ? order by subject', [
    `${act}:%`,
  ])
const states = async () =>
  new Map(
    (await mesa.db.read.all<{ id: string; state: string }>('select id, state from outbox')).map(({ id, state }) => [
      id,
      state,
    ]),
  )
const someMails = async () => {
  await mesa.receive(aReport())
  return [...(await states()).keys()]
}
const chief = () => mesa.user('support_chief')

describe('a person decides what becomes of mail', () => {
  it.each([
    ['mail.send', 'pending'],
    ['mail.discard', 'discarded'],
  ] as const)('%s says who, when and what it was before', async (act, after) => {
    const [one = '', other = ''] = await someMails()
    await mesa.db.write([{ sql: "update outbox set state = 'kept'", args: [] }])
    const decide = act === 'mail.send' ? mesa.desk.sendMail : mesa.desk.discardMail
    await decide([one, other, one], chief())
    const evidence = await evidenceAbout(act)
    expect(evidence.map(({ subject }) => subject)).toEqual([`${act}:${one}`, `${act}:${other}`].toSorted())
    for (const row of evidence) {
      expect(JSON.parse(row.actor)).toEqual({ kind: 'user', userId: 'user-support_chief' })
      expect([row.before, row.after].map((facts) => JSON.parse(facts ?? ''))).toEqual([
        { state: 'kept' },
        { state: after },
      ])
    }
    expect((await states()).get(other)).toBe(after)
  })

  it('is done whole or not at all, and names the mail that waits no more', async () => {
    const [one = '', sent = '', third = ''] = await someMails()
    await mesa.db.write([{ sql: "update outbox set state = 'sent' where id = ?", args: [sent] }])
    const before = await states()
    for (const decide of [mesa.desk.sendMail, mesa.desk.discardMail]) {
      await expect(decide([one, sent, third], chief())).rejects.toMatchObject({
        code: 'mail.not_held',
        params: { id: sent },
      })
      await expect(decide(['nothing'], chief())).rejects.toMatchObject({ code: 'mail.not_held' })
    }
    expect(await states()).toEqual(before)
    expect([...(await evidenceAbout('mail.send')), ...(await evidenceAbout('mail.discard'))]).toEqual([])
  })

  it('lets only one of two decisions at the same moment count', async () => {
    const [one = ''] = await someMails()
    const both = await Promise.allSettled([
      mesa.desk.discardMail([one], chief()),
      mesa.desk.discardMail([one], chief()),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await evidenceAbout('mail.discard')).toHaveLength(1)
  })
})

describe('a link that signs somebody in', () => {
  const secret = 'http://localhost:8080/sign-in/link?token=s3cret'
  const hour = 3_600_000
  const askForLink = async () => {
    const to = { address: 'ana@mesa.example', name: 'Ana', language: 'es' as const }
    await mesa.desk.enqueueSignInMail(to, secret, toInstant(mesa.clock.now + hour))
    const row = await mesa.db.read.first<{ id: string }>(
      "select id from outbox where kind = 'sign_in' order by rowid desc limit 1",
    )
    return row?.id ?? ''
  }
  const factsOf = async (id: string) =>
    (await mesa.db.read.first<{ facts: string }>('select facts from outbox where id = ?', [id]))?.facts

  it('is forgotten when its mail is discarded; the mailbox still shows the mail', async () => {
    const id = await askForLink()
    expect(await factsOf(id)).toContain('s3cret')
    await mesa.desk.discardMail([id], chief())
    expect(await factsOf(id)).not.toContain('s3cret')
    expect((await mesa.desk.mail(id)).text).toContain('token=•••')
  })

  it('is forgotten once the mail was delivered, which carried it', async () => {
    const id = await askForLink()
    mesa.desk.startWorkers()
    await expect.poll(async () => (await states()).get(id)).toBe('sent')
    expect(mesa.sent.find(({ to }) => to[0]?.address === 'ana@mesa.example')?.text).toContain('s3cret')
    expect(await factsOf(id)).not.toContain('s3cret')
  })

  it('is discarded and forgotten when it is over, and cannot be sent any more', async () => {
    const id = await askForLink()
    const late = await askForLink()
    mesa.clock.now = toInstant(tuesday + hour)
    await expect(mesa.desk.sendMail([id], chief())).rejects.toMatchObject({ code: 'mail.not_held' })
    const next = await askForLink()
    expect(await states()).toMatchObject(
      new Map([
        [id, 'discarded'],
        [late, 'discarded'],
        [next, 'pending'],
      ]),
    )
    expect(await factsOf(late)).not.toContain('s3cret')
    expect(await factsOf(next)).toContain('s3cret')
  })
})

describe('a quarantined report that is tried again', () => {
  it('says who asked, read or not', async () => {
    const channel = { name: 'email', queueWeight: 30 }
    await mesa.desk.doorOf(channel).quarantine({
      idempotencyKey: 'q1',
      reason: 'unreadable',
      raw: new TextEncoder().encode('?'),
      receivedAt: mesa.clock.now,
    })
    const { rows } = await mesa.desk.quarantine({})
    const id = rows[0]?.id ?? ''
    await mesa.desk.retryQuarantined(id, mesa.user('help_desk'))
    mesa.reads.report = aReport()
    await mesa.desk.retryQuarantined(id, mesa.user('admin'))
    const evidence = await evidenceAbout('quarantine.retry')
    expect(evidence.map(({ actor, after }) => [JSON.parse(actor).userId, JSON.parse(after ?? '').outcome])).toEqual([
      ['user-help_desk', 'quarantined'],
      ['user-admin', 'read'],
    ])
  })
})
