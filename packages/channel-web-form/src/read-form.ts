import { type ReportAttachment, toFileLabel } from '@mesa/plugin-sdk'
import { formLimits } from './options.ts'

/** What somebody sent, before it is judged. Shown again as it is when something is missing. */
export interface FilledForm {
  address: string
  name: string
  company: string
  systemId: string
  text: string
  files: ReportAttachment[]
  /** Hidden from people: a program that fills in everything fills in this too. */
  trap: string
  stamp: string
}

/** The choice that stands behind the systems we know. */
export const OTHER_SYSTEM = 'other'

export const emptyForm: FilledForm = {
  address: '',
  name: '',
  company: '',
  systemId: '',
  text: '',
  files: [],
  trap: '',
  stamp: '',
}

export type ReadForm = { state: 'read'; form: FilledForm } | { state: 'too_large' } | { state: 'not_readable' }

/** Room for the fields and the multipart headers beside the files. */
const FIELDS_BYTES = 512 * 1024

/** Reads a posted form (multipart or urlencoded). The body is counted as it comes, whatever its header says. */
export async function readForm(request: Request, maxMegabytes: number): Promise<ReadForm> {
  const limit = maxMegabytes * 1024 * 1024
  const body = await readBounded(request, limit + FIELDS_BYTES)
  if (body === undefined) return { state: 'too_large' }
  try {
    const contentType = request.headers.get('content-type') ?? ''
    const fields = await new Response(body, { headers: { 'content-type': contentType } }).formData()
    const files = await readFiles(fields)
    const bytes = files.reduce((sum, file) => sum + file.bytes.byteLength, 0)
    return bytes > limit ? { state: 'too_large' } : { state: 'read', form: { ...readFields(fields), files } }
  } catch {
    return { state: 'not_readable' } // no form at all: the page says so
  }
}

/**
 * The body, or undefined when it is over the limit. A little too much is read to its end and thrown away, since a
 * browser that is cut off while it sends shows its own error instead of our page.
 */
async function readBounded(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const patience = limit * 2
  if (Number(request.headers.get('content-length') ?? 0) > patience) return undefined
  let chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > patience) break
    if (length > limit) chunks = []
    else chunks.push(chunk)
  }
  return length > limit ? undefined : new Uint8Array(Buffer.concat(chunks))
}

function readFields(fields: FormData): Omit<FilledForm, 'files'> {
  const line = (name: string) => textOf(fields, name).replace(/\s+/g, ' ').trim().slice(0, formLimits.lineCharacters)
  return {
    address: line('address'),
    name: line('name'),
    company: line('company'),
    systemId: line('system'),
    text: textOf(fields, 'text').replace(/\r\n?/g, '\n').trim(),
    trap: line('website'),
    stamp: line('stamp'),
  }
}

const CONTROL = /(?!\n)[\p{Cc}\p{Cs}]/gu

function textOf(fields: FormData, name: string): string {
  const value = fields.get(name)
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').replace(CONTROL, ' ') : ''
}

async function readFiles(fields: FormData): Promise<ReportAttachment[]> {
  const chosen = fields.getAll('files').filter((entry) => typeof entry !== 'string' && entry.size > 0)
  return Promise.all(
    chosen.slice(0, formLimits.files).map(async (entry, index) => {
      const file = entry as File
      return {
        filename: toFileLabel(file.name) || `${index + 1}.bin`,
        mimeType: /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.exec(file.type)?.[0] ?? 'application/octet-stream',
        bytes: new Uint8Array(await file.arrayBuffer()),
      }
    }),
  )
}
