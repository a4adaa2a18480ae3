import { type Actor, asId, type Instant, type IntakeReport, type Language, MesaError, toInstant, type UserId } from '@mesa/core'
import { type Database, readFeed } from '@mesa/db'
import { incidentsSeen } from '@mesa/db/schema'
import type { Channel, DeploymentConfig, IntakeReceipt, MesaForChannel, OpenChannel } from '@mesa/plugin-sdk'
import { runCommand } from './commands/run-command.ts'
import { loadCompany } from './company/load-company.ts'
import { openRuleBook } from './company/rule-book.ts'
import type { DeskUser } from './desk.ts'
import { folderDrive } from './files/drive.ts'
import { playHistory } from './history/play.ts'
import { rebuildProjections } from './history/rebuild.ts'
import type { Inside } from './inside.ts'
import { quarantine } from './intake/quarantine.ts'
import { type ReceivedBy, receive } from './intake/receive.ts'
import { createBell, followFeed } from './live/follow.ts'
import type { RunningDesk } from './running-desk.ts'

/** What a desk is made of. Time, ids and randomness are handed in. */
export interface DeskParts {
  db: Database
  clock(): Instant
  newId(): string
  randomBytes(length: number): Uint8Array
  /** Keys the tokens in our Message-IDs; the same for ever, or old threads are lost. */
  secretKey: Uint8Array
  deployment: DeploymentConfig
  publicUrl: string
  /** Holds the attachments. */
  dataFolder: string
  /** The value of an environment variable. */
  secret(variable: string): string | undefined
  isDemo: boolean
  log: Inside['log']
}
