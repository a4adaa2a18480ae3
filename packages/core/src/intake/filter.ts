import type { AutomaticKind, IntakeReport } from './report.ts'

/** Machines' reports on mail, which nobody reported to us; counted and listed, no incident. */
const filtered: readonly AutomaticKind[] = ['bounce', 'feedback', 'receipt']

/** The rule that keeps a report from becoming an incident; undefined when none does. */
export const filterRuleOf = ({ automatic }: Pick<IntakeReport, 'automatic'>): string | undefined =>
  automatic && filtered.includes(automatic.kind) ? `automatic.${automatic.kind}` : undefined
