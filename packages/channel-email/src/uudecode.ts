import { type ReportAttachment, toFileLabel } from '@mesa/plugin-sdk'
import { mimeTypeOf } from './attachments.ts'

export interface Uudecoded {
  /** The text without the encoded files. */
  text: string
  files: ReportAttachment[]
}

const BEGIN = /^begin [0-7]{3,4} (\S.{0,200})$/

/** Takes files that old programs put between `begin` and `end` lines out of a text. An unfinished one stays text. */
export function extractUuencoded(text: string): Uudecoded {
  if (!/^begin [0-7]{3,4} /m.test(text)) return { text, files: [] }

  const lines = text.split('\n')
  const kept: string[] = []
  const files: ReportAttachment[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const filename = BEGIN.exec(line.trimEnd())?.[1]
    const end = filename === undefined ? -1 : findEnd(lines, at + 1)
    if (filename === undefined || end < 0) {
      kept.push(line)
      continue
    }
    files.push({
      filename: toFileLabel(filename) || 'file.bin',
      mimeType: mimeTypeOf(filename),
      bytes: decodeLines(lines.slice(at + 1, end)),
    })
    at = end
  }
  return { text: kept.join('\n'), files }
}

/** The line `end` that closes the block, or -1 at the first line that cannot be of it: each line is looked at once. */
function findEnd(lines: string[], from: number): number {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]?.trimEnd() ?? ''
    if (line === 'end') return at
    if (line !== '' && !/^[\x20-\x60]{1,90}$/.test(line)) return -1
  }
  return -1
}

function decodeLines(lines: string[]): Uint8Array {
  return Buffer.concat(lines.map(decodeLine))
}

/** One line: its length in bytes, then four characters of six bits for each three bytes. */
function decodeLine(line: string): Buffer {
  const length = sixBits(line, 0)
  const bytes = Buffer.alloc(Math.ceil(length / 3) * 3)
  for (let group = 0; group * 3 < length; group++) {
    const at = 1 + group * 4
    const bits =
      (sixBits(line, at) << 18) | (sixBits(line, at + 1) << 12) | (sixBits(line, at + 2) << 6) | sixBits(line, at + 3)
    bytes.writeUIntBE(bits, group * 3, 3)
  }
  return bytes.subarray(0, length)
}

const sixBits = (line: string, at: number): number => (at < line.length ? (line.charCodeAt(at) - 32) & 63 : 0)
