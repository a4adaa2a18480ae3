import type { Channel } from './channel.ts'

/** Who runs this deployment, as customers know them. */
export interface Company {
  name: string
  /** IANA zone of the desk, e.g. `America/Hermosillo`. */
  timezone: string
  language: 'es' | 'en'
  /** The address customers write to, and the one answers come from (R2). */
  supportAddress: string
  /** ISO 3166 country of telephone numbers written without one. */
  country: string
}

export interface DeploymentConfig {
  company: Company
  channels: Channel[]
  /** Loaded lazily: the demo's data stay out of a start that does not need them. */
  demo?: () => Promise<unknown>
}

/** The typed form of `mesa.config.ts`. */
export const defineConfig = (config: DeploymentConfig): DeploymentConfig => config
