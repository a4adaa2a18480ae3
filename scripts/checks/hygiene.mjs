import { findForbidden, readRepository } from './repository.mjs'
import { outcomeOf } from './tool.mjs'

const everything = /./
const lock = /^pnpm-lock\.yaml$/
// These two spell out what they look for.
const self = /^scripts\/checks\/hygiene(?:\.test)?\.(?:mjs|ts)$/

export const rules = [
  {
    in: everything,
    except: self,
    find: /(?:^|[\s"'`(=:])\/(?:work|home\/\w+|Users\/\w+|root)\//,
    why: 'a path of one machine: take it from the environment.',
  },
  {
    in: lock,
    find: /tarball:|resolution:.*https?:|registry\./,
    why: 'the lock file names versions and hashes, never a host: it must install from any registry.',
  },
  {
    in: /(?:^|\/)\.npmrc$|^pnpm-workspace\.yaml$/,
    find: /registry|_authToken|\/\/[^ ]+:/,
    why: "registries and their keys are the machine's, not the repository's.",
  },
  {
    in: everything,
    except: /^pnpm-lock\.yaml$|^scripts\/checks\/hygiene/,
    find: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----|\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bghp_[A-Za-z0-9]{36}\b|\bxox[bap]-[A-Za-z0-9-]{10,}|\bnpm_[A-Za-z0-9]{36}\b/,
    why: 'this looks like a secret.',
  },
  {
    in: /\.(?:ts|tsx|mjs|css|sql)$/,
    except: self,
    find: /\b(?:TODO|FIXME|XXX|HACK)\b/,
    why: 'do it now, or open an issue.',
  },
]

/** Nothing that is only true on one machine, nothing secret, nothing put off. */
export const check = async () => outcomeOf(findForbidden(readRepository(), rules))
