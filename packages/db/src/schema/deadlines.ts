import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'

export type DeadlineKind = 'breach' | 'escalation' | 'auto_close' | 'policy_renewal' | 'policy_end'

/** What comes due by time alone: a projection of incidents and policies, so that a tick costs what is due. */
export const deadlines = sqliteTable(
  'deadlines',
  {
    /** `breach:<incident>:<clock>:<cycle>`, `escalation:<incident>:<cycle>:<ladder>:<step>`, … */
    id: text('id').primaryKey(),
    kind: text('kind').$type<DeadlineKind>().notNull(),
    /** The incident or the policy. */
    subjectId: text('subject_id').notNull(),
    dueAt: instant('due_at').notNull(),
    leaseUntil: instant('lease_until'),
    /** Grows with each lease (trust.md 8). */
    fence: integer('fence').notNull().default(0),
  },
  (table) => [index('deadlines_due').on(table.dueAt), index('deadlines_of_subject').on(table.subjectId)],
)
