import type { Account, Advisor, Contact, Instant } from '@mesa/core'
import type { Randomness } from '../randomness.ts'
import type { Facts } from '../reports/facts.ts'
import type { ReportTemplate } from '../reports/report-template.ts'

/** How far a report gets before `now`, at most: what lies after `now` never happened. */
export const stages = [
  'reported',
  'triaged',
  'assigned',
  'started',
  'answered',
  'waiting',
  'reopened',
  'closed',
] as const
export type Furthest = (typeof stages)[number]

/** How a customer stands towards the company with one system, on the day of the report. */
export type Standing = 'premium' | 'basica' | 'evento' | 'not_covered' | 'unknown'

/** One report with its cast, before it is told. */
export interface Story {
  key: string
  at: Instant
  channel: 'mail' | 'call' | 'form'
  template: ReportTemplate
  facts: Facts
  account: Account
  contact: Contact
  advisor: Advisor
  standing: Standing
  furthest: Furthest
  random: Randomness
}

/** Does the story get so far? */
export const reaches = ({ furthest }: Pick<Story, 'furthest'>, stage: Furthest): boolean =>
  stages.indexOf(furthest) >= stages.indexOf(stage)
