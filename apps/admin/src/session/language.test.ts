import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { isOfAdministration } from '../../build/administration.ts'

const src = resolve(import.meta.dirname, '..')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.test)\.tsx?$/.test(file))

/** What a file imports at run time, named from the package's folder. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8').replaceAll(/import type [^']*'[^']+'/g, '')
  const named = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path = '']) => path)
  return named.map((path) => join('src', relative(src, resolve(join(src, file), '..', path))))
}

const outside = files.filter((file) => !isOfAdministration(join('src', file)))
const reaching = outside.filter((file) => importsOf(file).some(isOfAdministration))

it('only routes that wait for the words of the administration open its rooms', () => {
  expect(reaching.length).toBeGreaterThan(5)
  const others = reaching.filter((file) => !/^routes\/_desk\/(?:accounts|admin|contacts|policies|-)/.test(file))
  expect(others).toEqual([])
})
