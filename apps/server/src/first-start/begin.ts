import { type Instant, type StaffMember, toInstant } from '@mesa/core'
import type { Database } from '@mesa/db'
import type { RunningDesk } from '@mesa/desk'
import type { DeploymentConfig } from '@mesa/plugin-sdk'
import { v5 as nameBasedId } from 'uuid'
import { enterStaff, rememberBeginning } from './first-start.ts'

export interface BeginningParts {
  database: Database
  desk: RunningDesk
  deployment: DeploymentConfig
  newId(): string
  /** Until when a demo's past is told. */
  now: Instant
  clockOffsetMs: number
  /** Told now and then while a past is played. */
  onProgress(done: number, total: number): void
}

/** Any UUID will do, for ever the same one. */
const DEMO_PEOPLE = '6d657361-0000-8000-8000-64656d6f0000'

/** Events name the users who acted: the same past is acted by the same ids (RFC 9562 5.5). */
const demoUserId = ({ email }: StaffMember): string => nameBasedId(email.toLowerCase(), DEMO_PEOPLE)

/** Fills a new folder with the demo company and its past, before any door is open. */
export async function beginWithDemo(parts: BeginningParts): Promise<void> {
  const { database, desk, deployment, clockOffsetMs, now } = parts
  const demo = await deployment.demo?.()
  if (!demo) return beginEmpty(parts)

  await database.write(rememberBeginning('loading', clockOffsetMs))
  const records = demo.records(now)
  await desk.loadCompany(records)
  await database.write(enterStaff(records.staff, { idOf: demoUserId, now: toInstant(Date.now()), language: 'es' }))
  const steps = demo.history(now)
  await desk.playHistory(steps, (done) => parts.onProgress(done, steps.length))
  await database.write(rememberBeginning('demo', clockOffsetMs))
}

/** Begins without any data but one admin, who comes in by the link that is printed. */
export async function beginEmpty(parts: BeginningParts): Promise<void> {
  const { database, deployment, newId, clockOffsetMs } = parts
  const { language, supportAddress } = deployment.company
  const email = `admin@${supportAddress.split('@').at(-1) ?? 'localhost'}`
  const admin = { name: 'Admin', email, role: 'admin', advisorId: null } as const
  // One batch: a start that was cut off in between would leave a folder that can be begun neither again nor further.
  await database.write([
    ...enterStaff([admin], { idOf: newId, now: toInstant(Date.now()), language }),
    ...rememberBeginning('empty', clockOffsetMs),
  ])
}
