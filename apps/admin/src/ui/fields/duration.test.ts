import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinMinutes, splitMinutes } from './duration.ts'
import { addTags } from './tags.ts'
import { parseWhole } from './whole-number.ts'

describe('a length of time as a number and its unit', () => {
  it('says two hours, not a hundred and twenty minutes', () => {
    expect(splitMinutes(120, ['min', 'h', 'd'])).toEqual({ count: 2, unit: 'h' })
    expect(splitMinutes(90, ['min', 'h', 'd'])).toEqual({ count: 90, unit: 'min' })
    expect(splitMinutes(1440, ['min', 'h'])).toEqual({ count: 24, unit: 'h' })
    expect(splitMinutes(0, ['min', 'h'])).toEqual({ count: 0, unit: 'min' })
  })

  it('reads half an hour with a point or a comma, and no broken minutes', () => {
    expect(joinMinutes('1,5', 'h')).toBe(90)
    expect(joinMinutes('0.5', 'd')).toBe(720)
    expect(joinMinutes('0.001', 'h')).toBeNull()
    expect(joinMinutes('dos', 'h')).toBeNull()
    expect(joinMinutes('-5', 'min')).toBe(-5)
    expect(joinMinutes('', 'h')).toBeNull()
  })

  it('is the same length after it was shown', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), (minutes) => {
        const { count, unit } = splitMinutes(minutes, ['min', 'h', 'd'])
        return joinMinutes(String(count), unit) === minutes
      }),
    )
  })
})

describe('what is typed into a field', () => {
  it('reads whole numbers only', () => {
    expect(parseWhole(' 1,200 ')).toBe(1200)
    expect(parseWhole('-3')).toBeNull()
    expect(parseWhole('2.5')).toBeNull()
  })

  it('adds each word of a paste once', () => {
    expect(addTags(['cfdi'], ' timbrado, CFDI; factura ,')).toEqual(['cfdi', 'timbrado', 'factura'])
    expect(addTags([], '662 214 3310', (word) => word.replaceAll(' ', ''))).toEqual(['6622143310'])
  })
})
