import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant, StaffMember } from '@mesa/core'
import type { Reader, Statement } from '@mesa/db'

/** What a data folder was begun as. `loading`: a demo whose past is being played; nobody outside has seen it. */
export type Beginning = 'loading' | 'demo' | 'empty'

const BEGINNING = 'beginning'
const CLOCK_OFFSET = 'clock_offset_ms'

const settingOf = async (read: Reader, name: string) =>
  (await read.first<{ value: string }>('select value from settings where name = ?', [name]))?.value

const setSetting = (name: string, value: string): Statement => ({
  sql: 'insert into settings (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
  args: [name, value],
})

export const beginningOf = async (read: Reader) => (await settingOf(read, BEGINNING)) as Beginning | undefined

/** How far the clock of this folder stands off the machine's; kept so that later starts go on from there. */
export const clockOffsetOf = async (read: Reader): Promise<number> => Number((await settingOf(read, CLOCK_OFFSET)) ?? 0)

export const rememberBeginning = (beginning: Beginning, clockOffsetMs: number): Statement[] => [
  setSetting(BEGINNING, beginning),
  setSetting(CLOCK_OFFSET, `${clockOffsetMs}`),
]

/** What a demo leaves in its folder; a folder whose demo was interrupted is begun again from nothing. */
const madeByDemo = ['mesa.db', 'mesa.db-wal', 'mesa.db-shm', 'folio-mark.json', 'folio-last.json', 'files']

/** Only for a folder that is still `loading`: its doors have never been open, so nothing in it came from anybody. */
export function clearInterruptedDemo(folder: string): void {
  for (const name of madeByDemo) {
    const path = join(folder, name)
    if (existsSync(path)) rmSync(path, { recursive: true })
  }
}

/** Enters people who may sign in, without a password: the first comes by a one-time link. */
export function enterStaff(
  staff: readonly StaffMember[],
  by: { idOf(member: StaffMember): string; now: Instant; language: string },
): Statement[] {
  const enter = (member: StaffMember): Statement => ({
    sql: `insert into auth_user
      (id, name, email, email_verified, created_at, updated_at, role, advisor_id, language, active)
      values (?, ?, ?, 1, ?, ?, ?, ?, ?, 1)`,
    args: [
      by.idOf(member),
      member.name,
      member.email.toLowerCase(),
      by.now,
      by.now,
      member.role,
      member.advisorId,
      by.language,
    ],
  })
  return staff.map(enter)
}
