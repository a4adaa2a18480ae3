import { join } from 'node:path'
import { runQuietly } from '../child.mjs'
import { root } from '../pnpm.mjs'

/** One check's outcome; `problems` are shown when there are any. */
export function outcomeOf(problems) {
  const failed = problems.length === 0 ? 0 : 1
  return { passed: 1 - failed, failed, skipped: 0, output: problems.join('\n') }
}

/** Runs an installed tool by its command name; it is one check, and it passes when the tool is content. */
export async function checkWithTool(tool, args, options = {}) {
  const command = join(options.cwd ?? root, 'node_modules', '.bin', tool)
  const { code, output } = await runQuietly(command, args, {
    cwd: root,
    shell: process.platform === 'win32',
    ...options,
    env: { ...process.env, NO_COLOR: '1' },
  })
  return outcomeOf(code === 0 ? [] : [output || `${tool} ended with ${code}`])
}
