import { hasPermission } from '@mesa/core'
import type { Context } from 'hono'
import type { OpenSession } from '../sign-in/sessions.ts'
import { FILE_POLICY } from './security-headers.ts'

export interface StoredFile {
  filename: string
  mimeType: string
  bytes: Uint8Array
}

export interface FileReaders {
  /** An attachment; undefined when there is none. */
  file(id: string): Promise<StoredFile | undefined>
  /** A mail as it came in. */
  raw(id: string): Promise<Uint8Array | undefined>
}

/** RFC 6266: a plain name for old programs, the whole name in UTF-8; no name can end the header or begin another. */
export function toDisposition(filename: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a header
  const name = filename.replace(/[\u0000-\u001f\u007f\u2028\u2029/\\]/g, '_').slice(0, 200) || 'file'
  const plain = name.replace(/[^\x20-\x7e]|["%;]/g, '_')
  const whole = encodeURIComponent(Buffer.from(name).toString()).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}

/** Only what no browser can be made to run keeps its type; markup and pictures that hold scripts become bytes. */
const harmless = /^(?:image\/(?:png|jpeg|gif|webp)|application\/pdf|text\/plain)$/i

function download(bytes: Uint8Array, filename: string, mimeType: string): Response {
  const type = harmless.test(mimeType) ? mimeType.toLowerCase() : 'application/octet-stream'
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
      'content-disposition': toDisposition(filename),
      'content-security-policy': FILE_POLICY,
      'cache-control': 'private, no-store',
    },
  })
}

const refuse = (c: Context, session: OpenSession | null) => {
  if (!session) return c.json({ code: 'sign_in.needed' }, 401)
  return hasPermission(session.user.role, 'incident.read') ? undefined : c.json({ code: 'permission.missing' }, 403)
}

/** An attachment for whoever may read incidents; it is always saved, never shown by its own type. */
export async function answerFile(c: Context, session: OpenSession | null, files: FileReaders): Promise<Response> {
  const refusal = refuse(c, session)
  if (refusal) return refusal
  const file = await files.file(c.req.param('id') ?? '')
  return file ? download(file.bytes, file.filename, file.mimeType) : c.json({ code: 'file.not_found' }, 404)
}

/** A mail with all its headers, as text. */
export async function answerRaw(c: Context, session: OpenSession | null, files: FileReaders): Promise<Response> {
  const refusal = refuse(c, session)
  if (refusal) return refusal
  const id = c.req.param('id') ?? ''
  const raw = await files.raw(id)
  return raw ? download(raw, `${id}.eml.txt`, 'text/plain') : c.json({ code: 'file.not_found' }, 404)
}
