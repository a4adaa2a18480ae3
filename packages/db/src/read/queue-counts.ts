import type { Reader } from '../reader.ts'
import { type QueueQuestion, viewCondition } from './queue-conditions.ts'
import { type QueueViewName, queueViews } from './queue-row.ts'

/** How many each view holds; on the side, since counting walks an index. */
export async function readQueueCounts(
  aside: Reader,
  asked: Pick<QueueQuestion, 'advisorId' | 'endOfToday'>,
): Promise<Record<QueueViewName, number>> {
  const conditions = queueViews.map((view) => viewCondition({ ...asked, view, filters: {} }))
  const columns = conditions.map(
    ({ sql }, index) => `(select count(*) from incidents where ${sql}) as "${queueViews[index]}"`,
  )
  const row = await aside.first<Record<QueueViewName, number>>(
    `select ${columns.join(', ')}`,
    conditions.flatMap(({ args }) => args),
  )
  return Object.fromEntries(queueViews.map((view) => [view, row?.[view] ?? 0])) as Record<QueueViewName, number>
}
