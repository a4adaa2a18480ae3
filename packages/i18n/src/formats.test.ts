import { describe, expect, it } from 'vitest'
import {
  formatBytes,
  formatDuration,
  formatHours,
  formatList,
  formatPhone,
  formatSeconds,
  formatTargetLength,
  formatTargetShort,
} from './formats.ts'

const minutes = (count: number) => count * 60_000

describe('durations read as they are said', () => {
  it.each([
    [25, '25 min'],
    [100, '1 h 40'],
    [120, '2 h 00'],
    [51 * 60, '2 d 3 h'],
    [48 * 60, '2 d'],
    [-35, '35 min'],
  ])('%i minutes are %s', (count, said) => {
    expect(formatDuration('es', minutes(count))).toBe(said)
  })
  it('never says zero minutes', () => {
    expect(formatDuration('es', 20_000)).toBe('menos de 1 min')
    expect(formatDuration('en', 20_000)).toBe('under 1 min')
  })
  it('tells the length of a call in minutes and seconds', () => {
    expect(formatSeconds(108)).toBe('1 min 48 s')
    expect(formatSeconds(40)).toBe('40 s')
    expect(formatSeconds(120)).toBe('2 min')
  })
})

describe('R14, R15: working and elapsed hours are always told apart', () => {
  it.each([
    [{ minutes: 120, clock: 'working' }, '2 horas hábiles', '2 working hours'],
    [{ minutes: 1440, clock: 'elapsed' }, '24 horas corridas', '24 elapsed hours'],
    [{ minutes: 60, clock: 'working' }, '1 hora hábil', '1 working hour'],
    [{ minutes: 60, clock: 'elapsed' }, '1 hora corrida', '1 elapsed hour'],
    [{ minutes: 90, clock: 'elapsed' }, '90 minutos corridos', '90 elapsed minutes'],
  ] as const)('%o', (target, es, en) => {
    expect(formatTargetLength('es', target)).toBe(es)
    expect(formatTargetLength('en', target)).toBe(en)
  })
  it('has a short form', () => {
    expect(formatTargetShort('es', { minutes: 120, clock: 'working' })).toBe('2 h hábiles')
    expect(formatTargetShort('es', { minutes: 45, clock: 'elapsed' })).toBe('45 min corridos')
  })
})

describe('figures', () => {
  it('shows Mexican telephones as they are dialled', () => {
    expect(formatPhone('+526622143310')).toBe('662 214 3310')
    expect(formatPhone('+525512345678')).toBe('55 1234 5678')
    expect(formatPhone('+15205550100')).toBe('+1 520 555 0100')
    expect(formatPhone('+34911234567')).toBe('+34911234567')
  })
  it('joins lists with the right word', () => {
    expect(formatList('es', ['Ana', 'Luis', 'Marta'])).toBe('Ana, Luis y Marta')
    expect(formatList('es', ['Nómina', 'Facturación'], 'or')).toBe('Nómina o Facturación')
    expect(formatList('en', ['Ana', 'Luis'])).toBe('Ana and Luis')
  })
  it('tells sizes in decimal units', () => {
    expect(formatBytes('es', 5800)).toBe('6 kB')
    expect(formatBytes('es', 1_240_000)).toBe('1.2 MB')
    expect(formatBytes('en', 12)).toBe('1 kB')
  })
})

describe('counted time', () => {
  it.each([
    [0, '0 min'],
    [45, '45 min'],
    [90, '1 h 30'],
    [120, '2 h'],
    [2400, '40 h'],
  ])('%i minutes are %s', (minutes, said) => expect(formatHours(minutes)).toBe(said))
})
