import { join } from 'node:path'
import { transformAsync } from '@babel/core'
import macro from '@lingui/babel-plugin-lingui-macro'
import { createCompiledCatalog, getFormat } from '@lingui/cli/api'
import type { Plugin } from 'vite'

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

/** Compiles a `.po` catalogue when it is imported. Fails on a sentence that does not parse. */
export function linguiCatalogues(): Plugin {
  return {
    name: 'mesa:lingui-catalogues',
    async transform(_code, id) {
      const locale = /\/(\w+)\.po$/.exec(id)?.[1]
      if (!locale) return null
      const format = await getFormat('po', {}, 'es')
      const catalogue = (await format.read(id, locale)) as Record<
        string,
        { translation?: string; message?: string }
      > | null
      const sentences = Object.fromEntries(
        Object.entries(catalogue ?? {}).map(([key, { translation, message }]) => [key, translation || message || key]),
      )
      const { source, errors } = createCompiledCatalog(locale, sentences, { namespace: 'es' })
      const broken = errors[0]
      if (broken) throw new Error(`${id}: ${broken.source}`, { cause: broken.error })
      return { code: source, map: null }
    },
  }
}
