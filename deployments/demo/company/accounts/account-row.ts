import type { Language } from '@mesa/core'

export type SystemName = 'contabilidad' | 'nomina' | 'facturacion' | 'produccion' | 'inventarios' | 'bancos'

/** A contract as the list of invented customers says it; its dates are counted from `now`. */
export interface PolicyRow {
  plan: 'basica' | 'premium' | 'evento'
  /** First and last day, counted from today. */
  days: [from: number, to: number]
  state?: 'suspended' | 'ended'
  /** Absent: whatever the account has. */
  covers?: SystemName[]
}

/** One invented customer in a few lines. Names belong to no firm that we know of. */
export interface AccountRow {
  name: string
  /** `tetabiate` stands for the mail domain `tetabiate.example`. */
  domain: string
  city: City
  systems: SystemName[]
  /** None: a customer who once bought a system and no contract. */
  policies: PolicyRow[]
  contacts: [name: string, position: string, language?: Language][]
  /** A second site beside the main office. */
  branch?: string
}

export type City =
  | 'Hermosillo'
  | 'Ciudad Obregón'
  | 'Guaymas'
  | 'Navojoa'
  | 'Nogales'
  | 'Caborca'
  | 'Culiacán'
  | 'Ciudad de México'

/** Area codes are real, the numbers behind them are not: no line begins with 000. */
export const areaCodes: Record<City, string> = {
  Hermosillo: '662',
  'Ciudad Obregón': '644',
  Guaymas: '622',
  Navojoa: '642',
  Nogales: '631',
  Caborca: '637',
  Culiacán: '667',
  'Ciudad de México': '55',
}
