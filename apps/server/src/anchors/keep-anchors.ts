import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reader } from '@mesa/db'
import { type Anchor, makeAnchor } from '@mesa/desk'
import type { Log } from '../web/web-parts.ts'
import { readAnchors } from './anchor-lines.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

export interface AnchorParts {
  /** Reads beside the loop: the whole feed is looked at. */
  readAside: Reader
  folder: string
  key: Uint8Array
  wallMs(): number
  log: Log
}

/** Appends an anchor to `anchors.jsonl` and to the log when the newest one is a day old. The anchor, when one was due. */
export async function keepAnchor({ readAside, folder, key, wallMs, log }: AnchorParts): Promise<Anchor | undefined> {
  const path = join(folder, 'anchors.jsonl')
  const newest = existsSync(path) ? readAnchors(readFileSync(path, 'utf8')).at(-1) : undefined
  const at = wallMs()
  if (newest && at - newest.at < DAY_MS) return undefined
  const anchor = await makeAnchor(readAside, key, at)
  appendFileSync(path, `${JSON.stringify(anchor)}\n`, { flush: true, mode: 0o600 })
  log('info', 'anchor', { ...anchor })
  return anchor
}

/** Looks every hour whether an anchor is due, until it is stopped. */
export function startAnchors(parts: AnchorParts): () => void {
  const look = () => {
    keepAnchor(parts).catch((error: unknown) => parts.log('warn', 'no anchor was kept', { problem: String(error) }))
  }
  const timer = setInterval(look, HOUR_MS)
  timer.unref()
  return () => clearInterval(timer)
}
