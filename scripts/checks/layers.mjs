import { root } from '../pnpm.mjs'
import { cruiseRooms, missedBy, sourcesOf } from './cruise.mjs'
import { outcomeOf } from './tool.mjs'

/** The share of the files on disk that must have been looked at. */
const FLOOR = 0.9

/** Every import against the arrows; fails as well when too few files were looked at (a tool that parses nothing passes). */
export async function check() {
  const sources = sourcesOf(root)
  const { seen, broken } = await cruiseRooms(root)
  const problems = broken.map(({ rule, from, to }) => `${from} imports ${to}: breaks "${rule}"`)
  const missed = missedBy(seen, sources)
  if (sources.length === 0 || sources.length - missed.length < sources.length * FLOOR) {
    problems.push(
      `Only ${sources.length - missed.length} of ${sources.length} files were looked at; not: ${missed.join(', ')}`,
    )
  }
  return outcomeOf(problems)
}
