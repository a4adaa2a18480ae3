import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readEnvironment } from '../config/environment.ts'
import { type HttpServer, listenForHttp } from './http-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'mesa-tls-'))
const certFile = join(folder, 'cert.pem')
const keyFile = join(folder, 'key.pem')
afterAll(() => rmSync(folder, { recursive: true }))

function makeCertificate(): boolean {
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost']
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const args = ['req', '-x509', ...kind, ...subject, '-keyout', keyFile, '-out', certFile]
  try {
    execFileSync('openssl', args, { stdio: 'ignore' })
    return true
  } catch {
    process.stderr.write('TLS is not tried here: it needs openssl to make a certificate.\n')
    return false
  }
}
const hasCertificate = makeCertificate()

const environmentWith = (settings: NodeJS.ProcessEnv) => readEnvironment({ PORT: '0', ...settings })
const withTls = { MESA_HOST: '127.0.0.1', MESA_TLS_CERT: certFile, MESA_TLS_KEY: keyFile }

interface Heard {
  status: number | undefined
  cookie: string[] | undefined
}

/** Asks by TLS and trusts nothing but the certificate of this test. */
const ask = (port: number): Promise<Heard> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/', ca: readFileSync(certFile), agent: false }, (response) => {
      response.resume()
      resolve({ status: response.statusCode, cookie: response.headers['set-cookie'] })
    }).on('error', reject)
  })

const held: HttpServer[] = []
afterAll(() => Promise.all(held.map((server) => server.close())))
async function listen(settings: NodeJS.ProcessEnv): Promise<HttpServer> {
  const server = await listenForHttp(environmentWith(settings))
  held.push(server)
  return server
}

describe.skipIf(!hasCertificate)('with certificate and key', () => {
  it('speaks TLS that a strict reader accepts, and nothing in clear', async () => {
    const server = await listen(withTls)
    server.answerWith(() => new Response('well', { headers: { 'set-cookie': 'a=b; Secure' } }))
    expect(await ask(server.port)).toEqual({ status: 200, cookie: ['a=b; Secure'] })
    await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toThrow()
  })

  it('tells a key that is none as a fault of the setting', async () => {
    const broken = join(folder, 'broken.pem')
    writeFileSync(broken, 'no key')
    await expect(listen({ ...withTls, MESA_TLS_KEY: broken })).rejects.toMatchObject({ code: 'tls_not_readable' })
  })
})

it('a certificate that is not there is a fault of the setting', async () => {
  const missing = { MESA_TLS_CERT: join(folder, 'none.pem'), MESA_TLS_KEY: join(folder, 'none.pem') }
  await expect(listen(missing)).rejects.toMatchObject({ code: 'tls_not_readable' })
})

it('behind a proxy this machine itself is still answered', async () => {
  const server = await listen({
    MESA_HOST: '0.0.0.0',
    MESA_TRUSTED_PROXIES: '10.0.0.0/8',
    MESA_PUBLIC_URL: 'https://desk.example.com',
  })
  server.answerWith(() => new Response('well'))
  expect((await fetch(`http://127.0.0.1:${server.port}/`)).status).toBe(200)
})
