import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folderDrive } from './drive.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mesa-drive-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a file is named by its bytes', () => {
  it('keeps the same bytes once, however many keep them at once', async () => {
    let drafts = 0
    const drive = folderDrive(folder, () => `${drafts++}`)
    const bytes = Buffer.from('acta')
    const hashes = await Promise.all(Array.from({ length: 5 }, () => drive.keep(bytes)))
    expect(new Set(hashes).size).toBe(1)
    const hash = hashes[0] ?? ''
    expect(readdirSync(join(folder, hash.slice(0, 2)))).toEqual([hash])
    expect(await drive.keep(bytes)).toBe(hash)
  })
  it('reads what was kept, and nothing that no hash names', async () => {
    const drive = folderDrive(folder, () => 'draft')
    const hash = await drive.keep(Buffer.from('acta'))
    expect(Buffer.from((await drive.read(hash)) ?? []).toString()).toBe('acta')
    rmSync(join(folder, hash.slice(0, 2), hash))
    expect(await drive.read(hash)).toBeUndefined()
    await expect(drive.read('../../etc/passwd' as never)).rejects.toBeInstanceOf(RangeError)
    expect(existsSync(join(folder, '..', 'etc'))).toBe(false)
  })
})
