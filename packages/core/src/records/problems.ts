import { type RecordBodies, type RecordKind, recordSchemas } from './bodies.ts'
import { advisorProblems, areaProblems, systemProblems } from './company-problems.ts'
import { accountProblems, contactProblems } from './customer-problems.ts'
import { formProblems } from './form-problems.ts'
import { policyProblems } from './policy-problems.ts'
import { error, warning, when } from './problem.ts'
import type { ProblemFacts } from './problem-facts.ts'
import type { RecordProblem } from './record.ts'
import { calendarProblems, ladderProblems, objectivesProblems, planProblems } from './rule-problems.ts'
import { tidyBody } from './tidy-body.ts'

/** A body that can be read, tidied; or what keeps it from being read. */
export type ReadBody<Kind extends RecordKind> =
  | { body: RecordBodies[Kind]; problems: [] }
  | { body: null; problems: RecordProblem[] }

export function readBody<Kind extends RecordKind>(kind: Kind, candidate: unknown): ReadBody<Kind> {
  const parsed = recordSchemas[kind].safeParse(candidate)
  if (!parsed.success) return { body: null, problems: formProblems(parsed.error.issues, candidate) }
  return { body: tidyBody(kind, parsed.data as RecordBodies[Kind]), problems: [] }
}

const ofKind: { [Kind in RecordKind]?: (body: RecordBodies[Kind], facts: ProblemFacts) => RecordProblem[] } = {
  calendar: calendarProblems,
  plan: planProblems,
  policy: policyProblems,
  ladder: ladderProblems,
  objectives: objectivesProblems,
  area: areaProblems,
  system: systemProblems,
  advisor: advisorProblems,
  account: accountProblems,
  contact: contactProblems,
}

/** What is wrong with a body that can be read, or odd about it; what is wrong first. */
export function findProblems<Kind extends RecordKind>(
  kind: Kind,
  body: RecordBodies[Kind],
  facts: ProblemFacts,
): RecordProblem[] {
  const problems = [
    ...nameProblems(kind, body, facts),
    ...(ofKind[kind]?.(body, facts) ?? []),
    ...useProblems(kind, body, facts),
    ...instantProblems(kind, facts),
  ]
  return [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...problems.filter(({ severity }) => severity === 'warning'),
  ]
}

const folded = (name: string): string => name.trim().normalize('NFC').toLocaleLowerCase('es')

/** Rules are told apart by their names; two customers or two people may be called the same. */
function nameProblems(kind: RecordKind, body: RecordBodies[RecordKind], facts: ProblemFacts): RecordProblem[] {
  if (!('name' in body) || kind === 'contact') return []
  const { name } = body
  const others = new Set(facts.otherNames.map(folded))
  const said = kind === 'account' || kind === 'advisor' ? warning : error
  const names: [path: string, name: string][] =
    typeof name === 'string'
      ? [['name', name]]
      : [
          ['name.es', name.es],
          ['name.en', name.en],
        ]
  return names.flatMap(([path, each]) => when(others.has(folded(each)), () => said(path, 'name_taken', { name: each })))
}

const isActive = (body: RecordBodies[RecordKind] | null): boolean =>
  body !== null && (!('active' in body) || body.active !== false)

/** Taken out of use while others name it: they keep it, so this is only said. */
function useProblems(kind: RecordKind, body: RecordBodies[RecordKind], facts: ProblemFacts): RecordProblem[] {
  const isTakenAway = isActive(facts.inForce) && !isActive(body) && kind !== 'advisor'
  const [first] = facts.usedBy
  return when(isTakenAway && first !== undefined, () =>
    warning('active', 'still_used', { count: facts.usedBy.length, name: first?.name ?? '' }),
  )
}

/** Customers are looked up as they are, not as they will be. */
const heldAtOnce: readonly RecordKind[] = ['account', 'contact']

function instantProblems(kind: RecordKind, { effectiveAt, now, inForce }: ProblemFacts): RecordProblem[] {
  if (effectiveAt === null) return []
  const isPast = effectiveAt < now && inForce !== null
  // What was promised stays; a contract is often signed after the day it holds from.
  const said = kind === 'policy' ? warning : error
  return [
    ...when(isPast, () => said('effectiveAt', 'effective_in_the_past')),
    ...when(effectiveAt > now && heldAtOnce.includes(kind), () => error('effectiveAt', 'effective_later')),
  ]
}
