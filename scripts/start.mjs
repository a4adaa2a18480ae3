import { refuseOldNode } from './node-version.mjs'

refuseOldNode()
// Loaded after the check: an old Node must meet the sentence above, not a syntax error.
void import('./start-server.mjs').then(({ startServer }) => startServer(process.argv.slice(2)))
