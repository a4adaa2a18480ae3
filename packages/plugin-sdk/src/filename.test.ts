import { expect, it } from 'vitest'
import { toFileLabel } from './filename.ts'

it.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\rosa\\póliza.pdf', 'póliza.pdf'],
  ['\u200b.htaccess', '.htaccess'],
  ['factura\u202egnp.exe', 'facturagnp.exe'],
  ['a\r\nb\0.txt', 'ab.txt'],
  ['carpeta/', 'carpeta'],
  [' / ', ''],
])('%j is shown as %j', (name, label) => {
  expect(toFileLabel(name)).toBe(label)
})

it('a long name keeps its ending', () => {
  const label = toFileLabel(`${'a'.repeat(4_000)}.pdf`)
  expect(label).toHaveLength(200)
  expect(label.endsWith('.pdf')).toBe(true)
})
