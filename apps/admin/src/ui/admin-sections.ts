import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Permission } from '@mesa/core'
import {
  IconBolt,
  IconCalendarTime,
  IconFlag,
  IconMessage2,
  IconShieldCheck,
  IconStack2,
  IconStairsUp,
  IconTool,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'

export interface AdminSection {
  /** The whole address. */
  to: string
  title: MessageDescriptor
  purpose: MessageDescriptor
  icon: TablerIcon
  /** Absent: everybody may look. */
  permission?: Permission
}

/** The sections of the administration in the order of its menu, for its page, the palette and the menu of `g`. */
export const adminSections: readonly AdminSection[] = [
  {
    to: '/admin/plans',
    title: msg`Planes`,
    purpose: msg`Qué promete cada tipo de póliza: tiempos, horario, canales y cuántos reportes.`,
    icon: IconShieldCheck,
  },
  {
    to: '/admin/calendars',
    title: msg`Calendarios`,
    purpose: msg`Cuándo se atiende, qué días se cierra y cómo se cuentan las horas hábiles.`,
    icon: IconCalendarTime,
  },
  {
    to: '/admin/criteria',
    title: msg`Criterios de urgencia`,
    purpose: msg`Por qué un reporte es urgente.`,
    icon: IconBolt,
  },
  {
    to: '/admin/ladders',
    title: msg`Escaleras de alarma`,
    purpose: msg`A quién se avisa, y cuándo, si nadie contesta.`,
    icon: IconStairsUp,
  },
  {
    to: '/admin/objectives',
    title: msg`Objetivos internos`,
    purpose: msg`En cuánto tiempo se contesta lo que ninguna póliza promete.`,
    icon: IconFlag,
  },
  {
    to: '/admin/areas',
    title: msg`Áreas`,
    purpose: msg`Quién se entera de cada reporte, y de qué más.`,
    icon: IconMessage2,
  },
  {
    to: '/admin/systems',
    title: msg`Sistemas`,
    purpose: msg`Qué se atiende, con qué palabras lo nombran y qué versiones hay.`,
    icon: IconStack2,
  },
  {
    to: '/admin/advisors',
    title: msg`Asesores`,
    purpose: msg`Quién atiende, qué sistemas conoce, cuándo trabaja y cuándo falta.`,
    icon: IconTool,
  },
  {
    to: '/admin/users',
    title: msg`Usuarios`,
    purpose: msg`Quién entra a Mesa, con qué rol, y qué puede cada rol.`,
    icon: IconUsers,
    permission: 'staff.keep',
  },
]
