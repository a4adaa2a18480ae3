import { type Instant, MesaError } from '@mesa/core'
import { type Database, folioKeyOf } from '@mesa/db'
import type { DeploymentConfig, OpenChannel } from '@mesa/plugin-sdk'
import { channelDoor } from './channel-door.ts'
import { previewCommand } from './commands/preview-command.ts'
import { runCommand } from './commands/run-command.ts'
import { takeBy } from './commands/take.ts'
import { createTurns } from './commands/turns.ts'
import { loadCompany } from './company/load-company.ts'
import { openRuleBook } from './company/rule-book.ts'
import { passDue } from './deadlines/pass-due.ts'
import { startDeadlineWorker } from './deadlines/worker.ts'
import type { DeskUser } from './desk.ts'
import { deskReads } from './desk-reads.ts'
import { fileCall } from './file-call.ts'
import { folderDrive } from './files/drive.ts'
import { readStoredFile, readStoredRaw } from './files/stored-file.ts'
import { keepProjection } from './history/keep-projection.ts'
import { playHistory } from './history/play.ts'
import { rebuildProjections } from './history/rebuild.ts'
import type { Inside } from './inside.ts'
import { retryQuarantined } from './intake/retry-quarantined.ts'
import { type Bell, createBell } from './live/follow.ts'
import { discardMails, sendMails } from './outbox/decide-mail.ts'
import type { DeliveryDoors } from './outbox/deliver.ts'
import { outgoingMessage } from './outbox/outgoing-message.ts'
import { dropExpiredLinks, signInMail } from './outbox/sign-in-mail.ts'
import { startOutboxWorker } from './outbox/worker.ts'
import { policyReads } from './policies/policy-reads.ts'
import { recordsActs } from './records/records-acts.ts'
import type { RunningDesk } from './running-desk.ts'
import { staffActs } from './staff/staff-acts.ts'

/** What a desk is made of. Time, ids and randomness are handed in. */
export interface DeskParts {
  db: Database
  clock(): Instant
  /** The machine's clock, by which sessions and sign-in links end. */
  wallMs(): number
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

/** Opens the desk on its database; channels and workers start when they are told to. */
export async function openDesk(parts: DeskParts): Promise<RunningDesk> {
  const channels = new Map<string, OpenChannel>()
  const bell = createBell()
  const desk = await openInside(parts, channels, bell)
  if (parts.db.isRestored) await keepAllMail(desk)
  await keepProjection(desk)
  const followers = new AbortController()
  let workers: { stop(): Promise<void> }[] = []

  return {
    ...deskReads(desk, { bell, ended: followers.signal, relay: () => relayOf(channels) }),
    ...deskActs(desk, parts),
    ...recordsActs(desk),
    ...policyReads(desk),
    ...staffActs(desk),
    company: desk.company,
    isDemo: parts.isDemo,
    now: desk.now,
    channels,
    doorOf: (channel) => channelDoor(desk, channel, parts.secret),
    openChannels: async () => {
      await desk.write(dropExpiredLinks(desk))
      for (const channel of parts.deployment.channels) {
        channels.set(channel.name, await channel.open(channelDoor(desk, channel, parts.secret)))
      }
    },
    startWorkers: () => {
      const carry = (channel: string) => channels.get(channel)?.deliver?.bind(channels.get(channel))
      if (workers.length > 0) return
      const doors: DeliveryDoors = {
        carry: (name, message) => carry(name)?.(message),
        toMessage: (mail) => outgoingMessage(desk, mail),
      }
      workers = [startOutboxWorker(desk, doors, bell), startDeadlineWorker(desk, bell)]
    },
    close: async () => {
      followers.abort()
      await Promise.all([...channels.values()].map((channel) => channel.close()))
      await Promise.all(workers.map((worker) => worker.stop()))
      await parts.db.idle()
    },
  }
}

/** A restored server holds its outgoing mail until a person has looked at it (trust.md, decided 4). */
async function keepAllMail(desk: Inside): Promise<void> {
  desk.log('warn', 'the database is older than its folio mark: outgoing mail waits for a person')
  await desk.write([{ sql: "update outbox set state = 'kept' where state in ('pending', 'leased')", args: [] }])
}

async function openInside(
  { db, clock, wallMs, newId, randomBytes, secretKey, deployment, publicUrl, dataFolder, log }: DeskParts,
  channels: ReadonlyMap<string, OpenChannel>,
  bell: Bell,
): Promise<Inside> {
  const { company } = deployment
  return {
    db,
    now: clock,
    wallMs,
    newId,
    randomBytes,
    key: secretKey,
    company: { ...company, publicUrl },
    rules: await openRuleBook(db.read, company.timezone, clock),
    turns: createTurns(),
    drive: folderDrive(`${dataFolder}/files`, newId),
    carrier: () => {
      const carrying = deployment.channels.find(({ name }) => channels.get(name)?.relay) ?? deployment.channels[0]
      return { channel: carrying?.name ?? 'email', hasRelay: relayOf(channels) !== null }
    },
    write: async (plan) => {
      const results = await db.write(plan)
      bell.ring()
      return results
    },
    log,
  }
}

/** Where outgoing mail leaves to; null while there is nowhere. */
function relayOf(channels: ReadonlyMap<string, OpenChannel>): { host: string; port: number } | null {
  for (const channel of channels.values()) {
    const relay = channel.relay?.()
    if (relay) return relay
  }
  return null
}

/** What people and the server do with the desk. */
function deskActs(desk: Inside, parts: DeskParts) {
  const byUser = (user: DeskUser) => ({
    actor: { kind: 'user' as const, userId: user.userId },
    userId: user.userId,
    authorName: user.name,
  })
  return {
    runCommand: (folio, command, { user, commandKey }) =>
      runCommand(desk, folio, command, { ...byUser(user), ...(commandKey && { commandKey }) }),
    take: async (folio, { user, commandKey }) =>
      runCommand(desk, folio, takeBy(user), { ...byUser(user), ...(commandKey && { commandKey }) }),
    fileCall: (input, { user, commandKey }) => {
      const phone = parts.deployment.channels.find(({ kind }) => kind === 'phone')
      if (!phone?.toReport) throw new MesaError('permission.missing', { permission: 'call.file' })
      const idempotencyKey = commandKey ?? desk.newId()
      const report = phone.toReport(input, { at: desk.now(), idempotencyKey })
      return fileCall(desk, report, { user, queueWeight: phone.queueWeight })
    },
    preview: (folio, command, user) => previewCommand(desk, folio, command, user),
    markSeen: async (folio, version, user) => {
      await desk.write([
        {
          sql: `insert into incidents_seen (user_id, incident_id, version)
            select ?, id, ? from incidents where folio_key = ?
            on conflict (user_id, incident_id) do update set version = max(version, excluded.version)`,
          args: [user.userId, version, folioKeyOf(folio)],
        },
      ])
    },
    setLanguage: async (user, language) => {
      await desk.write([{ sql: 'update auth_user set language = ? where id = ?', args: [language, user.userId] }])
    },
    sendMail: (ids, user) => sendMails(desk, ids, user),
    discardMail: (ids, user) => discardMails(desk, ids, user),
    retryQuarantined: (id, user) => retryQuarantined(desk, id, { channels: parts.deployment.channels, user }),
    loadCompany: (records) => loadCompany(desk, records),
    playHistory: (steps, onStep) => playHistory(desk, parts.deployment.channels, steps, onStep),
    file: (id) => readStoredFile(desk, id),
    raw: (id) => readStoredRaw(desk, id),
    enqueueSignInMail: async (to, url, expiresAt) => {
      await desk.write(signInMail(desk, to, url, expiresAt))
    },
    keepDeadlines: () => passDue(desk),
    rebuild: () => rebuildProjections(desk),
  } satisfies Partial<RunningDesk>
}
