import { existsSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { filesBelow } from '../stamp.mjs'
import { forbidden } from './arrows.mjs'

const rooms = ['apps', 'packages', 'deployments']

/** The source files below a folder of the workspace's shape, as the rules name them. */
export function sourcesOf(base) {
  const sources = rooms.flatMap((room) => filesBelow(join(base, room), (path) => /\.tsx?$/.test(path)))
  return sources.map((path) => relative(base, path).split(sep).join('/'))
}

/**
 * Follows every import below `base` and returns which were looked at and which break a rule.
 * Types count as well: a type of the layer above is knowledge of it.
 */
export async function cruiseRooms(base) {
  const { output } = await cruise(
    rooms.filter((room) => existsSync(join(base, room))),
    {
      baseDir: base,
      validate: true,
      ruleSet: { forbidden },
      tsPreCompilationDeps: 'specify',
      combinedDependencies: true,
      doNotFollow: { path: ['node_modules'] },
      exclude: { path: ['/dist/', '/dist-', '[.]mjs$'] },
      exoticRequireStrings: [],
    },
    {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  )
  const seen = output.modules
    .map(({ source }) => source)
    .filter((source) => /^(?:apps|packages|deployments)\//.test(source))
  const broken = output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
  return { seen, broken }
}

/** Files that exist and were not looked at: a check that saw too little proves nothing. */
export function missedBy(seen, sources) {
  const looked = new Set(seen)
  return sources.filter((source) => !looked.has(source))
}
