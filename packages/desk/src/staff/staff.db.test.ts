import type { Role } from '@mesa/core'
import { openTestDesk, type TestDesk, tuesday } from '@mesa/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashOfToken } from './sign-in-link.ts'

let mesa: TestDesk
beforeEach(async () => {
  mesa = await openTestDesk()
})
afterEach(() => mesa.close())

const admin = () => mesa.user('admin')
const marta = {
  name: 'Marta León',
  email: ' Marta@Mesa.example ',
  role: 'help_desk' as Role,
  advisorId: null,
  language: 'es' as const,
}
const rowOf = async (id: string) => (await mesa.desk.listStaff()).find((row) => row.id === id)
const count = async (from: string) => (await mesa.db.read.first<{ n: number }>(`select count(*) as n from ${from}`))?.n
const openSession = (id: string, userId: string) =>
  mesa.db.write([
    {
      sql: `insert into auth_session (id, token, user_id, expires_at, created_at, updated_at) values (?1, ?1, ?2, 9e15, 0, 0)`,
      args: [id, userId],
    },
  ])
const evidence = async (act: string) =>
  (
    await mesa.db.read.all<{ actor: string; before: string | null; after: string }>(
      'select actor, before, after from audit where subject like ?',
      [`${act}:%`],
    )
  ).map(({ actor, before, after }) => ({
    by: JSON.parse(actor).userId,
    before: before === null ? null : JSON.parse(before),
    after: JSON.parse(after),
  }))

describe('an invitation', () => {
  it('enters the person, mails a link that opens for three days, and leaves evidence', async () => {
    const { id, link, linkUntil } = await mesa.desk.inviteStaff(marta, admin())
    expect(link).toBeNull()
    expect(linkUntil).toBe(tuesday + 3 * 86_400_000)
    expect(await rowOf(id)).toMatchObject({ email: 'marta@mesa.example', active: true, linkUntil, lastSignInAt: null })
    expect(await evidence('staff.invite')).toMatchObject([
      { by: 'user-admin', after: { email: 'marta@mesa.example', role: 'help_desk', advisorId: null } },
    ])
    mesa.desk.startWorkers()
    await expect.poll(() => mesa.sent.length).toBe(1)
    const [mail] = mesa.sent
    expect(mail).toMatchObject({ subject: 'Invitación a la mesa de ayuda', to: [{ address: 'marta@mesa.example' }] })
    const token = /token=([\w-]{22})/.exec(mail?.text ?? '')?.[1] ?? ''
    expect(await count(`sign_in_links where token_hash = '${hashOfToken(token)}' and user_id = '${id}'`)).toBe(1)
  })

  it('hands the link to whoever invites where no mail can leave', async () => {
    await mesa.close()
    mesa = await openTestDesk({ hasRelay: false })
    const { link } = await mesa.desk.inviteStaff(marta, admin())
    expect(link).toMatch(/^http:\/\/localhost:8080\/sign-in\/link\?token=[\w-]{22}$/)
  })

  it('refuses an address that is there in other letters, also twice at once', async () => {
    const taken = { ...marta, email: 'ADMIN@mesa.example' }
    await expect(mesa.desk.inviteStaff(taken, admin())).rejects.toMatchObject({
      code: 'staff.address_taken',
      params: { address: 'admin@mesa.example' },
    })
    const both = await Promise.allSettled([
      mesa.desk.inviteStaff(marta, admin()),
      mesa.desk.inviteStaff({ ...marta, email: 'MARTA@MESA.EXAMPLE' }, admin()),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await count("outbox where kind = 'sign_in'")).toBe(1)
    expect(await evidence('staff.invite')).toHaveLength(1)
  })

  it('lets one advisor be one person, also twice at once', async () => {
    await expect(mesa.desk.inviteStaff({ ...marta, advisorId: 'nobody' }, admin())).rejects.toMatchObject({
      code: 'advisor.not_active',
    })
    await expect(mesa.desk.inviteStaff({ ...marta, advisorId: 'ana' }, admin())).rejects.toMatchObject({
      code: 'staff.advisor_taken',
      params: { name: 'Ana Ruiz' },
    })
    await mesa.desk.changeStaff('user-advisor', { advisorId: null }, admin())
    const both = await Promise.allSettled([
      mesa.desk.inviteStaff({ ...marta, advisorId: 'ana' }, admin()),
      mesa.desk.inviteStaff({ ...marta, advisorId: 'ana', email: 'otra@mesa.example' }, admin()),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'staff.advisor_taken' } })
  })

  it('sent again closes the earlier link; nobody is invited who is inactive or not there', async () => {
    const { id } = await mesa.desk.inviteStaff(marta, admin())
    await mesa.desk.inviteAgain(id, admin())
    expect(await count(`sign_in_links where user_id = '${id}'`)).toBe(1)
    expect(await count("outbox where kind = 'sign_in'")).toBe(2)
    await mesa.desk.changeStaff(id, { active: false }, admin())
    for (const gone of [id, 'nobody']) {
      await expect(mesa.desk.inviteAgain(gone, admin())).rejects.toMatchObject({ code: 'staff.not_found' })
    }
  })
})

describe('a change', () => {
  it('says before and after, and who', async () => {
    await mesa.desk.changeStaff('user-quality', { role: 'commercial', name: 'Clara' }, admin())
    expect(await rowOf('user-quality')).toMatchObject({ role: 'commercial', name: 'Clara', active: true })
    expect(await evidence('staff.change')).toEqual([
      {
        by: 'user-admin',
        before: { name: 'quality', role: 'quality', advisorId: null, active: 'yes' },
        after: { name: 'Clara', role: 'commercial', advisorId: null, active: 'yes' },
      },
    ])
    expect(await count("feed where kind = 'directory' and by_user_id = 'user-admin'")).toBe(1)
  })

  it('to the same again leaves no trace', async () => {
    await mesa.desk.changeStaff('user-quality', { role: 'quality', active: true }, admin())
    expect(await evidence('staff.change')).toEqual([])
  })

  it('that switches somebody off ends every session and link of theirs, and nobody else’s', async () => {
    await openSession('s1', 'user-quality')
    await openSession('s2', 'user-commercial')
    await mesa.desk.inviteAgain('user-quality', admin())
    await mesa.desk.changeStaff('user-quality', { active: false }, admin())
    expect(await count('auth_session')).toBe(1)
    expect(await count('sign_in_links')).toBe(0)
    expect(await rowOf('user-quality')).toMatchObject({ active: false, linkUntil: null })
    await mesa.desk.changeStaff('user-quality', { active: true }, admin())
    expect(await rowOf('user-quality')).toMatchObject({ active: true })
  })

  it('never takes one’s own access or role', async () => {
    for (const change of [{ active: false }, { role: 'quality' as Role }]) {
      await expect(mesa.desk.changeStaff('user-admin', change, admin())).rejects.toMatchObject({ code: 'staff.self' })
    }
    await mesa.desk.changeStaff('user-admin', { name: 'Raúl Vega', role: 'admin' }, admin())
    expect(await rowOf('user-admin')).toMatchObject({ name: 'Raúl Vega', role: 'admin' })
  })

  it('never leaves the desk without anybody who administers', async () => {
    for (const change of [{ role: 'quality' as Role }, { active: false }, { active: false, role: 'admin' as Role }]) {
      await expect(mesa.desk.changeStaff('user-admin', change, mesa.user('quality'))).rejects.toMatchObject({
        code: 'staff.last_admin',
        params: { name: 'admin' },
      })
    }
    expect(await evidence('staff.change')).toEqual([])
  })

  it('lets only one of two admins demote the other at the same moment', async () => {
    await mesa.desk.changeStaff('user-quality', { role: 'admin' }, admin())
    const quality = { ...mesa.user('quality'), role: 'admin' as Role }
    const both = await Promise.allSettled([
      mesa.desk.changeStaff('user-admin', { role: 'help_desk' }, quality),
      mesa.desk.changeStaff('user-quality', { active: false }, admin()),
    ])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(both[1]).toMatchObject({ reason: { code: 'staff.last_admin' } })
    expect(await count("auth_user where role = 'admin' and active = 1")).toBe(1)
  })

  it('does not give two active people one advisor', async () => {
    await expect(mesa.desk.changeStaff('user-quality', { advisorId: 'ana' }, admin())).rejects.toMatchObject({
      code: 'staff.advisor_taken',
    })
    await mesa.desk.changeStaff('user-advisor', { active: false }, admin())
    await mesa.desk.changeStaff('user-quality', { advisorId: 'ana' }, admin())
    await expect(mesa.desk.changeStaff('user-advisor', { active: true }, admin())).rejects.toMatchObject({
      code: 'staff.advisor_taken',
      params: { name: 'quality' },
    })
    await expect(mesa.desk.changeStaff('nobody', { name: 'X' }, admin())).rejects.toMatchObject({
      code: 'staff.not_found',
    })
  })
})

it('the list tells when somebody last came in', async () => {
  const at = tuesday - 3_600_000
  await mesa.db.write([
    {
      sql: `insert into audit (id, at, actor, subject) values ('a', ?, '{"kind":"user","userId":"user-quality"}', 'sign_in')`,
      args: [at],
    },
  ])
  expect(await rowOf('user-quality')).toMatchObject({ lastSignInAt: at, linkUntil: null })
})
