import { checkWithTool } from './tool.mjs'

/** Biome: formatting, import order and its recommended rules. `npx biome check --write` mends most of it. */
export const check = () => checkWithTool('biome', ['ci', '--colors=off', '--error-on-warnings', '.'])
