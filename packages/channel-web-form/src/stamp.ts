import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a page carries so that we know that we made it and when, instead of asking people to solve a puzzle. */
export interface Stamp {
  issuedAt: number
  /** Of this page alone: with the content it makes the report's key, so that a reload files nothing twice. */
  token: string
}

export function stamps(key: Buffer) {
  const sign = (payload: string) => createHmac('sha256', key).update(payload).digest('base64url')

  return {
    issue(now: number): string {
      const payload = `${now}.${randomBytes(16).toString('base64url')}`
      return `${payload}.${sign(payload)}`
    },
    /** Undefined when it is not ours. */
    read(written: string): Stamp | undefined {
      const parts = /^(\d{1,15})\.([\w-]{22})\.([\w-]{43})$/.exec(written)
      if (!parts) return undefined
      const [, issuedAt = '', token = '', signature = ''] = parts
      const expected = Buffer.from(sign(`${issuedAt}.${token}`))
      return timingSafeEqual(expected, Buffer.from(signature)) ? { issuedAt: Number(issuedAt), token } : undefined
    },
  }
}
