import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadSecretKey, prepareDataFolder } from './data-folder.ts'
import { lockFolder } from './folder-lock.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'mesa-folder-'))
const ones = (count: number) => new Uint8Array(count).fill(1)

it('a second server on the same folder is refused at once and let in after the first', () => {
  const folder = newFolder()
  const release = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(/already_running/)
  release()
  lockFolder(folder)()
})

it('a folder that cannot be made is refused with its reason', () => {
  const file = join(newFolder(), 'file')
  writeFileSync(file, '')
  expect(() => prepareDataFolder(join(file, 'data'))).toThrow(/folder_not_writable.*ENOTDIR/)
})

it('the secret key is made once and readable by its owner only', () => {
  const folder = newFolder()
  expect(loadSecretKey(folder, ones)).toHaveLength(32)
  expect([...loadSecretKey(folder, () => new Uint8Array(32))]).toEqual([...ones(32)])
  expect(statSync(join(folder, 'secret.key')).mode & 0o077).toBe(0)
})

it('a secret key that was cut short is refused instead of replaced', () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'secret.key'), 'abcd\n')
  expect(() => loadSecretKey(folder, ones)).toThrow(/secret\.key/)
})
