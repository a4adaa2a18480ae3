import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
const shrinkable = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.txt', '.svg'])
const hashed = /-[\w-]{8,}\.\w+$/
const ONE_YEAR = 'public, max-age=31536000, immutable'

interface StaticFile {
  bytes: Uint8Array<ArrayBuffer>
  gzipped: Uint8Array<ArrayBuffer> | undefined
  type: string
  caching: string
}

export interface StaticApp {
  /** The file at this path as an answer; undefined when there is none. */
  answer(c: Context, path: string): Response | undefined
  /** The page that draws every route of the interface; undefined when it was not built. */
  page(c: Context): Response | undefined
}

/** Serves the built interface. Paths are looked up in a list made at start, so none can lead out of the folder. */
export function openStaticApp(folder: string): StaticApp {
  const paths = new Map(filesBelow(folder).map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]))
  const loaded = new Map<string, StaticFile>()
  const load = (path: string) => {
    const known = loaded.get(path)
    const file = paths.get(path)
    if (known || !file) return known
    const made = readStaticFile(file, path)
    loaded.set(path, made)
    return made
  }
  const answer = (c: Context, path: string) => {
    const file = load(path)
    return file && toResponse(c, file)
  }
  return { answer, page: (c) => answer(c, '/index.html') }
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  } catch {
    return [] // not built: the API works without the interface
  }
}

function readStaticFile(file: string, path: string): StaticFile {
  const bytes = new Uint8Array(readFileSync(file))
  const extension = extname(file)
  return {
    bytes,
    gzipped: shrinkable.has(extension) ? new Uint8Array(gzipSync(bytes, { level: 9 })) : undefined,
    type: types[extension] ?? 'application/octet-stream',
    caching: path.startsWith('/assets/') && hashed.test(path) ? ONE_YEAR : 'no-cache',
  }
}

function toResponse(c: Context, { bytes, gzipped, type, caching }: StaticFile): Response {
  const takesGzip = gzipped !== undefined && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  const headers: Record<string, string> = { 'content-type': type, 'cache-control': caching, vary: 'accept-encoding' }
  if (takesGzip) headers['content-encoding'] = 'gzip'
  return new Response(takesGzip ? gzipped : bytes, { headers })
}
