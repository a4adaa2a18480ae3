import type { DeploymentSettings } from '@mesa/plugin-sdk'

/** The names under which a channel asks for what stands inside MESA_SMTP_RELAY, or beside it. */
export const RELAY_USER = 'MESA_SMTP_RELAY_USER'
export const RELAY_PASSWORD = 'MESA_SMTP_RELAY_PASSWORD'

export interface RelaySetting {
  relay: DeploymentSettings['relay']
  secrets: Record<string, string | undefined>
}

interface RelayAddress {
  host: string
  port: number | undefined
  secure: boolean
  user: string
  password: string
}

/** Takes an address apart; undefined for another protocol, a path, no host, or a `%` that stands for nothing. */
function parseRelay(text: string): RelayAddress | undefined {
  const address = text.includes('://') ? text : `smtp://${text}`
  if (!/^smtps?:\/\//i.test(address) || !URL.canParse(address)) return undefined
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(address)
  if (hostname === '' || !['', '/'].includes(pathname) || search || hash) return undefined
  try {
    return {
      host: hostname.replace(/^\[|\]$/g, ''), // the brackets of an IPv6 address belong to the URL
      port: Number(port) || undefined,
      secure: protocol === 'smtps:',
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
    }
  } catch {
    return undefined // URIError: `100%` instead of `100%25`
  }
}

export const isRelay = (text: string): boolean => parseRelay(text) !== undefined

/** Reads `smtp://user:password@host:port` or `host:port`; what the address does not hold comes from its two variables. */
export function readRelay(env: Record<string, string | undefined>): RelaySetting {
  const { MESA_SMTP_RELAY: text, [RELAY_USER]: user, [RELAY_PASSWORD]: password } = env
  const parsed = text ? parseRelay(text) : undefined
  if (!parsed) return { relay: undefined, secrets: {} }

  const { host, secure } = parsed
  const secrets = { [RELAY_USER]: parsed.user || user, [RELAY_PASSWORD]: parsed.password || password }
  const names = secrets[RELAY_USER] ? { userFrom: RELAY_USER, passwordFrom: RELAY_PASSWORD } : {}
  const port = parsed.port ?? (secure ? 465 : 587)
  return { relay: { host, port, secure, ...names }, secrets }
}
