import { readFileSync } from 'node:fs'
import { createServer as createTlsServer } from 'node:https'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { type Environment, isAdmitted } from '../config/environment.ts'
import { StartFault } from '../config/start-fault.ts'
import { peerOf } from './client-address.ts'

export interface HttpServer {
  port: number
  /** Until then every request is told to come back in a moment. */
  answerWith(fetch: Fetch): void
  /** Stops accepting, lets what is being answered finish for a moment, then cuts. */
  close(): Promise<void>
}

type Fetch = (request: Request, env: unknown) => Response | Promise<Response>

const FINISH_MS = 500

const starting: Fetch = () =>
  new Response('Mesa is starting.', { status: 503, headers: { 'retry-after': '1', 'content-type': 'text/plain' } })

/** For whoever comes past the proxy: nothing of Mesa travels in clear. */
const beyondProxy: () => Response = () =>
  new Response('Plain HTTP is for the proxy only: come by the public https address.', {
    status: 403,
    headers: { 'content-type': 'text/plain', 'x-content-type-options': 'nosniff', connection: 'close' },
  })

/** Takes the port at once, so that a port in use is told before anything else is done. Throws StartFault. */
export async function listenForHttp(environment: Environment): Promise<HttpServer> {
  const { host, port } = environment
  let answer = starting
  const server = createServer(environment.tls, (request, env) =>
    isAdmitted(environment, peerOf(env)) ? answer(request, env) : beyondProxy(),
  )
  await listening(server, host, port)
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    answerWith: (fetch) => {
      answer = fetch
    },
    close: () => close(server),
  }
}

function createServer(tls: Environment['tls'], fetch: Fetch): ServerType {
  const plain = { fetch, overrideGlobalObjects: false }
  if (!tls) return createAdaptorServer(plain)
  const serverOptions = { cert: readPem(tls.certFile), key: readPem(tls.keyFile) }
  try {
    return createAdaptorServer({ ...plain, createServer: createTlsServer, serverOptions })
  } catch (error) {
    throw tlsFault(tls.certFile, error)
  }
}

function readPem(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw tlsFault(file, error)
  }
}

const tlsFault = (file: string, error: unknown) =>
  new StartFault('tls_not_readable', { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) })

function listening(server: ServerType, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(toListenFault(error, 'PORT', host, port)))
    server.listen(port, host, resolve)
  })
}

/** A failed listen as a sentence that names the setting; anything else stays what it was. */
export function toListenFault(error: NodeJS.ErrnoException, setting: string, host: string, port: number): unknown {
  if (error.code === 'EADDRINUSE') return new StartFault('port_in_use', { setting, port }, { cause: error })
  if (error.code === 'EACCES') return new StartFault('port_not_allowed', { setting, port }, { cause: error })
  if (error.code === 'EADDRNOTAVAIL') return new StartFault('host_not_here', { host }, { cause: error })
  return error
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const cut = 'closeAllConnections' in server ? () => server.closeAllConnections() : () => {}
    const timer = setTimeout(cut, FINISH_MS)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}
