/**
 * Which room may import which: the drawing of the layers as data. A room that is not listed may import nothing of ours.
 * `plugins` are the channels and CRMs; tests may take the builders of `testing` besides.
 */
const mayImport = {
  'packages/core': [],
  'packages/db': ['packages/core'],
  'packages/i18n': ['packages/core'],
  'packages/plugin-sdk': ['packages/core'],
  'packages/portal': ['packages/core', 'packages/i18n'],
  'packages/desk': ['packages/core', 'packages/db', 'packages/i18n', 'packages/plugin-sdk'],
  'packages/api': ['packages/core', 'packages/db', 'packages/desk', 'packages/i18n'],
  'packages/testing': ['packages/core', 'packages/db', 'packages/desk', 'packages/i18n', 'packages/plugin-sdk'],
  'packages/(?:channel|crm)-[^/]+': ['packages/plugin-sdk', 'packages/portal'],
  'deployments/[^/]+': ['packages/(?:channel|crm)-[^/]+', 'packages/plugin-sdk', 'packages/core'],
  'apps/server': [
    'packages/(?:core|db|i18n|plugin-sdk|portal|desk|api)',
    'deployments/[^/]+', // the one whose configuration is bundled
  ],
  'apps/admin': ['packages/(?:core|api|i18n)'],
}

const ours = '^(?:packages|apps|deployments)/'
const tests = '\\.test\\.tsx?$'

/** A room imports only the rooms below it. One rule a room, so that a red line names the room. */
const layers = Object.entries(mayImport).map(([room, below]) => ({
  name: `layers: ${room}`,
  severity: 'error',
  from: { path: `^(${room})/` },
  to: { path: ours, pathNot: ['^$1/', ...below.map((path) => `^${path}/`), '^packages/testing/'] },
}))

const rules = [
  {
    name: 'testing-is-for-tests',
    severity: 'error',
    from: { path: ours, pathNot: [tests, '^packages/testing/'] },
    to: { path: '^packages/testing/' },
  },
  {
    name: 'core-touches-nothing',
    comment: 'Core has no I/O, no network and no clock: besides zod and Temporal it imports nothing.',
    severity: 'error',
    from: { path: '^packages/core/', pathNot: tests },
    to: { pathNot: ['^packages/core/', 'node_modules/(?:zod|temporal-polyfill)/'] },
  },
  {
    name: 'admin-takes-api-and-core-as-types',
    comment: 'Their code, zod and Temporal stay out of the first load.',
    severity: 'error',
    from: { path: '^apps/admin/src/', pathNot: tests },
    to: { path: '^packages/(?:api|core)/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'admin-ui-knows-no-feature',
    severity: 'error',
    from: { path: '^apps/admin/src/ui/' },
    to: { path: '^apps/admin/src/(?:features|routes)/' },
  },
  {
    name: 'admin-feature-knows-no-route',
    severity: 'error',
    from: { path: '^apps/admin/src/features/' },
    to: { path: '^apps/admin/src/routes/' },
  },
  {
    name: 'admin-feature-knows-no-other-feature',
    severity: 'error',
    from: { path: '^apps/admin/src/features/([^/]+)/' },
    to: { path: '^apps/admin/src/features/', pathNot: '^apps/admin/src/features/$1/' },
  },
  {
    name: 'package-is-entered-by-its-door',
    comment: 'Another package is imported by its name, which leads to its entry, never by a path into it.',
    severity: 'error',
    from: { path: '^(packages|apps|deployments)/([^/]+)/' },
    to: { path: ours, pathNot: '^$1/$2/', dependencyTypes: ['local'] },
  },
  {
    name: 'nothing-unresolved',
    severity: 'error',
    from: { path: ours },
    to: { couldNotResolve: true, pathNot: '^mesa:deployment$' },
  },
]

export const forbidden = [...layers, ...rules]
