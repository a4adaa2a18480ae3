import type { DeploymentSettings } from '@mesa/plugin-sdk'

/** The names under which a channel asks for what stands inside MESA_SMTP_RELAY, or beside it. */
export const RELAY_USER = 'MESA_SMTP_RELAY_USER'
export const RELAY_PASSWORD = 'MESA_SMTP_RELAY_PASSWORD'

export interface RelaySetting {
  relay: DeploymentSettings['relay']
  secrets: Record<string, string | undefined>
}

const toUrl = (text: string) => (/^smtps?:\/\//.test(text) ? text : `smtp://${text}`)

export const isRelay = (text: string): boolean => URL.canParse(toUrl(text)) && new URL(toUrl(text)).hostname !== ''

/** Reads `smtp://user:password@host:port` or `host:port`; what the address does not hold comes from its two variables. */
export function readRelay(env: Record<string, string | undefined>): RelaySetting {
  const { MESA_SMTP_RELAY: text, [RELAY_USER]: user, [RELAY_PASSWORD]: password } = env
  if (!text) return { relay: undefined, secrets: {} }

  const url = new URL(toUrl(text))
  const secure = url.protocol === 'smtps:'
  const secrets = {
    [RELAY_USER]: decodeURIComponent(url.username) || user,
    [RELAY_PASSWORD]: decodeURIComponent(url.password) || password,
  }
  const names = secrets[RELAY_USER] ? { userFrom: RELAY_USER, passwordFrom: RELAY_PASSWORD } : {}
  const port = Number(url.port) || (secure ? 465 : 587)
  return { relay: { host: url.hostname, port, secure, ...names }, secrets }
}
