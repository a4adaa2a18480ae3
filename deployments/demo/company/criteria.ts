import { asId, type UrgencyCriterion } from '@mesa/core'

/** R13, in the order of the brochure. */
export const criteria: UrgencyCriterion[] = [
  { id: asId('cheque'), name: { es: 'No puede emitir un cheque', en: 'Cannot issue a cheque' }, active: true },
  {
    id: asId('nomina-o-factura'),
    name: { es: 'No puede emitir la nómina o una factura', en: 'Cannot issue payroll or an invoice' },
    active: true,
  },
  {
    id: asId('estados-financieros'),
    name: { es: 'No puede emitir estados financieros', en: 'Cannot issue financial statements' },
    active: true,
  },
  {
    id: asId('produccion-detenida'),
    name: { es: 'La producción está detenida', en: 'Production is stopped' },
    active: true,
  },
  {
    id: asId('cierre-de-mes'),
    name: { es: 'Indispensable para el cierre de mes', en: 'Indispensable for month-end closing' },
    active: true,
  },
]
