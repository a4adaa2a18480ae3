export const roles = [
  'admin',
  'support_chief',
  'help_desk',
  'advisor',
  'general_management',
  'commercial',
  'quality',
] as const
export type Role = (typeof roles)[number]

const everyone = roles
const supportStaff = ['admin', 'support_chief', 'help_desk', 'advisor'] as const satisfies readonly Role[]
const watchers = ['admin', 'support_chief', 'help_desk'] as const satisfies readonly Role[]
const deciders = ['admin', 'support_chief'] as const satisfies readonly Role[]

/** Who may do what: the one source for the API's checks, for the interface and for the test that tries every cell (R12). */
export const permissions = {
  'session.read': everyone,
  'live.follow': everyone,
  'directory.read': everyone,
  'incident.read': everyone,
  'incident.note': everyone,
  'incident.reply': supportStaff,
  'incident.log_call': supportStaff,
  'incident.assign': watchers,
  'incident.take': supportStaff,
  'incident.set_urgency': supportStaff,
  'incident.correct': supportStaff,
  'incident.wait': supportStaff,
  'incident.resolve': supportStaff,
  'incident.close': supportStaff,
  'incident.reopen': supportStaff,
  'call.file': supportStaff,
  'mailbox.read': deciders,
  'mailbox.decide': deciders,
  'quarantine.read': watchers,
  'quarantine.decide': watchers,
  'records.read': everyone,
  'rules.keep': ['admin'],
  'policies.keep': ['admin', 'commercial'],
  'customers.keep': ['admin', 'support_chief', 'help_desk', 'commercial'],
  'advisors.keep': deciders,
  'staff.keep': ['admin'],
  'alarm.read': everyone,
  'exceptions.read': everyone,
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

export const hasPermission = (role: Role, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(role)

export const permissionsOf = (role: Role): Permission[] =>
  (Object.keys(permissions) as Permission[]).filter((permission) => hasPermission(role, permission))
