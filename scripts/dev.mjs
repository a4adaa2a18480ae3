import { refuseOldNode } from './node-version.mjs'

refuseOldNode()
void import('./watch-both-sides.mjs').then(({ watchBothSides }) => watchBothSides(process.argv.slice(2)))
