import { describe, expect, it } from 'vitest'
import { clockName, rebaseCauseText, rebaseModeText } from './clock-words.ts'

describe('what changed a promise is said in both languages', () => {
  it('as a sentence and what became of the time', () => {
    const said = (language: 'es' | 'en') =>
      [
        clockName(language, 'first_response'),
        rebaseCauseText(language, 'urgency_set'),
        rebaseModeText(language, 'from_start'),
      ].join(' · ')
    expect(said('es')).toBe('Primera respuesta · se marcó urgente · cuenta desde el inicio y conserva las pausas')
    expect(said('en')).toBe('First response · it was marked urgent · counts from the start and keeps its pauses')
  })
})
