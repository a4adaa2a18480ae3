import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { type Instant, parseInstant } from '@mesa/core'
import { z } from 'zod'
import { isRelay, type RelaySetting, readRelay } from './relay-setting.ts'
import { StartFault } from './start-fault.ts'
import { isTrustedProxyList, type ProxyList, toPlainAddress, toProxyList } from './trusted-proxies.ts'

/** What a deployment is told by its environment; read once, at start. */
export interface Environment {
  host: string
  port: number
  smtpPort: number
  dataFolder: string
  /** Origin of links in mails and of the browser's requests, where it is not this server's own. */
  publicUrl: string | undefined
  /** The time a new demo begins at; undefined: now. */
  demoNow: Instant | undefined
  tls: { certFile: string; keyFile: string } | undefined
  trustedProxies: ProxyList
  relay: RelaySetting
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/** Said when a value does not fit; both languages stand together so that none is forgotten. */
const wanted: Record<string, { es: string; en: string }> = {
  PORT: { es: 'un número de puerto de 0 a 65535', en: 'a port number from 0 to 65535' },
  MESA_SMTP_PORT: { es: 'un número de puerto de 0 a 65535', en: 'a port number from 0 to 65535' },
  MESA_HOST: { es: 'una dirección IP o localhost', en: 'an IP address or localhost' },
  MESA_PUBLIC_URL: {
    es: 'una dirección como https://mesa.example.com, sin ruta (http solo en localhost)',
    en: 'an address such as https://mesa.example.com, without a path (http on localhost only)',
  },
  MESA_DEMO_NOW: {
    es: 'un instante con zona, como 2026-11-24T16:00:00-07:00',
    en: 'an instant with its zone, such as 2026-11-24T16:00:00-07:00',
  },
  MESA_TLS_CERT: { es: 'un archivo, junto con MESA_TLS_KEY', en: 'a file, together with MESA_TLS_KEY' },
  MESA_TLS_KEY: { es: 'un archivo, junto con MESA_TLS_CERT', en: 'a file, together with MESA_TLS_CERT' },
  MESA_TRUSTED_PROXIES: {
    es: 'direcciones IP o redes separadas por comas, como 10.0.0.0/8',
    en: 'IP addresses or networks with commas between, such as 10.0.0.0/8',
  },
  MESA_SMTP_RELAY: {
    es: 'un servidor como smtp://usuario:clave@correo.example.com:587 (en la clave, %25 es un %) o correo.example.com:587',
    en: 'a server such as smtp://user:password@mail.example.com:587 (in the password %25 is a %) or mail.example.com:587',
  },
  MESA_LOG_LEVEL: { es: 'debug, info, warn, error o silent', en: 'debug, info, warn, error or silent' },
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number <= 65_535)
const filled = z.string().min(1)

const settings = z.object({
  PORT: port.default(8080),
  MESA_SMTP_PORT: port.default(2525),
  MESA_HOST: z
    .string()
    .refine((host) => host === 'localhost' || isIP(host) !== 0)
    .default('127.0.0.1'),
  MESA_DATA: filled.default('./data'),
  MESA_PUBLIC_URL: z.string().refine(isPublicUrl).optional(),
  MESA_DEMO_NOW: z.string().refine(isInstant).transform(parseInstant).optional(),
  MESA_TLS_CERT: filled.optional(),
  MESA_TLS_KEY: filled.optional(),
  MESA_TRUSTED_PROXIES: z.string().refine(isTrustedProxyList).default(''),
  // Read by the channel that sends; refused here, before anything is opened.
  MESA_SMTP_RELAY: z.string().refine(isRelay).optional(),
  MESA_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
})

/** Reads the settings. Throws StartFault: `setting_not_valid` for the first that does not fit, `plain_http_beyond_localhost`. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  // An empty variable is an unset one: that is how shells and compose files leave things out.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) throw notValid(String(parsed.error.issues[0]?.path[0] ?? ''), given)

  const { PORT, MESA_HOST: host, MESA_TLS_CERT: certFile, MESA_TLS_KEY: keyFile, ...rest } = parsed.data
  const tls = readTls(certFile, keyFile, given)
  const trustedProxies = toProxyList(rest.MESA_TRUSTED_PROXIES)
  const isBehindTls = trustedProxies.length > 0 && isHttps(rest.MESA_PUBLIC_URL)
  if (!isLoopback(host) && !tls && !isBehindTls) throw new StartFault('plain_http_beyond_localhost', { host })
  return {
    host,
    port: PORT,
    smtpPort: rest.MESA_SMTP_PORT,
    dataFolder: resolve(rest.MESA_DATA),
    publicUrl: rest.MESA_PUBLIC_URL && new URL(rest.MESA_PUBLIC_URL).origin,
    demoNow: rest.MESA_DEMO_NOW,
    tls,
    trustedProxies,
    relay: readRelay(given),
    logLevel: rest.MESA_LOG_LEVEL,
  }
}

/** Both files or none. */
function readTls(certFile: string | undefined, keyFile: string | undefined, given: NodeJS.ProcessEnv) {
  if (certFile && keyFile) return { certFile, keyFile }
  if (certFile || keyFile) throw notValid(certFile ? 'MESA_TLS_KEY' : 'MESA_TLS_CERT', given)
  return undefined
}

const isHttps = (url: string | undefined): boolean => url !== undefined && /^https:/i.test(url)

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.')

/**
 * Whether this peer may speak plain HTTP with us: where TLS ends at a proxy, only the listed proxies and this machine
 * may, since everybody else's words and cookies would travel in clear.
 */
export function isAdmitted({ tls, host, trustedProxies }: Environment, peer: string): boolean {
  return tls !== undefined || isLoopback(host) || isLoopback(toPlainAddress(peer)) || trustedProxies.includes(peer)
}

/** Where browsers find the server that listens on `port`, without a path. */
export function publicUrlOf({ publicUrl, tls, host }: Environment, port: number): string {
  const name = isIP(host) === 6 ? `[${host}]` : host
  return publicUrl ?? new URL(`${tls ? 'https' : 'http'}://${name}:${port}`).origin
}

const notValid = (setting: string, given: Record<string, string | undefined>) =>
  new StartFault('setting_not_valid', {
    setting,
    // A relay's address may hold a password.
    given: setting === 'MESA_SMTP_RELAY' ? '…' : (given[setting] ?? ''),
    wanted: wanted[setting] ?? { es: 'otro valor', en: 'another value' },
  })

function isPublicUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, pathname, search, hash, username } = new URL(text)
  if (pathname !== '/' || search || hash || username) return false
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname.replace(/^\[|\]$/g, '')))
}

function isInstant(text: string): boolean {
  try {
    parseInstant(text)
    return true
  } catch {
    return false
  }
}
