import { permissions } from '@mesa/core'
import { describe, expect, it } from 'vitest'
import { errorText, isErrorCode, permissionText } from './error-text.ts'

describe('an expected failure is told in whole sentences of both languages', () => {
  it('puts its facts into the sentence', () => {
    expect(errorText('es', 'incident.over', { folio: '2026-000131' })).toBe(
      'El reporte 2026-000131 ya terminó. Para cambiarlo hay que reabrirlo.',
    )
    expect(errorText('en', 'mail.server_refused', { host: 'mx.example', reply: '550 no such user' })).toBe(
      'Server mx.example refused the mail: 550 no such user',
    )
  })
  it('names what is not permitted in words', () => {
    expect(errorText('es', 'permission.missing', { permission: 'incident.assign' })).toBe(
      'Su cuenta no puede asignar reportes. Lo puede dar quien administra Mesa.',
    )
    for (const permission of Object.keys(permissions)) {
      expect(permissionText('es', permission)).not.toBe(permission)
      expect(permissionText('en', permission)).not.toBe(permission)
    }
  })
  it('tells our codes from those of others', () => {
    expect(isErrorCode('message.empty')).toBe(true)
    expect(isErrorCode('toString')).toBe(false)
  })
})
