import { asId } from '@mesa/core'
import { openTestDesk, storedIncident, type TestDesk, testCompany } from '@mesa/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readDirectory } from './directory.ts'

let mesa: TestDesk
beforeAll(async () => {
  mesa = await openTestDesk()
})
afterAll(() => mesa.close())

it('R10: says how many open incidents each advisor has, and who signs in as one', async () => {
  const ana = asId<never>('ana')
  await mesa.db.write([
    ...storedIncident({ number: 1, state: { status: 'assigned', advisorId: ana } }),
    ...storedIncident({ number: 2, state: { status: 'waiting_customer', advisorId: ana } }),
    ...storedIncident({ number: 3, state: { status: 'closed', advisorId: ana } }),
    ...storedIncident({ number: 4 }),
    { sql: "update auth_user set active = 0 where role = 'quality'", args: [] },
  ])
  const gone = { ...testCompany.advisors[0], id: asId<never>('gone'), active: false }
  const rules = {
    systems: testCompany.systems,
    criteria: [...testCompany.criteria, { id: asId<never>('old'), name: { es: 'x', en: 'x' }, active: false }],
    areas: testCompany.areas,
    advisors: new Map([...testCompany.advisors, gone as never].map((advisor) => [advisor.id as string, advisor])),
  }
  const directory = await readDirectory(mesa.db.readAside, rules)
  expect(directory.advisors).toEqual([
    { id: 'ana', name: 'Ana Ruiz', level: 2, systems: ['nomina', 'facturacion'], userId: 'user-advisor', open: 2 },
  ])
  expect(directory.criteria.map(({ id }) => id)).toEqual(['no-payroll'])
  expect(directory.areas).toHaveLength(4)
  expect(directory.users.map(({ role }) => role)).not.toContain('quality')
  expect(directory.users.map(({ role }) => role)).toContain('admin')
})
