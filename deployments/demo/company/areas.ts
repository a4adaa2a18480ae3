import { type Area, asId } from '@mesa/core'

/** R9: who learns of every new incident. */
export const areas: Area[] = [
  {
    id: asId('direccion-general'),
    name: { es: 'Dirección General', en: 'General Management' },
    address: 'direccion@cardon.example',
    active: true,
  },
  {
    id: asId('direccion-comercial'),
    name: { es: 'Dirección Comercial', en: 'Commercial' },
    address: 'comercial@cardon.example',
    active: true,
    topics: ['opened', 'not_covered', 'policy_ending'],
  },
  {
    id: asId('calidad'),
    name: { es: 'Calidad (SQA)', en: 'Quality (SQA)' },
    address: 'calidad@cardon.example',
    active: true,
  },
  {
    id: asId('jefe-de-soporte'),
    name: { es: 'Jefatura de Soporte', en: 'Support Chief' },
    address: 'jefatura.soporte@cardon.example',
    active: true,
  },
]
