import { describe, expect, it } from 'vitest'
import { mergeBodies } from './merge-bodies.ts'

interface Form {
  name: string
  phones: string[]
  siteId?: string
}
const base: Form = { name: 'Rosa', phones: ['1'] }

describe('two people in one form', () => {
  it('merges what they changed apart', () => {
    expect(mergeBodies<Form>(base, { ...base, name: 'Rosa Duarte' }, { ...base, phones: ['1', '2'] })).toEqual({
      body: { name: 'Rosa Duarte', phones: ['1', '2'] },
      clashes: [],
    })
  })
  it('keeps mine where both changed the same, and says so', () => {
    expect(mergeBodies<Form>(base, { ...base, name: 'Rosa D.' }, { ...base, name: 'Rosa Duarte' })).toEqual({
      body: { name: 'Rosa D.', phones: ['1'] },
      clashes: ['name'],
    })
  })
  it('sees no clash where both said the same', () => {
    const same = { ...base, name: 'Rosa Duarte' }
    expect(mergeBodies<Form>(base, same, same).clashes).toEqual([])
  })
  it('takes what came and lets go what was taken out', () => {
    expect(mergeBodies<Form>(base, base, { ...base, siteId: 'a' }).body).toEqual({ ...base, siteId: 'a' })
    expect(mergeBodies<Form>({ ...base, siteId: 'a' }, base, { ...base, siteId: 'a' }).body).toEqual(base)
  })
})
