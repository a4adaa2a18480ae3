import { randomBytes } from 'node:crypto'
import { type Database, NewerDatabase, openDatabase, sqliteVersion } from '@mesa/db'
import { openDesk, type RunningDesk } from '@mesa/desk'
import type { Deployment, DeploymentConfig } from '@mesa/plugin-sdk'
import { v7 as newId } from 'uuid'
import { startAnchors } from './anchors/keep-anchors.ts'
import { createClock } from './config/clock.ts'
import { loadSecretKey, prepareDataFolder } from './config/data-folder.ts'
import { type Environment, publicUrlOf } from './config/environment.ts'
import { lockFolder } from './config/folder-lock.ts'
import { StartFault } from './config/start-fault.ts'
import { beginEmpty, beginWithDemo } from './first-start/begin.ts'
import { type Beginning, beginningOf, clearInterruptedDemo, clockOffsetOf } from './first-start/first-start.ts'
import { openDoors } from './open-doors.ts'
import type { SignInLink } from './sign-in/printed-links.ts'
import { type HttpServer, listenForHttp, toListenFault } from './web/http-server.ts'
import type { Log } from './web/web-parts.ts'

export interface StartOptions {
  environment: Environment
  deployment: Deployment
  migrationsFolder: string
  /** The built interface. */
  publicFolder: string
  /** Start a new folder without demo data. */
  empty: boolean
  /** The value of an environment variable. */
  secret(variable: string): string | undefined
  log: Log
  onProgress?(done: number, total: number): void
}

export interface Mesa {
  url: string
  smtpUrls: string[]
  signInLinks: SignInLink[]
  desk: RunningDesk
  isDemo: boolean
  hasRelay: boolean
  /** Stops taking work, finishes what is in flight, and lets go of the folder. */
  close(): Promise<void>
}

/** Starts everything. Throws StartFault, with nothing held and nothing damaged. */
export async function startMesa(options: StartOptions): Promise<Mesa> {
  const { environment } = options
  const held = new Held()
  try {
    prepareDataFolder(environment.dataFolder)
    held.push(lockFolder(environment.dataFolder))
    const http = await listenForHttp(environment)
    held.push(() => http.close())
    const { database, beginning } = await openStore(options)
    held.push(() => database.close())
    return await startDesk(options, { http, database, beginning, held })
  } catch (error) {
    await held.release()
    throw error
  }
}

/** What has been opened, let go of in the opposite order. */
class Held {
  readonly #releases: (() => void | Promise<void>)[] = []

  push(release: () => void | Promise<void>): void {
    this.#releases.push(release)
  }

  async release(): Promise<void> {
    for (const release of this.#releases.splice(0).reverse()) await release()
  }
}

async function openStore(options: StartOptions): Promise<{ database: Database; beginning: Beginning | undefined }> {
  const folder = options.environment.dataFolder
  const database = await openDatabaseIn(folder, options.migrationsFolder)
  const beginning = await beginningOf(database.read)
  if (beginning === 'demo' && options.empty) {
    await database.close()
    throw new StartFault('not_empty', { folder })
  }
  if (beginning !== 'loading') return { database, beginning }
  await database.close()
  clearInterruptedDemo(folder)
  return { database: await openDatabaseIn(folder, options.migrationsFolder), beginning: undefined }
}

/** Throws StartFault: `newer_database` before anything is touched, `database_not_readable`. */
export async function openDatabaseIn(folder: string, migrationsFolder: string): Promise<Database> {
  try {
    return await openDatabase({ folder, migrationsFolder, startId: newId() })
  } catch (error) {
    if (error instanceof NewerDatabase) {
      throw new StartFault('newer_database', { folder, migration: error.migration }, { cause: error })
    }
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new StartFault('database_not_readable', { folder, reason }, { cause: error })
  }
}

interface Opened {
  http: HttpServer
  database: Database
  beginning: Beginning | undefined
  held: Held
}

async function startDesk(options: StartOptions, { http, database, beginning, held }: Opened): Promise<Mesa> {
  const { environment, empty } = options
  const deployment = toConfig(options.deployment, environment)
  const isNew = beginning === undefined
  const isDemo = beginning === 'demo' || (isNew && !empty && deployment.demo !== undefined)
  const clockOffsetMs = isNew ? firstOffset(environment, isDemo) : await clockOffsetOf(database.read)
  const clock = createClock(clockOffsetMs)
  const url = publicUrlOf(environment, http.port)
  const secretKey = loadSecretKey(environment.dataFolder, randomBytes)
  const desk = await openDesk({
    db: database,
    clock,
    wallMs: Date.now,
    newId,
    randomBytes,
    secretKey,
    deployment,
    publicUrl: url,
    secret: (variable) => environment.relay.secrets[variable] ?? options.secret(variable),
    log: options.log,
    dataFolder: environment.dataFolder,
    isDemo,
  })
  held.push(() => desk.close())
  if (isNew) {
    const onProgress = options.onProgress ?? (() => {})
    const begin = isDemo ? beginWithDemo : beginEmpty
    // The chosen instant itself: the clock already stands some milliseconds after it.
    const now = environment.demoNow ?? clock()
    await begin({ database, desk, deployment, newId, now, clockOffsetMs, onProgress })
  }
  await openChannels(desk, environment)
  desk.startWorkers()
  const { log } = options
  const { readAside } = database
  held.push(startAnchors({ readAside, folder: environment.dataFolder, key: secretKey, wallMs: Date.now, log }))
  log('info', 'started', { sqlite: await sqliteVersion(database.read) })
  const doors = await openDoors({ ...options, http, database, desk, isDemo, secretKey, url })
  return { ...doors, url, desk, isDemo, close: () => closeTogether(http, desk, held) }
}

/** A demo whose first day was chosen stands off the machine's clock from then on. */
const firstOffset = ({ demoNow }: Environment, isDemo: boolean) =>
  isDemo && demoNow !== undefined ? demoNow - Date.now() : 0

/** The deployment as the environment completes it. */
export function toConfig(deployment: Deployment, { host, smtpPort, relay }: Environment): DeploymentConfig {
  if (typeof deployment !== 'function') return deployment
  return deployment({ smtp: { host, port: smtpPort }, ...(relay.relay && { relay: relay.relay }) })
}

async function openChannels(desk: RunningDesk, { host, smtpPort }: Environment): Promise<void> {
  try {
    await desk.openChannels()
  } catch (error) {
    throw toListenFault(error as NodeJS.ErrnoException, 'MESA_SMTP_PORT', host, smtpPort)
  }
}

/** Both kinds of doors close at the same time, so that the whole takes no longer than the slower one. */
async function closeTogether(http: HttpServer, desk: RunningDesk, held: Held): Promise<void> {
  await Promise.all([http.close(), desk.close()])
  await held.release()
}
