import type { IncidentStatus, Permission } from '@mesa/core'

export type StatusAct = 'start_work' | 'wait' | 'resume' | 'resolve' | 'close' | 'reopen'

const byStatus: Record<IncidentStatus, readonly StatusAct[]> = {
  new: ['start_work', 'wait', 'resolve'],
  assigned: ['start_work', 'wait', 'resolve'],
  in_progress: ['wait', 'resolve'],
  scheduled: ['start_work', 'wait', 'resolve'],
  waiting_customer: ['resume', 'resolve'],
  resolved: ['close', 'reopen'],
  closed: ['reopen'],
  cancelled: ['reopen'],
  merged: [],
}

const neededFor: Record<StatusAct, Permission> = {
  start_work: 'incident.resolve',
  wait: 'incident.wait',
  resume: 'incident.wait',
  resolve: 'incident.resolve',
  close: 'incident.close',
  reopen: 'incident.reopen',
}

/** What may be done with an incident of this status, in the order in which it is usually wanted. */
export const allowedStatusActs = (status: IncidentStatus, permissions: readonly Permission[]): StatusAct[] =>
  byStatus[status].filter((act) => permissions.includes(neededFor[act]))

/** The status that an act leads to, shown at once while the server answers. */
export const statusAfter: Record<StatusAct, IncidentStatus> = {
  start_work: 'in_progress',
  wait: 'waiting_customer',
  resume: 'in_progress',
  resolve: 'resolved',
  close: 'closed',
  reopen: 'in_progress',
}
