import type { Directory, UrgentAlarm } from '@mesa/api'
import { hasPermission, type Permission, permissions, type Role, roles } from '@mesa/core'
import { describe, expect, it } from 'vitest'
import { whoseAlarms } from './whose-alarms.ts'

const alarm = (folio: string, systemName: string | null) => ({ folio, systemName }) as UrgentAlarm
const alarms = [alarm('2026-000131', 'Nómina'), alarm('2026-000132', 'Producción'), alarm('2026-000133', null)]
const directory = {
  systems: [
    { id: 'nomina', name: 'Nómina' },
    { id: 'produccion', name: 'Producción' },
  ],
  advisors: [{ id: 'ana', systems: ['nomina'] }],
} as unknown as Directory

const all = Object.keys(permissions) as Permission[]
const heardBy = (role: Role, advisorId: string | null = null) =>
  whoseAlarms(alarms, { role, advisorId, permissions: all.filter((each) => hasPermission(role, each)) }, directory).map(
    ({ folio }) => folio,
  )

describe('R11: an urgent report that nobody took alarms whoever must act', () => {
  it.each(['admin', 'support_chief', 'help_desk'] as const)('%s hears all', (role) =>
    expect(heardBy(role)).toHaveLength(3),
  )
  it('an advisor hears those of the systems they know', () => {
    expect(heardBy('advisor', 'ana')).toEqual(['2026-000131'])
    expect(heardBy('advisor', 'nobody')).toEqual([])
  })
  it('leaves those in peace who only watch', () => {
    for (const role of roles.filter((each) => !['admin', 'support_chief', 'help_desk', 'advisor'].includes(each))) {
      expect(heardBy(role)).toEqual([])
    }
  })
})
