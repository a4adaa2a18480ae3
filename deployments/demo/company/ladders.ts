import { asId, type LadderVersion, type Recipient, type Role } from '@mesa/core'

const role = (name: Role): Recipient => ({ to: 'role', role: name })

/** R11: nobody may overlook an urgent report. Each step is said again only while nobody has taken it. */
export const urgentLadder: LadderVersion = {
  id: asId('escalera-urgente-v1'),
  ladderId: 'escalera-urgente',
  version: 1,
  name: 'Reportes urgentes',
  active: true,
  clock: 'first_response',
  steps: [
    { id: 'al-inicio', when: { at: 'start' }, condition: 'unassigned', notify: [role('support_chief')] },
    {
      id: 'sin-tomar',
      when: { at: 'after_start', minutes: 15 },
      condition: 'unassigned',
      notify: [role('support_chief')],
      raiseTo: 2,
    },
    {
      id: 'mitad-del-plazo',
      when: { at: 'percent', percent: 50 },
      condition: 'no_answer',
      notify: [role('general_management'), role('support_chief')],
    },
    {
      id: 'vencido',
      when: { at: 'percent', percent: 100 },
      condition: 'no_answer',
      notify: [{ to: 'all_areas' }, { to: 'advisor' }],
    },
  ],
}
