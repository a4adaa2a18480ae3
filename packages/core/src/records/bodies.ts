import { z } from 'zod'
import { calendarSchema } from '../calendar/calendar.ts'
import { isPlainDate } from '../calendar/plain-date.ts'
import { ladderBodySchema } from '../escalation/ladder.ts'
import type { PlainDate } from '../instant.ts'
import { targetSchema } from '../targets/target.ts'

/*
 * The form of everything that administrators keep, as it is stored and edited: one schema a kind. What is only odd, or
 * clashes with another record, is found by `problems.ts`; these refuse what cannot be read at all. A draft may break
 * them, a published version never does.
 */

const id = z.string().min(1).max(120)
const name = z.string().trim().min(1).max(120)
const bothLanguages = z.strictObject({ es: name, en: name })
export const plainDate = z.custom<PlainDate>((text) => typeof text === 'string' && isPlainDate(text), 'not_a_date')
const channelKind = z.enum(['email', 'phone', 'web', 'other'])
const language = z.enum(['es', 'en'])

export const calendarBodySchema = z.strictObject({ name, calendar: calendarSchema })

const targetSet = z.strictObject({
  first_response: targetSchema.optional(),
  next_response: targetSchema.optional(),
  resolution: targetSchema.optional(),
})

/** So many incidents in each calendar month or year of the plan's zone, or in the whole period of the policy. */
export const allowanceSchema = z.strictObject({
  incidents: z.int().min(0).max(100_000),
  per: z.enum(['month', 'year', 'policy']),
})

export const planBodySchema = z.strictObject({
  name,
  active: z.boolean(),
  kind: z.enum(['policy', 'per_event']),
  /** The calendar's version that is in effect when a report is received counts its clocks. */
  calendarId: id,
  targets: z.strictObject({ urgent: targetSet, other: targetSet }),
  channels: z.array(channelKind).min(1).optional(),
  allowance: allowanceSchema.optional(),
  reopenDays: z.int().min(0).max(3650).optional(),
  /** A resolved incident closes by itself after so many days; absent: 7. */
  autoCloseDays: z.int().min(1).max(365).optional(),
  /** Absent: the deployment's own. */
  ladders: z.strictObject({ urgent: id.nullable().optional(), other: id.nullable().optional() }).optional(),
  /** R18: the systems' new versions are part of it. */
  grantsUpdates: z.boolean().optional(),
})

export const policyBodySchema = z.strictObject({
  number: z.string().trim().min(1).max(40),
  accountId: id,
  /** The plan as it was agreed on: a later version of the plan changes no contract. */
  planVersionId: id,
  from: plainDate,
  to: plainDate,
  state: z.enum(['active', 'suspended', 'ended']),
  systemIds: z.union([z.literal('all'), z.array(id)]),
  siteIds: z.union([z.literal('all'), z.array(id)]).optional(),
  /** Takes the place of the plan's. */
  allowance: allowanceSchema.optional(),
  payment: z
    .discriminatedUnion('state', [
      z.strictObject({ state: z.literal('current') }),
      z.strictObject({ state: z.literal('overdue'), since: plainDate }),
    ])
    .optional(),
  /** The policy that this one follows. */
  renews: id.optional(),
})

export const criterionBodySchema = z.strictObject({
  name: bothLanguages,
  active: z.boolean(),
  position: z.int().min(0),
})

/** What the deployment aims at where no policy promises anything, and its own ladders. */
export const objectivesBodySchema = z.strictObject({
  calendarId: id,
  urgent: targetSchema,
  other: targetSchema,
  ladders: z.strictObject({ urgent: id.nullable().optional(), other: id.nullable().optional() }).optional(),
})

/** What an area may learn of by mail. `opened`: every new incident (R9). */
export const areaTopics = ['opened', 'not_covered', 'policy_ending'] as const

export const areaBodySchema = z.strictObject({
  name: bothLanguages,
  address: z.string().max(254),
  active: z.boolean(),
  position: z.int().min(0),
  /** Absent: every new incident (R9). */
  topics: z.array(z.enum(areaTopics)).optional(),
})

export const systemBodySchema = z.strictObject({
  name,
  aliases: z.array(z.string().trim().min(1).max(80)).max(100),
  currentVersion: z.string().trim().max(40),
  versions: z
    .array(z.strictObject({ name: z.string().trim().min(1).max(40), supportedUntil: plainDate.nullable() }))
    .optional(),
  modules: z.array(z.strictObject({ id, name })).optional(),
  active: z.boolean().optional(),
  position: z.int().min(0),
})

export const absenceSchema = z.strictObject({ from: plainDate, to: plainDate, reason: z.string().max(200) })

export const advisorBodySchema = z.strictObject({
  name,
  /** Level 1 to 3 by system id; absent: does not know it. */
  systems: z.record(z.string(), z.int().min(1).max(3)),
  skills: z.array(z.string().trim().min(1).max(60)).max(60),
  languages: z.array(language).min(1),
  /** 1 help desk, 2 advisor, 3 specialist, 4 management. */
  level: z.int().min(1).max(4),
  calendarId: id,
  areaIds: z.array(id).optional(),
  absences: z.array(absenceSchema).max(200).optional(),
  active: z.boolean(),
})

export const accountBodySchema = z.strictObject({
  name,
  taxId: z.string().trim().max(20).nullable(),
  domains: z.array(z.string().max(253)).max(50),
  sites: z.array(z.strictObject({ id, name, address: z.string().max(400) })).max(500),
  systems: z
    .array(
      z.strictObject({
        systemId: id,
        version: z.string().max(40),
        siteId: id.nullable(),
        entitledVersion: z.string().max(40).nullable().optional(),
      }),
    )
    .max(500),
  active: z.boolean().optional(),
})

export const contactBodySchema = z.strictObject({
  accountId: id,
  name,
  position: z.string().trim().max(120).nullable(),
  addresses: z.array(z.string().max(254)).max(20),
  /** E.164. */
  phones: z.array(z.string().max(20)).max(20),
  language,
  siteId: id.nullable().optional(),
  active: z.boolean().optional(),
})

/** Every kind of record that is kept as a series of immutable versions. */
export const recordSchemas = {
  calendar: calendarBodySchema,
  plan: planBodySchema,
  policy: policyBodySchema,
  criterion: criterionBodySchema,
  ladder: ladderBodySchema,
  objectives: objectivesBodySchema,
  area: areaBodySchema,
  system: systemBodySchema,
  advisor: advisorBodySchema,
  account: accountBodySchema,
  contact: contactBodySchema,
} as const

export type RecordKind = keyof typeof recordSchemas
export const recordKinds = Object.keys(recordSchemas) as RecordKind[]
export type RecordBodies = { [Kind in RecordKind]: z.infer<(typeof recordSchemas)[Kind]> }

export type CalendarBody = RecordBodies['calendar']
export type PlanBody = RecordBodies['plan']
export type PolicyBody = RecordBodies['policy']
export type CriterionBody = RecordBodies['criterion']
export type ObjectivesBody = RecordBodies['objectives']
export type AreaBody = RecordBodies['area']
export type SystemBody = RecordBodies['system']
export type AdvisorBody = RecordBodies['advisor']
export type AccountBody = RecordBodies['account']
export type ContactBody = RecordBodies['contact']
export type Allowance = z.infer<typeof allowanceSchema>
export type Absence = z.infer<typeof absenceSchema>
