import { buildIfNeeded } from '../scripts/build.mjs'

/** Benches and pictures show the sources as they are now: builds what changed. Throws when that fails. */
export async function ensureBuilt() {
  if (!(await buildIfNeeded('demo'))) throw new Error('The build failed; the reason stands above.')
}
