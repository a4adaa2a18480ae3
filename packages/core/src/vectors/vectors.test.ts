import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scoreVectors } from './score.ts'
import { type VectorTexts, vectorFiles } from './vector-format.ts'

const folder = process.env.MESA_VECTORS_DIR

function readVectors(from: string): VectorTexts {
  const read = (name: string) => readFileSync(join(from, name), 'utf8')
  return {
    'calendars.json': read('calendars.json'),
    'sla-due': read('sla-due.jsonl'),
    'working-between': read('working-between.jsonl'),
    'sla-history': read('sla-history.jsonl'),
    'holidays-mx': read('holidays-mx.jsonl'),
  }
}

describe.skipIf(!folder)(
  'the clock agrees with vectors made by other programs (skipped: MESA_VECTORS_DIR is not set)',
  () => {
    it.each(vectorFiles)('%s: every case', (file) => {
      const { total, passed, failures } = scoreVectors(readVectors(folder ?? ''))[file]
      expect(failures).toEqual([])
      expect(total).toBeGreaterThan(0)
      expect(passed).toBe(total)
    })
  },
)

describe('the score', () => {
  const calendars = {
    calendars: {
      none: {
        timezone: 'UTC',
        weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
        exceptions: [],
      },
    },
  }
  const dueCase = (due: string) => ({
    id: 'a',
    name: 'an hour',
    calendar: 'none',
    start: '2026-01-01T00:00:00Z',
    target: { minutes: 60, clock: 'elapsed' },
    expect: { due, noDue: null, countsFrom: '2026-01-01T00:00:00Z' },
  })
  const texts = (due: string): VectorTexts => ({
    'calendars.json': JSON.stringify(calendars),
    'sla-due': `${JSON.stringify(dueCase(due))}\n`,
    'working-between': '',
    'sla-history': '',
    'holidays-mx': '{"date":"2026-01-01","label":"Año Nuevo"}\n{"date":"2026-05-05","label":"Batalla de Puebla"}\n',
  })

  it('counts a case that agrees, and names one that does not', () => {
    expect(scoreVectors(texts('2026-01-01T01:00:00Z'))['sla-due']).toEqual({ total: 1, passed: 1, failures: [] })
    expect(scoreVectors(texts('2026-01-01T01:00:01Z'))['sla-due']).toEqual({ total: 1, passed: 0, failures: ['a'] })
  })
  it('fails on a rest day too few and on one too many', () => {
    const { passed, failures } = scoreVectors(texts('2026-01-01T01:00:00Z'))['holidays-mx']
    expect(passed).toBe(1)
    expect(failures).toEqual(expect.arrayContaining(['2026-05-05', '2026-12-25']))
  })
})
