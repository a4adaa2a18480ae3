import type { IncidentView, QueueRow } from '@mesa/api'
import type { CriterionId, IncidentStatus } from '@mesa/core'
import { useEffect } from 'react'

/** The incident that keys and palette act on: the one that is open, or the row with the focus. */
export interface CurrentIncident {
  folio: string
  subject: string
  status: IncidentStatus
  urgentBy: CriterionId | null
  systemId: string | null
  advisorId: string | null
}

export const currentFromRow = (row: QueueRow): CurrentIncident => ({
  folio: row.folio,
  subject: row.subject,
  status: row.status,
  urgentBy: row.urgentBy,
  systemId: row.system?.id ?? null,
  advisorId: row.advisor?.id ?? null,
})

export const currentFromView = (view: IncidentView): CurrentIncident => ({
  folio: view.folio,
  subject: view.subject,
  status: view.status,
  urgentBy: view.urgentBy?.criterionId ?? null,
  systemId: view.system?.id ?? null,
  advisorId: view.advisor?.id ?? null,
})

let current: CurrentIncident | null = null

export const currentIncident = (): CurrentIncident | null => current

/** Names what the keys act on while the component is shown. */
export function useCurrentIncident(incident: CurrentIncident | null): void {
  useEffect(() => {
    current = incident
    return () => {
      current = null
    }
  }, [incident])
}
