import { i18n } from '@lingui/core'
import type { ClockView, Preview } from '@mesa/api'
import type { Coverage, Instant } from '@mesa/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aClock } from '../testing/rows.ts'
import { previewFacts } from './preview-text.ts'

beforeAll(() => i18n.loadAndActivate({ locale: 'es', messages: {} }))

const at = (iso: string) => Date.parse(iso) as Instant
const told = { language: 'es', timezone: 'America/Hermosillo', now: at('2026-11-24T12:30:00-07:00') } as const
const nothing: Preview = {
  isNothing: false,
  coverage: null,
  clocks: [],
  raisesLead: false,
  systemNames: { produccion: 'Producción' },
  readAt: told.now,
}
const before = aClock({ dueAt: at('2026-11-25T12:30:00-07:00'), target: { minutes: 1440, clock: 'elapsed' } })
const after = aClock({ dueAt: at('2026-11-24T15:55:00-07:00') })
const change = (was: ClockView | null, becomes: ClockView | null): Preview => ({
  ...nothing,
  clocks: [{ kind: 'first_response', cycle: 1, before: was, after: becomes }],
})
const textOf = (preview: Preview) => previewFacts(preview, told)[0]?.text

/** Without a catalogue a sentence is its own id; only its values are told apart. */
describe('a change says before it is saved what becomes of the promise (sla.md)', () => {
  it('is silent where the promise stays, so that nobody is asked for nothing', () => {
    expect(previewFacts(nothing, told)).toEqual([])
    expect(previewFacts(change(before, { ...before, remainingMs: 5 }), told)).toEqual([])
  })
  it('tells a promise that moves', () => {
    expect(previewFacts(change(before, after), told)).toMatchObject([{ label: 'Primera respuesta', isGrave: false }])
    expect(textOf(change(before, after))).toBeTruthy()
  })
  it('draws the eye to one that would already be late, or be lost', () => {
    const late = aClock({ dueAt: at('2026-11-24T11:00:00-07:00'), state: 'overdue' })
    const objective = aClock({ dueAt: before.dueAt, objective: true })
    for (const grave of [late, objective, null]) {
      expect(previewFacts(change(before, grave), told)).toMatchObject([{ isGrave: true }])
    }
  })
  it('tells another verdict, and that Commercial will hear of it', () => {
    const covered = { verdict: 'covered', reasons: [] } as unknown as Coverage
    const lost: Coverage = { verdict: 'not_covered', reasons: [{ code: 'account_has_no_policy' }] }
    const facts = previewFacts({ ...nothing, coverage: { before: covered, after: lost }, raisesLead: true }, told)
    expect(facts).toHaveLength(2)
    expect(facts[0]).toMatchObject({ isGrave: true })
  })
})
