import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openForReading, type Reader, sqliteVersion } from '@mesa/db'
import { checkAnchor, folderDrive, type Verified, verifyChains } from '@mesa/desk'
import { v7 as newId } from 'uuid'
import { type BrokenAnchor, readAnchors, toAnchorLine } from '../anchors/anchor-lines.ts'
import { loadSecretKey } from '../config/data-folder.ts'
import { toBrokenLine } from './broken-text.ts'
import { refuseWithoutDatabase } from './offline.ts'
import { sayIn, sayJson, type Terminal } from './terminal.ts'

/**
 * `mesa verify [--anchor FILE]`: walks everything that was kept, beside a running server too. Returns the exit code: 1
 * when something is broken. Throws StartFault `no_database`.
 */
export async function verify(terminal: Terminal): Promise<number> {
  const { dataFolder } = terminal.environment
  refuseWithoutDatabase(dataFolder)
  const reader = openForReading(dataFolder)
  try {
    const sqlite = await sqliteVersion(reader)
    terminal.say(`SQLite ${sqlite}`)
    const brokenAnchor = await verifyAnchors(terminal, reader)
    const verified = await verifyChains(reader, folderDrive(join(dataFolder, 'files'), newId))
    sayFindings(terminal, verified)
    const findings = verified.found + (brokenAnchor ? 1 : 0)
    sayIn(terminal, toVerdict(findings))
    sayJson(terminal, { ...verified, sqlite, ...(brokenAnchor && { brokenAnchor }) })
    return findings === 0 ? 0 : 1
  } finally {
    reader.close()
  }
}

/** Recomputes each line of the anchor file at its own position; the first that does not hold is named. */
async function verifyAnchors(terminal: Terminal, reader: Reader): Promise<BrokenAnchor | undefined> {
  const { anchorFile, environment } = terminal
  if (anchorFile === undefined) return undefined
  const key = loadSecretKey(environment.dataFolder, randomBytes)
  const lines = readAnchors(readFileSync(anchorFile, 'utf8'))
  for (const [index, anchor] of lines.entries()) {
    const fault = anchor ? await checkAnchor(reader, key, anchor) : 'not_read'
    if (!fault) continue
    const broken: BrokenAnchor = { line: index + 1, fault, position: anchor?.position ?? null }
    terminal.say(toAnchorLine(broken, terminal.language))
    return broken
  }
  const n = lines.length
  sayIn(terminal, { es: `Anclas que se sostienen: ${n}.`, en: `Anchors that hold: ${n}.` })
  return undefined
}

function sayFindings(terminal: Terminal, { incidents, events, raws, attachments, found, broken }: Verified): void {
  sayIn(terminal, {
    es: `${incidents} reportes, ${events} eventos, ${raws} originales y ${attachments} adjuntos revisados.`,
    en: `${incidents} incidents, ${events} events, ${raws} originals and ${attachments} attachments looked at.`,
  })
  for (const each of broken) terminal.say(toBrokenLine(each, terminal.language))
  const unnamed = found - broken.length
  if (unnamed > 0) sayIn(terminal, { es: `  … y ${unnamed} más.`, en: `  … and ${unnamed} more.` })
}

const toVerdict = (broken: number) =>
  broken === 0
    ? { es: 'Todo está como se escribió.', en: 'Everything is as it was written.' }
    : {
        es: `No está como se escribió: ${broken}. Compare con un respaldo anterior.`,
        en: `Not as it was written: ${broken}. Compare with an earlier backup.`,
      }
