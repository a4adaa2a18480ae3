import { checkWithTool } from './tool.mjs'

/** Oxlint with types: floating promises, sizes of functions and files, no `any`. */
export const check = () => checkWithTool('oxlint', ['--type-aware', '--deny-warnings'])
