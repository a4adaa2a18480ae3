import { refuseOldNode } from './node-version.mjs'

refuseOldNode()
void import('./run-typescript.mjs').then(({ runTypeScript }) => runTypeScript(process.argv.slice(2)))
