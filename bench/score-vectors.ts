import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scoreVectors } from '../packages/core/src/vectors/score.ts'
import { type VectorTexts, vectorFiles } from '../packages/core/src/vectors/vector-format.ts'

const FIRST_FAILURES = 10

/** The texts of the set in this folder; a sentence instead where one is missing. */
function readVectors(folder: string): VectorTexts | string {
  const names = ['calendars.json', ...vectorFiles.map((file) => `${file}.jsonl`)]
  const missing = names.filter((name) => !existsSync(join(folder, name)))
  if (missing.length > 0) return `No vectors in ${folder}: ${missing.join(', ')} cannot be found.`

  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return {
    'calendars.json': read('calendars.json'),
    'sla-due': read('sla-due.jsonl'),
    'working-between': read('working-between.jsonl'),
    'sla-history': read('sla-history.jsonl'),
    'holidays-mx': read('holidays-mx.jsonl'),
  }
}

function main(folder: string | undefined): number {
  if (!folder) {
    console.error('Name the folder of the vectors: npm run score:vectors -- DIR, or set MESA_VECTORS_DIR.')
    return 1
  }
  const texts = readVectors(folder)
  if (typeof texts === 'string') {
    console.error(texts)
    return 1
  }
  const scores = scoreVectors(texts)
  const byFile = Object.fromEntries(
    vectorFiles.map((file) => [file, { total: scores[file].total, passed: scores[file].passed }]),
  )
  for (const file of vectorFiles) console.error(`${file}: ${scores[file].passed} of ${scores[file].total}`)
  const all = vectorFiles.map((file) => scores[file])
  console.log(
    JSON.stringify({
      total: all.reduce((sum, { total }) => sum + total, 0),
      passed: all.reduce((sum, { passed }) => sum + passed, 0),
      byFile,
      failures: all.flatMap(({ failures }) => failures).slice(0, FIRST_FAILURES),
    }),
  )
  return 0
}

process.exitCode = main(process.argv[2] ?? process.env.MESA_VECTORS_DIR)
