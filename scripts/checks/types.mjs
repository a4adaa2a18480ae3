import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../pnpm.mjs'
import { checkWithTool } from './tool.mjs'

const inOrder = ['packages', 'deployments', 'apps']

/** Every folder with a tsconfig.json of its own, and the root with scripts, benches and browser tests. */
function projects() {
  const rooms = inOrder.flatMap((room) => readdirSync(join(root, room)).map((name) => join(root, room, name)))
  return [...rooms, root].filter((folder) => existsSync(join(folder, 'tsconfig.json')))
}

/** The compiler on each project, two at a time: each counts as a check. */
export async function check() {
  const waiting = projects()
  const outcomes = []
  const work = async () => {
    for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
      outcomes.push(await checkWithTool('tsc', ['-p', join(folder, 'tsconfig.json'), '--pretty', 'false']))
    }
  }
  await Promise.all([work(), work()])
  const sum = (field) => outcomes.reduce((total, outcome) => total + outcome[field], 0)
  // A package is compiled again by everyone who imports it: the same line is said once.
  const lines = new Set(outcomes.flatMap(({ output }) => output.split('\n')))
  return { passed: sum('passed'), failed: sum('failed'), skipped: 0, output: [...lines].join('\n') }
}
