export const incidentStatuses = [
  'new',
  'assigned',
  'in_progress',
  'waiting_customer',
  'scheduled',
  'resolved',
  'closed',
  'cancelled',
  'merged',
] as const
export type IncidentStatus = (typeof incidentStatuses)[number]

/** Over: nothing is owed any more, unless it is reopened. */
export const overStatuses = ['closed', 'cancelled', 'merged'] as const satisfies readonly IncidentStatus[]

export const isOverStatus = (status: IncidentStatus): boolean =>
  (overStatuses as readonly IncidentStatus[]).includes(status)

/** Open in the sense of the queue: somebody still has to act, or the customer has. */
export const isOpenStatus = (status: IncidentStatus): boolean => status !== 'resolved' && !isOverStatus(status)
