import type { AdvisorBody, AreaBody, SystemBody } from './bodies.ts'
import { isAddress } from './customer-problems.ts'
import { error, type Reference, repeated, unknownReferences, warning, when } from './problem.ts'
import type { ProblemFacts } from './problem-facts.ts'
import type { RecordProblem } from './record.ts'

/** R9: an area without an address learns of nothing. */
export function areaProblems({ active, address }: AreaBody): RecordProblem[] {
  if (address === '') return when(active, () => error('address', 'required'))
  return when(!isAddress(address), () => error('address', 'address_not_valid', { address }))
}

export const systemProblems = ({ versions = [], modules = [] }: SystemBody): RecordProblem[] => [
  ...repeated(versions.map(({ name }) => name)).map((index) =>
    error(`versions.${index}.name`, 'name_taken', { name: versions[index]?.name ?? '' }),
  ),
  ...repeated(modules.map(({ id }) => id)).map((index) => error(`modules.${index}.id`, 'not_valid')),
]

export function advisorProblems(body: AdvisorBody, facts: ProblemFacts): RecordProblem[] {
  const { calendarId, systems, areaIds = [], absences = [], active } = body
  const references: Reference[] = [
    { path: 'calendarId', kind: 'calendar', id: calendarId },
    ...Object.keys(systems).map((id): Reference => ({ path: `systems.${id}`, kind: 'system', id })),
    ...areaIds.map((id, index): Reference => ({ path: `areaIds.${index}`, kind: 'area', id })),
  ]
  const leaves = !active && (facts.inForce as AdvisorBody | null)?.active === true
  return [
    ...unknownReferences(references, facts),
    ...absences.flatMap(({ from, to }, index) =>
      when(to < from, () => error(`absences.${index}.to`, 'ends_before_it_begins', { from, to })),
    ),
    ...when(active && Object.keys(systems).length === 0, () => warning('systems', 'advisor_knows_nothing')),
    ...when(leaves && facts.openIncidents > 0, () =>
      warning('active', 'owns_incidents', { incidents: facts.openIncidents }),
    ),
    ...when(leaves && (facts.effectiveAt ?? facts.now) > facts.now, () => error('effectiveAt', 'effective_later')),
  ]
}
