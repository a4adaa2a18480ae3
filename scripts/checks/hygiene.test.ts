import { describe, expect, it } from 'vitest'
import { rules as hygiene } from './hygiene.mjs'
import { findForbidden } from './repository.mjs'
import { rules as sources } from './sources.mjs'

const found = (path: string, text: string) => findForbidden([{ path, text }], [...hygiene, ...sources])

describe('the rules for sources and repository bite', () => {
  it.each([
    ['packages/desk/src/a.ts', 'await db.transaction(async (tx) => {})'],
    ['packages/desk/src/a.ts', 'await client.batch([])'],
    ['packages/db/src/a.ts', 'await db.batch([])'],
    ['packages/core/src/a.ts', 'const now = Date.now()'],
    ['packages/core/src/a.ts', 'const id = Math.random()'],
    ['apps/server/src/a.ts', '// @ts-ignore'],
    ['apps/server/src/a.ts', '// oxlint-disable-next-line complexity'],
    ['README.md', 'see /home/ana/mesa/data'],
    ['bench/a.ts', "const folder = '/work/mail'"],
    ['pnpm-lock.yaml', '    resolution: {tarball: https://example.mx/a.tgz}'],
    ['.npmrc', 'registry=https://example.mx'],
    ['apps/server/src/a.ts', `const key = '-----BEGIN ${'PRIVATE'} KEY-----'`],
    ['apps/server/src/a.ts', '// FIXME later'],
  ])('refuses in %s: %s', (path, text) => {
    expect(found(path, text)).toEqual([expect.stringContaining(`${path}:1: `)])
  })

  it.each([
    ['packages/db/src/a.ts', "await client.batch(statements, 'write')"],
    ['packages/core/src/a.test.ts', 'const started = Date.now()'],
    ['packages/core/src/a.ts', 'const noon = new Date(instant)'],
    ['apps/server/src/a.ts', '// oxlint-disable-next-line complexity -- one case per event'],
    ['README.md', 'the folder /var/lib/mesa'],
  ])('accepts in %s: %s', (path, text) => {
    expect(found(path, text)).toEqual([])
  })
})
