import { join } from 'node:path'
import { openForLooking } from './recorded-rows.ts'

export interface CrashCount {
  /** Acknowledged mails that are in no intake row, or whose incident is not there. */
  lost: number
  /** Mails that are there more than once, acknowledged or not. */
  doubled: number
  /** Numbers of a year that no incident has, below its highest, and numbers that two have. */
  folioGaps: number
}

/** Looks into the stopped server's file: is each acknowledged mail there once, and is every folio? */
export function countAfterCrashes(dataFolder: string, acknowledged: Iterable<string>): CrashCount {
  const connection = openForLooking(join(dataFolder, 'mesa.db'))
  const stored = connection
    .prepare(
      `select raws.bytes as bytes from intake join raws on raws.id = intake.raw_id
       join incidents on incidents.id = intake.incident_id`,
    )
    .all() as { bytes: ArrayBuffer }[]
  const folios = connection.prepare('select folio from incidents').all() as { folio: string }[]
  connection.close()

  const times = new Map<string, number>()
  for (const { bytes } of stored) {
    const id = messageIdOf(bytes)
    times.set(id, (times.get(id) ?? 0) + 1)
  }
  return {
    lost: [...acknowledged].filter((id) => !times.has(id)).length,
    doubled: [...times.values()].filter((count) => count > 1).length,
    folioGaps: folioGaps(folios.map(({ folio }) => folio)),
  }
}

const messageIdOf = (bytes: ArrayBuffer) =>
  /^Message-ID:\s*(<[^>]+>)/im.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? ''

/** Counted per year: `2026-000123` is number 123 of 2026; numbers begin at 1. */
export function folioGaps(folios: string[]): number {
  const years = new Map<string, number[]>()
  for (const folio of folios) {
    const [year = '', number = ''] = folio.split('-')
    years.set(year, [...(years.get(year) ?? []), Number(number)])
  }
  return [...years.values()].reduce((gaps, numbers) => {
    const different = new Set(numbers).size
    return gaps + (Math.max(...numbers) - different) + (numbers.length - different)
  }, 0)
}
