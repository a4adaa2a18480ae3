import { aReport, openTestDesk, type TestDesk } from '@mesa/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkAnchor, makeAnchor } from './anchor.ts'

let mesa: TestDesk
beforeEach(async () => {
  mesa = await openTestDesk()
})
afterEach(() => mesa.close())

const key = Buffer.alloc(32, 7)
const alter = (sql: string) => mesa.db.write([{ sql, args: [] }])

describe('an anchor kept elsewhere shows a past that was rewritten (trust.md, decided 5)', () => {
  it('holds while the desk goes on', async () => {
    await mesa.receive(aReport())
    const anchor = await makeAnchor(mesa.db.read, key, 0)
    expect(anchor).toMatchObject({ incidents: 1 })
    await mesa.receive(aReport())
    await mesa.desk.runCommand('2026-000001', { type: 'note', text: 'x' }, { user: mesa.user('advisor') })
    expect(await checkAnchor(mesa.db.read, key, anchor)).toBeUndefined()
  })
  it.each([
    ['an event that was hashed anew', "update incident_events set hash = 'x' where version = 1"],
    ['an event that is gone', 'delete from incident_events'],
    ['a feed that was cut', 'delete from feed'],
  ])('does not hold for %s', async (_, sql) => {
    await mesa.receive(aReport())
    const { version } = (await mesa.db.read.first<{ version: number }>('select version from incidents')) ?? {}
    const anchor = await makeAnchor(mesa.db.read, key, 0)
    await alter(sql.replace('version = 1', `version = ${version}`))
    expect(await checkAnchor(mesa.db.read, key, anchor)).toBe('head')
  })
  it('is nobody else’s to make', async () => {
    await mesa.receive(aReport())
    const anchor = await makeAnchor(mesa.db.read, key, 0)
    expect(await checkAnchor(mesa.db.read, Buffer.alloc(32, 8), anchor)).toBe('mac')
    expect(await checkAnchor(mesa.db.read, key, { ...anchor, events: 1 })).toBe('mac')
    expect(await checkAnchor(mesa.db.read, key, { ...anchor, mac: '' })).toBe('mac')
  })
})
