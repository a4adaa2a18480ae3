import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aRow } from '../../testing/rows.ts'
import { holdChanges } from './held-changes.ts'

const folios = fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 30 })

it('rows that were shown keep their order whatever the server sends', () => {
  fc.assert(
    fc.property(folios, folios, (before, fresh) => {
      const held = holdChanges(
        before.map((number) => aRow(number)),
        fresh.map((number) => aRow(number)),
      )
      const shown = held.rows.slice(0, before.length).map(({ row }) => Number(row.folio.slice(5)))
      expect(shown).toEqual(before)
    }),
  )
})

it('every row is shown, held or gone: none is lost', () => {
  fc.assert(
    fc.property(folios, folios, (before, fresh) => {
      const held = holdChanges(
        before.map((number) => aRow(number)),
        fresh.map((number) => aRow(number)),
      )
      const inView = held.rows.filter(({ gone }) => !gone).length
      expect(inView + held.added).toBe(fresh.length)
      expect(held.gone).toBe(before.filter((number) => !fresh.includes(number)).length)
    }),
  )
})
