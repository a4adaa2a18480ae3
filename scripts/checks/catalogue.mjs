import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../pnpm.mjs'
import { checkWithTool, outcomeOf } from './tool.mjs'

const configs = ['lingui.config.ts', 'lingui.config.js', 'lingui.config.mjs']

/** Every package with a catalogue says each of its sentences in every language. */
export async function check() {
  const rooms = ['packages', 'apps'].flatMap((room) =>
    readdirSync(join(root, room)).map((name) => join(root, room, name)),
  )
  const speaking = rooms.filter((folder) => configs.some((name) => existsSync(join(folder, name))))
  if (speaking.length === 0) return outcomeOf(['No package has a lingui.config: the catalogues were not found.'])

  const outcomes = await Promise.all(
    speaking.map((cwd) => checkWithTool('lingui', ['compile', '--strict', '--typescript'], { cwd })),
  )
  return outcomeOf(outcomes.map(({ output }) => output).filter(Boolean))
}
