import { describe, expect, it } from 'vitest'
import { isAdmitted, publicUrlOf, readEnvironment } from './environment.ts'
import { StartFault, toFaultSentence } from './start-fault.ts'
import { toTerminalLanguage } from './terminal-language.ts'

const faultOf = (env: NodeJS.ProcessEnv) => {
  try {
    readEnvironment(env)
  } catch (error) {
    if (error instanceof StartFault) return error
  }
  throw new Error('nothing was refused')
}

describe('settings by environment', () => {
  it('start on this machine alone when nothing is set', () => {
    expect(readEnvironment({})).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      smtpPort: 2525,
      publicUrl: undefined,
      tls: undefined,
    })
  })

  it('take an empty variable for an unset one', () => {
    expect(readEnvironment({ PORT: '', MESA_DATA: '' }).port).toBe(8080)
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['MESA_SMTP_PORT', '-1'],
    ['MESA_HOST', 'not a host'],
    ['MESA_DEMO_NOW', '2026-11-24T16:00:00'],
    ['MESA_DEMO_NOW', 'yesterday'],
    ['MESA_PUBLIC_URL', 'desk.example.com'],
    ['MESA_PUBLIC_URL', 'http://desk.example.com'],
    ['MESA_PUBLIC_URL', 'https://desk.example.com/mesa'],
    ['MESA_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['MESA_TRUSTED_PROXIES', 'proxy'],
    ['MESA_SMTP_RELAY', 'smtp://'],
    ['MESA_SMTP_RELAY', 'smtp://user:100%@mail.example.com'],
    ['MESA_SMTP_RELAY', 'http://mail.example.com'],
    ['MESA_SMTP_RELAY', 'smtp://mail.example.com/path'],
    ['MESA_LOG_LEVEL', 'loud'],
  ])('refuse %s=%s by one sentence that names it and says what to do', (setting, value) => {
    const fault = faultOf({ [setting]: value })
    for (const language of ['es', 'en'] as const) {
      const sentence = toFaultSentence(fault, language)
      expect(sentence).toContain(setting)
      expect(sentence).not.toContain('\n')
    }
  })

  it('never repeat a relay, whose address may hold a password', () => {
    const fault = faultOf({ MESA_SMTP_RELAY: 'smtp://user:s3cret@:99999' })
    expect(toFaultSentence(fault, 'en')).not.toContain('s3cret')
  })

  it('take the relay apart: where it is, and under which names its secrets are asked for', () => {
    const { relay, secrets } = readEnvironment({ MESA_SMTP_RELAY: 'smtp://me:p%40ss@mail.example.com:2587' }).relay
    expect(relay).toMatchObject({ host: 'mail.example.com', port: 2587, secure: false })
    expect(secrets[relay?.passwordFrom ?? '']).toBe('p@ss')
    expect(readEnvironment({ MESA_SMTP_RELAY: 'mail.example.com:25' }).relay.relay).toMatchObject({ port: 25 })
    expect(readEnvironment({ MESA_SMTP_RELAY: 'smtps://[::1]' }).relay.relay).toMatchObject({ host: '::1', port: 465 })
  })

  it('want certificate and key together', () => {
    expect(faultOf({ MESA_TLS_CERT: 'a.pem' }).params).toMatchObject({ setting: 'MESA_TLS_KEY' })
    expect(faultOf({ MESA_TLS_KEY: 'a.pem' }).params).toMatchObject({ setting: 'MESA_TLS_CERT' })
  })
})

describe('plain HTTP is for this machine only', () => {
  it('is refused beyond it', () => {
    expect(faultOf({ MESA_HOST: '0.0.0.0' }).code).toBe('plain_http_beyond_localhost')
  })

  it('is refused behind a proxy to which browsers come without https', () => {
    const beyond = { MESA_HOST: '0.0.0.0', MESA_TRUSTED_PROXIES: '10.0.0.0/8' }
    expect(faultOf(beyond).code).toBe('plain_http_beyond_localhost')
    expect(faultOf({ ...beyond, MESA_PUBLIC_URL: 'http://localhost' }).code).toBe('plain_http_beyond_localhost')
  })

  it('is spoken with the listed proxies and this machine alone', () => {
    const behind = readEnvironment({
      MESA_HOST: '0.0.0.0',
      MESA_TRUSTED_PROXIES: '10.0.0.0/8',
      MESA_PUBLIC_URL: 'https://desk.example.com',
    })
    const peers = ['10.1.2.3', '::ffff:10.1.2.3', '127.0.0.1', '::1', '192.0.2.1', '::ffff:192.0.2.1', '']
    expect(peers.map((peer) => isAdmitted(behind, peer))).toEqual([true, true, true, true, false, false, false])
    const withTls = readEnvironment({ MESA_HOST: '0.0.0.0', MESA_TLS_CERT: 'c', MESA_TLS_KEY: 'k' })
    expect(isAdmitted(withTls, '192.0.2.1')).toBe(true)
  })

  it('is allowed behind a listed proxy, or where TLS ends at Mesa', () => {
    const behind = readEnvironment({
      MESA_HOST: '0.0.0.0',
      MESA_TRUSTED_PROXIES: '10.0.0.0/8',
      MESA_PUBLIC_URL: 'https://desk.example.com/',
    })
    expect(behind.publicUrl).toBe('https://desk.example.com')
    expect(behind.trustedProxies.includes('::ffff:10.1.2.3')).toBe(true)
    expect(behind.trustedProxies.includes('192.0.2.1')).toBe(false)
    const withTls = readEnvironment({ MESA_HOST: '::1', MESA_TLS_CERT: 'c', MESA_TLS_KEY: 'k' })
    expect(publicUrlOf(withTls, 8443)).toBe('https://[::1]:8443')
  })
})

it.each([
  [{ LANG: 'es_MX.UTF-8' }, 'es'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'es_MX.UTF-8' }, 'es'],
  [{}, 'es'],
])('the terminal is spoken to in the language of its locale: %o', (env, language) => {
  expect(toTerminalLanguage(env)).toBe(language)
})
