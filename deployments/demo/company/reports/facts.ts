import { dateIn, type Instant } from '@mesa/core'
import { timezone } from '../calendars.ts'
import type { Randomness } from '../randomness.ts'

const branches = ['Centro', 'Norte', 'Mercado', 'Guaymas', 'Aeropuerto', 'Valle']
const banks = ['Banco del Desierto', 'Banca Pitic', 'Banco Mar de Cortés', 'Caja Cooperativa del Mayo']
const buyers = ['Comercial Bavispe', 'Grupo Restaurantero Kino Viejo', 'Abarrotes La Huerta', 'Constructora Arivechi']
const employees = [
  'Ramón Ibarra Cota',
  'Lidia Moroyoqui',
  'José Luis Bojórquez',
  'Guadalupe Matus',
  'Esteban Yocupicio',
]
const products = ['caja corrugada 40×30', 'bolsa de 5 kg', 'tapa rosca azul', 'tarima 1.20', 'etiqueta térmica']

export type Facts = Readonly<Record<string, string>>

/** The particulars of one story: numbers, names and amounts, and the dates as they are said that day. */
export function factsAt(at: Instant, random: Randomness): Facts {
  const [year = 2000, month = 1, day = 1] = dateIn(timezone, at).split('-').map(Number)
  return {
    ...documents(random),
    month: monthName(year, month, 'es-MX'),
    lastMonth: monthName(year, month - 1, 'es-MX'),
    monthEn: monthName(year, month, 'en'),
    lastMonthEn: monthName(year, month - 1, 'en'),
    year: String(year),
    fortnight: day <= 15 ? 'primera' : 'segunda',
    branch: random.pick(branches),
    bank: random.pick(banks),
    buyer: random.pick(buyers),
    employee: random.pick(employees),
    product: random.pick(products),
    people: String(random.int(18, 260)),
    few: String(random.int(3, 9)),
    minutes: String(random.int(10, 40)),
    line: String(random.int(1, 6)),
    version: `${random.int(4, 9)}.${random.int(0, 6)}`,
    errorCode: String(random.int(3001, 4999)),
  }
}

function documents(random: Randomness): Facts {
  return {
    invoice: `${random.pick(['A', 'B', 'F', 'FA'])}-${random.int(1040, 9870)}`,
    otherInvoice: `${random.pick(['A', 'B', 'F', 'FA'])}-${random.int(1040, 9870)}`,
    amount: toPesos(random.int(210_000, 38_000_000)),
    difference: toPesos(random.int(40, 912_000)),
    order: `OP-${random.int(1200, 8700)}`,
    cheque: String(random.int(1180, 5400)),
    voucher: String(random.int(12, 640)),
  }
}

const toPesos = (cents: number): string => `$${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`

const monthName = (year: number, month: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, 1))
