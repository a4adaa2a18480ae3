import { MesaError } from '../errors.ts'
import type { Incident } from './incident.ts'
import { isOverStatus } from './status.ts'

/** Throws `incident.over`: nothing is owed on it any more, so it has to be reopened first. */
export function refuseIfOver({ status, folio }: Incident): void {
  if (isOverStatus(status)) throw new MesaError('incident.over', { folio })
}
