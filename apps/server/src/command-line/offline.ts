import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type Database, databasePath } from '@mesa/db'
import { openDesk, type RunningDesk } from '@mesa/desk'
import { v7 as newId } from 'uuid'
import { createClock } from '../config/clock.ts'
import { loadSecretKey } from '../config/data-folder.ts'
import { publicUrlOf } from '../config/environment.ts'
import { lockFolder } from '../config/folder-lock.ts'
import { StartFault } from '../config/start-fault.ts'
import { clockOffsetOf } from '../first-start/first-start.ts'
import { openDatabaseIn, toConfig } from '../start-mesa.ts'
import type { Terminal } from './terminal.ts'

/** Throws StartFault `no_database`: a command never makes a new one. */
export function refuseWithoutDatabase(folder: string): void {
  if (!existsSync(databasePath(folder))) throw new StartFault('no_database', { folder })
}

/** Lends the database to a command that writes, while no server has it. Throws StartFault `already_running`, `no_database`. */
export async function withDatabase<Done>(
  { environment, migrationsFolder }: Terminal,
  act: (database: Database) => Promise<Done>,
): Promise<Done> {
  const folder = environment.dataFolder
  refuseWithoutDatabase(folder)
  const unlock = lockFolder(folder)
  try {
    const database = await openDatabaseIn(folder, migrationsFolder)
    try {
      return await act(database)
    } finally {
      await database.close()
    }
  } finally {
    unlock()
  }
}

/** The same with a desk on it whose channels stay closed. */
export function withDesk<Done>(terminal: Terminal, act: (desk: RunningDesk) => Promise<Done>): Promise<Done> {
  const { environment } = terminal
  return withDatabase(terminal, async (database) => {
    const desk = await openDesk({
      db: database,
      clock: createClock(await clockOffsetOf(database.read)),
      wallMs: Date.now,
      newId,
      randomBytes,
      secretKey: loadSecretKey(environment.dataFolder, randomBytes),
      deployment: toConfig(await terminal.deployment(), environment),
      publicUrl: publicUrlOf(environment, environment.port),
      secret: () => undefined,
      log: () => {},
      dataFolder: environment.dataFolder,
      isDemo: false,
    })
    try {
      return await act(desk)
    } finally {
      await desk.close()
    }
  })
}
