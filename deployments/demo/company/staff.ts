import type { Advisor, StaffMember } from '@mesa/core'
import { toSlug } from './advisors.ts'

export const chiefEmail = 'elena.ibarra@cardon.example'
export const helpDeskEmails = ['lucia.armenta@cardon.example', 'ivan.quijada@cardon.example'] as const
export const commercialEmail = 'jorge.pena@cardon.example'
export const qualityEmail = 'beatriz.olachea@cardon.example'

const office: StaffMember[] = [
  { name: 'Raúl Vega', email: 'raul.vega@cardon.example', role: 'admin', advisorId: null },
  { name: 'Elena Ibarra', email: chiefEmail, role: 'support_chief', advisorId: null },
  { name: 'Lucía Armenta', email: helpDeskEmails[0], role: 'help_desk', advisorId: null },
  { name: 'Iván Quijada', email: helpDeskEmails[1], role: 'help_desk', advisorId: null },
  { name: 'Ernesto Cardón', email: 'ernesto.cardon@cardon.example', role: 'general_management', advisorId: null },
  { name: 'Jorge Peña', email: commercialEmail, role: 'commercial', advisorId: null },
  { name: 'Beatriz Olachea', email: qualityEmail, role: 'quality', advisorId: null },
]

/** Everybody who signs in: one person per role at least, and each advisor. */
export const staffWith = (advisors: readonly Advisor[]): StaffMember[] => [
  ...office,
  ...advisors.map(
    (advisor): StaffMember => ({
      name: advisor.name,
      email: emailOf(advisor),
      role: 'advisor',
      advisorId: advisor.id,
    }),
  ),
]

export const emailOf = ({ name }: Pick<Advisor, 'name'>): string => `${toSlug(name).replace('-', '.')}@cardon.example`
