import type { Reader } from '../reader.ts'
import type { Statement } from '../statement.ts'
import { doneStatuses, filterConditions, type QueueQuestion, viewConditions } from './queue-conditions.ts'
import { type QueueViewName, queueViews } from './queue-row.ts'

type CountsQuestion = Pick<QueueQuestion, 'advisorId' | 'endOfToday'>

/** How many each view holds; on the side, since counting walks an index. */
export async function readQueueCounts(aside: Reader, asked: CountsQuestion): Promise<Record<QueueViewName, number>> {
  const { sql, args } = countsStatement(asked)
  const row = await aside.first<Record<QueueViewName, number>>(sql, args)
  return Object.fromEntries(queueViews.map((view) => [view, row?.[view] ?? 0])) as Record<QueueViewName, number>
}

export function countsStatement(asked: CountsQuestion): Statement {
  const counts = queueViews.map((view) => {
    const question = { ...asked, view, filters: {} }
    const status = doneStatuses(question)
    const conditions = [...viewConditions(question), ...filterConditions({ status })]
    const where = conditions.map(({ sql }) => sql).join(' and ')
    return {
      sql: `(select count(*) from incidents where ${where}) as "${view}"`,
      args: conditions.flatMap(({ args }) => args),
    }
  })
  return { sql: `select ${counts.map(({ sql }) => sql).join(',\n  ')}`, args: counts.flatMap(({ args }) => args) }
}
