import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../pnpm.mjs'
import { checkWithTool, outcomeOf } from './tool.mjs'

const admin = join(root, 'apps', 'admin')
const configPath = join(admin, 'lingui.config.ts')

/** The same configuration with its catalogues elsewhere: a check changes no file of the repository. */
function configInto(folder) {
  return `import config from ${JSON.stringify(pathToFileURL(configPath).href)}
const catalogs = config.catalogs.map((catalog) => ({ ...catalog, path: ${JSON.stringify(`${folder}/{locale}`)} }))
export default { ...config, rootDir: ${JSON.stringify(admin)}, catalogs }
`
}

/**
 * Every sentence of the interface is said in every language: sentences are collected anew into a copy of the catalogues,
 * which is then compiled strictly. So a sentence that was never extracted is as missing as one without a translation.
 */
export async function check() {
  if (!existsSync(configPath)) return outcomeOf(['apps/admin/lingui.config.ts was not found.'])

  const folder = mkdtempSync(join(tmpdir(), 'mesa-catalogue-'))
  try {
    cpSync(join(admin, 'src', 'locales'), folder, { recursive: true })
    const config = join(folder, 'lingui.config.mjs')
    writeFileSync(config, configInto(folder))
    const steps = [
      ['extract', '--clean', '--config', config],
      ['compile', '--strict', '--config', config],
    ]
    for (const step of steps) {
      const outcome = await checkWithTool('lingui', step, { cwd: admin })
      if (outcome.failed > 0) return outcome
    }
    return outcomeOf([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
