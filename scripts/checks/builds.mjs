import { buildIfNeeded } from '../build.mjs'
import { outcomeOf } from './tool.mjs'

/** What `npm start` runs: the interface and the server's bundle. */
export async function check() {
  const built = await buildIfNeeded('demo')
  return outcomeOf(built ? [] : ['The build failed; the reason stands above.'])
}
