import { asId, type IncidentId, type OutboxId } from '@mesa/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase32, toBase32 } from './base32.ts'
import { incidentOfMessageId, messageIdFor } from './message-id.ts'

const incidentIds = fc.uuid().map((id) => asId<IncidentId>(id))
const outboxIds = fc.uuid().map((id) => asId<OutboxId>(id))
const keys = fc.uint8Array({ minLength: 32, maxLength: 32 })
const domains = fc.constantFrom('cardon.example', 'Mesa.Cardon.example', 'localhost')
const sealed = fc.record({ incidentId: incidentIds, outboxId: outboxIds, key: keys, domain: domains })

describe('attacks 9 and 10: only a Message-ID of ours names an incident', () => {
  it('is read back to its incident', () => {
    fc.assert(
      fc.property(sealed, (facts) => {
        expect(incidentOfMessageId(messageIdFor(facts), facts.key)).toBe(facts.incidentId)
      }),
    )
  })
  it('refuses a change of any one character', () => {
    fc.assert(
      fc.property(sealed, fc.nat(), fc.string({ unit: 'grapheme-ascii', maxLength: 2 }), (facts, place, other) => {
        const messageId = messageIdFor(facts)
        const at = place % messageId.length
        const changed = messageId.slice(0, at) + other + messageId.slice(at + 1)
        fc.pre(changed !== messageId)
        expect(incidentOfMessageId(changed, facts.key)).toBeNull()
      }),
    )
  })
  it('refuses every other key', () => {
    fc.assert(
      fc.property(sealed, keys, (facts, other) => {
        fc.pre(Buffer.compare(facts.key, other) !== 0)
        expect(incidentOfMessageId(messageIdFor(facts), other)).toBeNull()
      }),
    )
  })
  it('refuses the seal of one incident on another', () => {
    fc.assert(
      fc.property(sealed, incidentIds, (facts, incidentId) => {
        fc.pre(incidentId !== facts.incidentId)
        const other = messageIdFor({ ...facts, incidentId })
        const grafted = other.slice(0, 32) + messageIdFor(facts).slice(32)
        expect(incidentOfMessageId(grafted, facts.key)).toBeNull()
      }),
    )
  })
  it('refuses whatever strangers write, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `<mesa.${text}@x>`),
        ),
        keys,
        (text, key) => {
          expect(incidentOfMessageId(text, key)).toBeNull()
        },
      ),
    )
  })
})

describe('D6: a mail that leaves twice is the same mail', () => {
  it('gives a row the same Message-ID every time, and every other row another', () => {
    fc.assert(
      fc.property(sealed, outboxIds, (facts, outboxId) => {
        expect(messageIdFor(facts)).toBe(messageIdFor({ ...facts }))
        fc.pre(outboxId !== facts.outboxId)
        expect(messageIdFor({ ...facts, outboxId })).not.toBe(messageIdFor(facts))
      }),
    )
  })
  it('keeps the part before the @ within 64 characters', () => {
    fc.assert(fc.property(sealed, (facts) => (messageIdFor(facts).split('@')[0] ?? '').length - 1 <= 64))
  })
  it('refuses to name an incident whose id is no UUID', () => {
    const facts = { outboxId: asId<OutboxId>('1'), key: new Uint8Array(32), domain: 'cardon.example' }
    expect(() => messageIdFor({ ...facts, incidentId: asId<IncidentId>('129') })).toThrow(RangeError)
  })
})

it('base 32 writes each byte string in one way only', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromBase32(toBase32(bytes))).toEqual(bytes)
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abcyz2347') }), (text) => {
      const bytes = fromBase32(text)
      expect(bytes === undefined || toBase32(bytes) === text).toBe(true)
    }),
  )
})
