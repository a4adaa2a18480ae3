import type { Directory, UrgentAlarm } from '@mesa/api'
import type { Permission, Role } from '@mesa/core'

/** Who looks at the alarms. */
export interface AlarmWatcher {
  role: Role
  advisorId: string | null
  permissions: readonly Permission[]
}

const assigning: readonly Role[] = ['admin', 'support_chief', 'help_desk']

/** Whoever gives incidents to people hears every alarm; an advisor those of the systems that they know (R11). */
export function whoseAlarms(
  alarms: readonly UrgentAlarm[],
  { role, advisorId, permissions }: AlarmWatcher,
  directory: Directory | undefined,
): UrgentAlarm[] {
  if (assigning.includes(role) && permissions.includes('incident.assign')) return [...alarms]
  const advisor = directory?.advisors.find(({ id }) => id === advisorId)
  if (!advisor || !permissions.includes('incident.take')) return []
  const known = directory?.systems.filter(({ id }) => advisor.systems.includes(id)).map(({ name }) => name) ?? []
  return alarms.filter(({ systemName }) => systemName !== null && known.includes(systemName))
}
