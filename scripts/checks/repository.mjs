import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../pnpm.mjs'

const isText = /\.(?:ts|tsx|mjs|cjs|js|json|md|css|html|yaml|yml|po|sql|sh|run)$|^\.ci\/run$|^\.npmrc$|^\.gitignore$/

/** The text files that are or would be committed, with their contents. */
export function readRepository() {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  const paths = list
    .toString('utf8')
    .split('\0')
    .filter((path) => isText.test(path))
  return paths
    .filter((path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile())
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/**
 * Each place where a forbidden thing stands, as `path:line: why`.
 * A rule is `{ in, except, find, why }`: regular expressions for paths and for a line.
 */
export function findForbidden(files, rules) {
  return files.flatMap(({ path, text }) => {
    const here = rules.filter((rule) => rule.in.test(path) && !rule.except?.test(path))
    if (here.length === 0) return []
    return text.split('\n').flatMap((line, index) => {
      const broken = here.filter(({ find }) => find.test(line))
      return broken.map(({ why }) => `${path}:${index + 1}: ${why}`)
    })
  })
}
