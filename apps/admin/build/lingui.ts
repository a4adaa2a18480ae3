import { join } from 'node:path'
import { transformAsync } from '@babel/core'
import macro from '@lingui/babel-plugin-lingui-macro'
import { createCompiledCatalog, getFormat } from '@lingui/cli/api'
import type { Plugin } from 'vite'
import { isOfAdministration } from './administration.ts'

// The macro looks for its settings from the working folder, which is the workspace's in tests.
process.env.LINGUI_CONFIG ??= join(import.meta.dirname, '..', 'lingui.config.ts')

const USES_MACRO = /@lingui\/(?:core|react)\/macro/

/** Turns the macros into calls with message ids. Types and JSX stay: Vite compiles them afterwards. */
export function linguiMacros(): Plugin {
  return {
    name: 'mesa:lingui-macros',
    enforce: 'pre',
    async transform(code, id) {
      // A route's component comes as a part of its file: `queue.tsx?tsr-split=component`.
      const [file = id] = id.split('?')
      if (!/\.tsx?$/.test(file) || !USES_MACRO.test(code)) return null
      const made = await transformAsync(code, {
        filename: file,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: ['typescript', 'jsx'] },
        plugins: [[macro, {}]],
      })
      return made?.code ? { code: made.code, map: made.map } : null
    },
  }
}

interface Sentence {
  translation?: string
  message?: string
  /** Where it is said: `[file, line]`. */
  origin?: [file: string, line?: number][]
}

/** Which sentences a page needs: those of the desk always, those that only the administration says with its pages. */
export type CataloguePart = 'desk' | 'administration'

const partOf = ({ origin = [] }: Sentence): CataloguePart =>
  origin.length > 0 && origin.every(([file]) => isOfAdministration(file)) ? 'administration' : 'desk'

/**
 * Compiles a part of a `.po` catalogue when it is imported (`es.po?part=desk`), so that nobody waits for sentences of
 * pages that are not open. Fails on a sentence that does not parse.
 */
export function linguiCatalogues(): Plugin {
  return {
    name: 'mesa:lingui-catalogues',
    async transform(_code, id) {
      const [, locale, part] = /\/(\w+)\.po\?part=(\w+)$/.exec(id) ?? []
      if (!locale) return null
      const format = await getFormat('po', {}, 'es')
      const [file = id] = id.split('?')
      const catalogue = (await format.read(file, locale)) as Record<string, Sentence> | null
      const said = Object.entries(catalogue ?? {}).filter(([, sentence]) => partOf(sentence) === part)
      const sentences = Object.fromEntries(
        said.map(([key, { translation, message }]) => [key, translation || message || key]),
      )
      const { source, errors } = createCompiledCatalog(locale, sentences, { namespace: 'es' })
      const broken = errors[0]
      if (broken) throw new Error(`${id}: ${broken.source}`, { cause: broken.error })
      return { code: source, map: null }
    },
  }
}
