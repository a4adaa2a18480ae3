import { describe, expect, it } from 'vitest'
import { type DraftState, isToBeSaved, type KeptDraft, nextDraft, openDraft } from './draft-state.ts'

interface Body {
  name: string
}
const empty: Body = { name: '' }
const published: KeptDraft<Body> = { revision: 0, version: 1, body: { name: 'Premium' }, savedAt: 5, savedBy: 'Lucía' }
const draftOf = (name: string, revision: number): KeptDraft<Body> => ({
  revision,
  version: 1,
  body: { name },
  savedAt: 10,
  savedBy: 'Ana',
})
const typed = (state: DraftState<Body>, name: string) => nextDraft(state, { type: 'typed', body: { name } })

describe('interface.md, 15: no typed text is lost', () => {
  it('opens with the version in force where there is no draft', () => {
    const state = openDraft(published, null, empty)
    expect(state).toMatchObject({ body: { name: 'Premium' }, revision: 0, isUnsaved: false })
    expect(isToBeSaved(state)).toBe(false)
  })

  it('goes on with what a reload would have lost', () => {
    const state = openDraft(published, { revision: 0, version: 1, body: { name: 'Premium 2027' } }, empty)
    expect(state.body.name).toBe('Premium 2027')
    expect(isToBeSaved(state)).toBe(true)
  })

  it('keeps both when somebody saved another draft while this browser was away', () => {
    const state = openDraft(draftOf('Oro', 3), { revision: 1, version: 1, body: { name: 'Plata' } }, empty)
    expect(state.body.name).toBe('Plata')
    expect(state.conflict).toMatchObject({ body: { name: 'Oro' }, savedBy: 'Ana' })
    expect(isToBeSaved(state)).toBe(false)
  })

  it('sees no conflict in the same words', () => {
    const state = openDraft(draftOf('Oro', 3), { revision: 1, version: 1, body: { name: 'Oro' } }, empty)
    expect(state).toMatchObject({ conflict: null, isUnsaved: false, revision: 3 })
  })

  it('sends again what was typed while the answer was on its way', () => {
    const first = typed(openDraft(published, null, empty), 'P')
    const sending = nextDraft(first, { type: 'saving' })
    const on = typed(sending, 'Pl')
    expect(isToBeSaved(on)).toBe(false)
    const answered = nextDraft(on, { type: 'saved', sent: first.body, revision: 1, at: 20, by: 'Luis' })
    expect(answered).toMatchObject({ body: { name: 'Pl' }, revision: 1, isUnsaved: true })
    expect(isToBeSaved(answered)).toBe(true)
  })

  it('keeps the text of a dead network and tries again', () => {
    const failed = nextDraft(nextDraft(typed(openDraft(published, null, empty), 'P'), { type: 'saving' }), {
      type: 'failed',
    })
    expect(failed).toMatchObject({ body: { name: 'P' }, phase: 'failed', isUnsaved: true })
    expect(isToBeSaved(failed)).toBe(true)
  })
})

describe('two people at one draft', () => {
  const mine = typed(openDraft(draftOf('Oro', 1), null, empty), 'Plata')
  const overtaken = nextDraft(mine, { type: 'overtaken', kept: draftOf('Bronce', 2) })

  it('shows what others saved at once where nothing was typed', () => {
    const state = nextDraft(openDraft(draftOf('Oro', 1), null, empty), { type: 'seen', kept: draftOf('Bronce', 2) })
    expect(state).toMatchObject({ body: { name: 'Bronce' }, revision: 2, conflict: null })
  })

  it('never writes over what was typed', () => {
    expect(nextDraft(mine, { type: 'seen', kept: draftOf('Bronce', 2) })).toMatchObject({
      body: { name: 'Plata' },
      conflict: { body: { name: 'Bronce' } },
    })
  })

  it('saves mine over theirs only when I say so', () => {
    const state = nextDraft(overtaken, { type: 'kept_mine' })
    expect(state).toMatchObject({ body: { name: 'Plata' }, revision: 2, conflict: null })
    expect(isToBeSaved(state)).toBe(true)
  })

  it('takes theirs whole', () => {
    const state = nextDraft(overtaken, { type: 'took_theirs' })
    expect(state).toMatchObject({ body: { name: 'Bronce' }, revision: 2, isUnsaved: false, conflict: null })
  })

  it('shows a version that somebody published meanwhile beside what was typed', () => {
    const state = nextDraft(mine, { type: 'seen', kept: { ...published, revision: 0 } })
    expect(state.conflict).toMatchObject({ body: { name: 'Premium' }, revision: 0 })
  })

  it('shows the version that was published elsewhere where nothing is typed', () => {
    const state = openDraft(published, null, empty)
    const next = nextDraft(state, { type: 'seen', kept: { ...published, body: { name: 'Oro' } } })
    expect(next.body.name).toBe('Oro')
  })

  describe('where neither has a draft yet', () => {
    const begun = typed(openDraft(published, null, empty), 'Plata')
    const since: KeptDraft<Body> = { ...published, version: 2, body: { name: 'Oro' } }

    it('shows the version that somebody published since the first stroke beside it', () => {
      const state = nextDraft(begun, { type: 'seen', kept: since })
      expect(state).toMatchObject({ body: { name: 'Plata' }, conflict: { body: { name: 'Oro' } } })
      expect(nextDraft(state, { type: 'kept_mine' })).toMatchObject({ body: { name: 'Plata' }, version: 2 })
    })

    it('does so too where that happened while this browser was away', () => {
      const state = openDraft(since, { revision: 0, version: 1, body: { name: 'Plata' } }, empty)
      expect(state.conflict).toMatchObject({ body: { name: 'Oro' } })
      expect(isToBeSaved(state)).toBe(false)
    })
  })
})
