import { type Instant, toInstant } from '@mesa/core'
import type { Database } from '@mesa/db'
import type { RunningDesk } from '@mesa/desk'
import type { DeploymentConfig } from '@mesa/plugin-sdk'
import { enterStaff, rememberBeginning } from './first-start.ts'

export interface BeginningParts {
  database: Database
  desk: RunningDesk
  deployment: DeploymentConfig
  newId(): string
  now(): Instant
  clockOffsetMs: number
  /** Told now and then while a past is played. */
  onProgress(done: number, total: number): void
}

/** Fills a new folder with the demo company and its past, before any door is open. */
export async function beginWithDemo(parts: BeginningParts): Promise<void> {
  const { database, desk, deployment, clockOffsetMs } = parts
  const demo = await deployment.demo?.()
  if (!demo) return beginEmpty(parts)

  await rememberBeginning(database, 'loading', clockOffsetMs)
  const now = parts.now()
  const records = demo.records(now)
  await desk.loadCompany(records)
  await enterStaff(database, records.staff, { newId: parts.newId, now: toInstant(Date.now()), language: 'es' })
  const steps = demo.history(now)
  await desk.playHistory(steps, (done) => parts.onProgress(done, steps.length))
  await rememberBeginning(database, 'demo', clockOffsetMs)
}

/** Begins without any data but one admin, who comes in by the link that is printed. */
export async function beginEmpty(parts: BeginningParts): Promise<void> {
  const { database, deployment, newId, clockOffsetMs } = parts
  const { language, supportAddress } = deployment.company
  const email = `admin@${supportAddress.split('@').at(-1) ?? 'localhost'}`
  const admin = { name: 'Admin', email, role: 'admin', advisorId: null } as const
  await enterStaff(database, [admin], { newId, now: toInstant(Date.now()), language })
  await rememberBeginning(database, 'empty', clockOffsetMs)
}
