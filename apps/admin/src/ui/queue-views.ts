import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { QueueViewName } from '@mesa/api'
import {
  IconCalendarTime,
  IconCircleCheck,
  IconHourglass,
  IconInbox,
  IconShieldX,
  IconUser,
  IconUserPlus,
  type TablerIcon,
} from '@tabler/icons-react'

/** The built-in views, with the letter that `g` gives them. */
export const views: { name: QueueViewName; label: MessageDescriptor; icon: TablerIcon; letter: string }[] = [
  { name: 'open', label: msg`Abiertos`, icon: IconInbox, letter: 'b' },
  { name: 'mine', label: msg`Míos`, icon: IconUser, letter: 'm' },
  { name: 'unassigned', label: msg`Sin asignar`, icon: IconUserPlus, letter: 's' },
  { name: 'due-today', label: msg`Vencen hoy`, icon: IconCalendarTime, letter: 'v' },
  { name: 'waiting', label: msg`En espera`, icon: IconHourglass, letter: 'e' },
  { name: 'uncovered', label: msg`Sin cobertura`, icon: IconShieldX, letter: 'n' },
  { name: 'resolved', label: msg`Resueltos`, icon: IconCircleCheck, letter: 'r' },
]
