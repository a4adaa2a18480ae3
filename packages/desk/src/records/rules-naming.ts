import type { LadderStep, RecordBodies, RecordKind } from '@mesa/core'
import { nameOfBody, type RecordUse } from '@mesa/db'
import { type RuleKind, ruleKinds } from '../company/record-versions.ts'
import type { RuleBook } from '../company/rule-book.ts'

/** Rules in force that name this record. */
export const rulesNaming = (rules: RuleBook, kind: RecordKind, id: string): RecordUse[] =>
  ruleKinds.flatMap((by) =>
    rules
      .inForce(by)
      .filter(({ body }) => named(by, body, kind).includes(id))
      .map(({ recordId, body }): RecordUse => ({ kind: by, id: recordId, name: nameOfBody(by, body) })),
  )

type Names = Partial<Record<RecordKind, (string | null | undefined)[]>>

/** Which records of each kind a rule names. */
const namesOf: { [Kind in RuleKind]?: (body: RecordBodies[Kind]) => Names } = {
  plan: ({ active, calendarId, ladders }) =>
    active ? { calendar: [calendarId], ladder: [ladders?.urgent, ladders?.other] } : {},
  objectives: ({ calendarId, ladders }) => ({ calendar: [calendarId], ladder: [ladders?.urgent, ladders?.other] }),
  advisor: ({ active, calendarId, systems, areaIds }) =>
    active ? { calendar: [calendarId], system: Object.keys(systems), area: areaIds ?? [] } : {},
  ladder: ({ active, steps }) => (active ? { area: steps.flatMap(areasOf) } : {}),
}

const areasOf = ({ notify }: LadderStep): string[] =>
  notify.flatMap((recipient) => (recipient.to === 'area' ? [recipient.areaId] : []))

function named<Kind extends RuleKind>(by: Kind, body: RecordBodies[Kind], kind: RecordKind): Names[RecordKind] & {} {
  return namesOf[by]?.(body)[kind] ?? []
}
