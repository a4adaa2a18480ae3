import { findForbidden, readRepository } from './repository.mjs'
import { outcomeOf } from './tool.mjs'

const source = /^(?:apps|packages|deployments|bench|e2e)\/.*\.tsx?$/
const core = /^packages\/core\/src\//
const generated = /\.gen\.ts$/
const test = /\.test\.tsx?$/

export const rules = [
  {
    in: source,
    find: /\.transaction\(/,
    why: 'no interactive transactions: on a file they freeze the event loop and then fail. Write one batch.',
  },
  {
    in: source,
    except: /^packages\/db\/src\//,
    find: /\.batch\(/,
    why: "only the db package sends batches: drizzle's own would be DEFERRED.",
  },
  {
    in: /^packages\/db\/src\//,
    find: /\bdb\.batch\(/,
    why: "drizzle's batch is DEFERRED and fails under concurrency: build statements, send them through the write queue.",
  },
  {
    in: core,
    except: test,
    find: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bTemporal\.Now\b|\bcrypto\.random|\bperformance\.now\(|\bset(?:Timeout|Interval)\(|\bfetch\(|\bprocess\./,
    why: 'core has no clock, no randomness and no I/O: they are arguments.',
  },
  {
    in: source,
    except: generated,
    find: /@ts-(?:ignore|nocheck)/,
    why: 'no blind suppression: use @ts-expect-error with its reason, in a test.',
  },
  {
    in: source,
    except: generated,
    find: /(?:biome-ignore|oxlint-disable|eslint-disable)(?!.*(?::\s*\S|--\s*\S))/,
    why: 'a suppressed check names its reason on the same line.',
  },
]

/** What no linter knows: the ways of writing to the database that corrupt or freeze it, and core's purity. */
export const check = async () => outcomeOf(findForbidden(readRepository(), rules))
