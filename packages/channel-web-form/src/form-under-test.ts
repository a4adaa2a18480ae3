import type { OpenChannel } from '@mesa/plugin-sdk'

export const formUrl = 'http://127.0.0.1:8080/f/reporte'

/** A filled form as a browser posts it. Only tests use this. */
export interface Posted {
  fields?: Record<string, string>
  files?: { name: string; bytes: Uint8Array }[]
  headers?: Record<string, string>
  query?: string
  address?: string
}

export async function getPage(channel: OpenChannel, { headers = {}, query = '' }: Posted = {}): Promise<Response> {
  return ask(channel, new Request(`${formUrl}${query}`, { headers }), '192.0.2.1')
}

export async function post(channel: OpenChannel, posted: Posted): Promise<Response> {
  const { fields = {}, files = [], headers = {}, query = '', address = '192.0.2.1' } = posted
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  for (const { name, bytes } of files)
    body.append('files', new File([new Uint8Array(bytes)], name, { type: 'text/xml' }))
  return ask(channel, new Request(`${formUrl}${query}`, { method: 'POST', body, headers }), address)
}

/** The stamp that a page hands out. */
export async function stampOf(page: Response): Promise<string> {
  return /name="stamp" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
}

function ask(channel: OpenChannel, request: Request, address: string): Promise<Response> {
  if (!channel.http) throw new Error('the channel has no door for browsers')
  return channel.http(request, { address })
}
