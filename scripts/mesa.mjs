import { refuseOldNode } from './node-version.mjs'

refuseOldNode()
void import('./start-server.mjs').then(({ runMesaCommand }) => runMesaCommand(process.argv.slice(2)))
