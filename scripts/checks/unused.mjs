import { checkWithTool } from './tool.mjs'

/** Knip: what nobody imports, exports or depends on any more. */
export const check = () => checkWithTool('knip', ['--no-progress', '--no-config-hints'])
