import { toInstant } from '@mesa/core'
import type { Reader } from '@mesa/db'
import { openRuleBook } from '../company/rule-book.ts'
import type { Drive } from '../files/drive.ts'
import type { Broken, Report } from './finding.ts'
import { verifyContents, verifyEvents } from './verify-chains.ts'
import { verifyCounts, verifyFolios, verifyTold } from './verify-counts.ts'
import { verifyAttachments, verifyRaws } from './verify-files.ts'

export interface Verified {
  incidents: number
  events: number
  raws: number
  attachments: number
  /** How many things are not as they were written; the first hundred of them are named. */
  found: number
  broken: Broken[]
}

const MOST_NAMED = 100

/**
 * Walks every chain, every kept byte and everything that names an incident, page by page, and says what is not as it
 * was written (DESIGN, The incident; trust.md D10). What is changed alike everywhere shows only against an anchor.
 */
export async function verifyChains(read: Reader, drive: Drive): Promise<Verified> {
  const broken: Broken[] = []
  let found = 0
  const report: Report = (kind, where = {}) => {
    found += 1
    if (broken.length < MOST_NAMED) broken.push({ incidentId: null, version: null, facts: {}, ...where, kind })
  }
  const rules = await openRuleBook(read, 'UTC', () => toInstant(0)) // any version by its id: no zone and no hour is asked
  const events = await verifyEvents(read, rules, report)
  await verifyContents(read, report)
  await verifyTold(read, report)
  await verifyFolios(read, report)
  const incidents = await verifyCounts(read, report)
  const raws = await verifyRaws(read, drive, report)
  const attachments = await verifyAttachments(read, drive, report)
  return { incidents, events, raws, attachments, found, broken }
}
