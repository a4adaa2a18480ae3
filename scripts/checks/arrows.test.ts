import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forbidden } from './arrows.mjs'
import { cruiseRooms, missedBy } from './cruise.mjs'

/** One forbidden import for every rule: the file that has it, what it writes, and the rule that must notice. */
const offences = [
  ['packages/core/src/a.ts', "import '../../db/src/index.ts'", 'layers: packages/core'],
  ['packages/core/src/b.ts', "import { readFileSync } from 'node:fs'; readFileSync('x')", 'core-touches-nothing'],
  ['packages/db/src/a.ts', "import '../../desk/src/index.ts'", 'layers: packages/db'],
  [
    'packages/db/src/b.ts',
    "import type { Desk } from '../../desk/src/index.ts'; export type D = Desk",
    'layers: packages/db',
  ],
  ['packages/i18n/src/a.ts', "import '../../desk/src/index.ts'", 'layers: packages/i18n'],
  ['packages/plugin-sdk/src/a.ts', "import '../../db/src/index.ts'", 'layers: packages/plugin-sdk'],
  ['packages/portal/src/a.ts', "import '../../desk/src/index.ts'", 'layers: packages/portal'],
  ['packages/desk/src/a.ts', "import '../../api/src/index.ts'", 'layers: packages/desk'],
  ['packages/api/src/a.ts', "import '../../portal/src/index.ts'", 'layers: packages/api'],
  ['packages/testing/src/a.ts', "import '../../api/src/index.ts'", 'layers: packages/testing'],
  ['packages/channel-fax/src/a.ts', "import '../../core/src/index.ts'", 'layers: packages/(?:channel|crm)-[^/]+'],
  [
    'packages/channel-fax/src/b.ts',
    "import '../../channel-email/src/index.ts'",
    'layers: packages/(?:channel|crm)-[^/]+',
  ],
  ['deployments/one/mesa.config.ts', "import '../../packages/desk/src/index.ts'", 'layers: deployments/[^/]+'],
  ['apps/server/src/a.ts', "import '../../../packages/channel-email/src/index.ts'", 'layers: apps/server'],
  ['apps/admin/src/a.ts', "import '../../../packages/db/src/index.ts'", 'layers: apps/admin'],
  ['apps/admin/src/b.ts', "import '../../../packages/core/src/index.ts'", 'admin-takes-api-and-core-as-types'],
  ['apps/admin/src/ui/a.ts', "import '../features/queue/queue.ts'", 'admin-ui-knows-no-feature'],
  ['apps/admin/src/features/queue/a.ts', "import '../../routes/queue.ts'", 'admin-feature-knows-no-route'],
  ['apps/admin/src/features/mailbox/a.ts', "import '../queue/queue.ts'", 'admin-feature-knows-no-other-feature'],
  ['packages/desk/src/b.ts', "import '../../testing/src/index.ts'", 'testing-is-for-tests'],
  ['packages/api/src/b.ts', "import '../../core/src/index.ts'", 'package-is-entered-by-its-door'],
  ['packages/api/src/c.ts', "import './gone.ts'", 'nothing-unresolved'],
] as const

const blameless = [
  ...['core', 'db', 'desk', 'api', 'portal', 'i18n', 'plugin-sdk', 'testing', 'channel-email'].map(
    (name) => `packages/${name}/src/index.ts`,
  ),
  'apps/admin/src/features/queue/queue.ts',
  'apps/admin/src/routes/queue.ts',
]

let base: string
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'mesa-arrows-'))
  const files = [...blameless.map((path) => [path, 'export interface Desk {}']), ...offences]
  for (const [path = '', text = ''] of files) {
    mkdirSync(dirname(join(base, path)), { recursive: true })
    writeFileSync(join(base, path), `${text}\n`)
  }
})
afterAll(() => rmSync(base, { recursive: true }))

describe('the dependency rules bite', () => {
  it('notices one forbidden import for every rule', async () => {
    const { broken } = await cruiseRooms(base)
    for (const [from, , rule] of offences) {
      expect(broken, `${from} should break "${rule}"`).toContainEqual(expect.objectContaining({ from, rule }))
    }
  })

  it('blames no file that only exports', async () => {
    const { broken } = await cruiseRooms(base)
    expect(broken.filter((offence: { from: string }) => blameless.includes(offence.from))).toEqual([])
  })

  it('has an offence on trial for every rule there is', () => {
    const tried = new Set<string>(offences.map(([, , rule]) => rule))
    expect(forbidden.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([])
  })

  it('names the files that were not looked at', () => {
    expect(missedBy(['a.ts'], ['a.ts', 'b.ts'])).toEqual(['b.ts'])
  })
})
