import { type Advisor, asId, type CalendarVersion, type Language } from '@mesa/core'

type Profile = Pick<Advisor, 'name' | 'systems' | 'skills' | 'level'> & { languages?: Language[] }

/** 1 helps, 2 solves alone, 3 is the specialist. Only Sofía is 3 in Producción, and only two speak English: gaps to see. */
const profiles: Profile[] = [
  {
    name: 'Ana Ruiz',
    systems: { contabilidad: 2, nomina: 3, facturacion: 3, inventarios: 2, bancos: 3 },
    skills: ['timbrado', 'base de datos', 'capacitación'],
    level: 3,
    languages: ['es', 'en'],
  },
  {
    name: 'Luis Soto',
    systems: { contabilidad: 3, nomina: 3, facturacion: 2, produccion: 1, bancos: 2 },
    skills: ['cierre de mes', 'conciliación'],
    level: 3,
  },
  {
    name: 'Marta León',
    systems: { contabilidad: 3, nomina: 2, facturacion: 3, inventarios: 1, bancos: 3 },
    skills: ['timbrado', 'DIOT', 'capacitación'],
    level: 2,
  },
  {
    name: 'Sofía Paz',
    systems: { contabilidad: 1, facturacion: 2, produccion: 3, inventarios: 3 },
    skills: ['piso de producción', 'básculas', 'base de datos'],
    level: 3,
  },
  {
    name: 'Pedro Cota',
    systems: { contabilidad: 1, nomina: 2, facturacion: 1, produccion: 2, inventarios: 3 },
    skills: ['redes', 'instalación'],
    level: 2,
  },
  {
    name: 'Gabriel Encinas',
    systems: { produccion: 2, inventarios: 2 },
    skills: ['instalación', 'impresoras', 'redes'],
    level: 2,
    languages: ['es', 'en'],
  },
  { name: 'Karla Bojórquez', systems: { nomina: 3, bancos: 1 }, skills: ['IMSS', 'timbrado'], level: 2 },
  {
    name: 'Tomás Valdez',
    systems: { contabilidad: 1, facturacion: 2, bancos: 1 },
    skills: ['impresoras'],
    level: 1,
  },
]

export const advisorsUnder = ({ calendarId }: CalendarVersion): Advisor[] =>
  profiles.map(({ languages = ['es'], ...profile }) => ({
    ...profile,
    id: asId(`asesor-${toSlug(profile.name)}`),
    languages,
    calendarId,
    active: true,
  }))

/** `Sofía Paz` becomes `sofia-paz`. */
export const toSlug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
