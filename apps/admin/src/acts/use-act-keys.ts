import { useSession } from '../session/session.ts'
import { openBox } from '../ui/command-box/box-store.ts'
import { useKeys } from '../ui/keys/keys.ts'
import { type CurrentIncident, currentIncident } from './current-incident.ts'

/** The steps are fetched with the box: few visits need them before the queue is usable. */
const steps = () => import('./act-steps.ts')
const acts = () => import('./incident-acts.ts')

export const askAdvisor = async (incident: CurrentIncident) => openBox(await (await steps()).assignStep(incident))
export const askUrgency = async (incident: CurrentIncident) => openBox(await (await steps()).urgencyStep(incident))
export const askStatus = async (incident: CurrentIncident) => openBox((await steps()).statusStep(incident))
export const askContact = async (folio: string) => openBox((await import('./identify-step.ts')).identifyStep(folio))
const corrections = () => import('./correct-incident.ts')
export const askSystem = async (folio: string, systemId: string | null, name: string) =>
  (await corrections()).correctSystem(folio, systemId, name)
export const askSite = async (folio: string, siteId: string | null, name: string) =>
  (await corrections()).correctSite(folio, siteId, name)
export const askCoverage = async (folio: string) => (await corrections()).decideCoverageAgain(folio)
export const takeIncident = async ({ folio }: CurrentIncident) => (await acts()).take(folio)

const withCurrent = (act: (incident: CurrentIncident) => Promise<void>) => () => {
  const incident = currentIncident()
  if (incident) void act(incident)
}

/** The keys `a i s u` on whatever incident is open or focused, as far as the role may. */
export function useActKeys(): void {
  const { permissions, user } = useSession()
  useKeys({
    ...(permissions.includes('incident.assign') && { assign: withCurrent(askAdvisor) }),
    ...(permissions.includes('incident.take') && user.advisorId && { take: withCurrent(takeIncident) }),
    ...(permissions.includes('incident.set_urgency') && { urgency: withCurrent(askUrgency) }),
    ...(permissions.includes('incident.wait') && { status: withCurrent(askStatus) }),
  })
}
