import type { CompanyRecords, IncidentCommand, Instant } from '@mesa/core'
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
  demo?: () => Promise<DemoCompany>
}

/** One thing that happens in a demo's past. `key` names a report so that later steps can refer to it. */
export type DemoStep = { at: Instant } & (
  | {
      kind: 'mail'
      key: string
      from: { name: string; address: string }
      subject: string
      text: string
      html?: string
      attachments?: { filename: string; mimeType: string; bytes: Uint8Array }[]
    }
  | { kind: 'mail_reply'; to: string; from: { name: string; address: string }; text: string }
  | { kind: 'call'; key: string; byEmail: string; input: unknown }
  | {
      kind: 'form'
      key: string
      fields: { address: string; name: string; company: string; systemId?: string; text: string }
    }
  | { kind: 'command'; on: string; byEmail: string; command: IncidentCommand }
)

/** A company with customers and a past, for a data folder that is new. Same seed and same `now`: same history. */
export interface DemoCompany {
  records(now: Instant): CompanyRecords
  /** In order of time, none after `now`. Played through the real pipeline, never written as rows. */
  history(now: Instant): DemoStep[]
}

/** What the environment says of the mail's ways in and out; the environment wins over what a configuration says. */
export interface DeploymentSettings {
  /** Where mail is taken in: MESA_HOST and MESA_SMTP_PORT. */
  smtp: { host: string; port: number }
  /** Where mail leaves: MESA_SMTP_RELAY. `userFrom` and `passwordFrom` name secrets. */
  relay?: { host: string; port: number; secure: boolean; userFrom?: string; passwordFrom?: string }
}

/** A deployment that takes the environment's settings, or needs none. */
export type Deployment = DeploymentConfig | ((settings: DeploymentSettings) => DeploymentConfig)

/** The typed form of `mesa.config.ts`. */
export const defineConfig = <Config extends Deployment>(config: Config): Config => config
