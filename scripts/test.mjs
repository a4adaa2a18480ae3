import { refuseOldNode } from './node-version.mjs'

refuseOldNode()
void import('./run-checks.mjs').then(({ runChecks }) => runChecks(process.argv.slice(2)))
