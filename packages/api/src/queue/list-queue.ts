import { incidentStatuses } from '@mesa/core'
import { queueViews } from '@mesa/db'
import { z } from 'zod'
import { withPermission } from '../procedure.ts'

const ids = z.array(z.string().max(64)).max(50).optional()
const filters = z.strictObject({
  q: z.string().max(200).optional(),
  status: z.array(z.enum(incidentStatuses)).optional(),
  system: ids,
  urgent: z.boolean().optional(),
  advisor: ids,
  account: ids,
  channel: z.array(z.enum(['email', 'phone', 'web', 'other'])).optional(),
  coverage: z.array(z.enum(['covered', 'per_event', 'not_covered', 'unknown'])).optional(),
})

export const listQueue = withPermission('incident.read')
  .input(
    z.strictObject({
      view: z.enum(queueViews),
      filters: filters.default({}),
      cursor: z.string().max(500).optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
  )
  .query(({ ctx: { desk, user }, input }) => desk.queuePage({ ...input, user }))
