/** What the server knows of a draft, and of what holds without one. */
export interface KeptDraft<Body> {
  /** 0 while there is no draft. */
  revision: number
  /** The newest version that is published; 0 while there is none. */
  version: number
  /** The draft, else the newest version; null for a record that does not exist yet. */
  body: Body | null
  savedAt: number | null
  savedBy: string | null
}

/** What this browser kept of it: typed, and not known to be on the server. */
export interface LocalDraft<Body> {
  /** The server's revision that it was typed on, and the newest version then. */
  revision: number
  version: number
  body: Body
}

/** Somebody else saved, published or discarded while this page was being changed. */
export interface DraftConflict<Body> extends KeptDraft<Body> {
  body: Body
}

/** One form being filled: what is on the screen, and how far the server knows it. */
export interface DraftState<Body> {
  body: Body
  revision: number
  /** The newest version when it was begun: one that was published since is never overwritten unseen. */
  version: number
  /** Something on the screen has not reached the server. */
  isUnsaved: boolean
  phase: 'resting' | 'saving' | 'failed'
  savedAt: number | null
  savedBy: string | null
  conflict: DraftConflict<Body> | null
}

export type DraftEvent<Body> =
  | { type: 'typed'; body: Body }
  | { type: 'saving' }
  | { type: 'saved'; sent: Body; revision: number; at: number; by: string }
  | { type: 'failed' }
  | { type: 'overtaken'; kept: KeptDraft<Body> }
  | { type: 'seen'; kept: KeptDraft<Body> }
  | { type: 'kept_mine' }
  | { type: 'took_theirs' }
  | { type: 'settled'; kept: KeptDraft<Body> }
  | { type: 'dropped'; body: Body }

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const asKept = <Body>(kept: KeptDraft<Body>, empty: Body): DraftState<Body> => ({
  body: kept.body ?? empty,
  revision: kept.revision,
  version: kept.version,
  isUnsaved: false,
  phase: 'resting',
  savedAt: kept.savedAt,
  savedBy: kept.savedBy,
  conflict: null,
})

/** A draft is told apart by its revision; where there is none yet, by the version that it would begin from. */
const isAsSeen = (seen: Pick<KeptDraft<unknown>, 'revision' | 'version'>, kept: KeptDraft<unknown>): boolean =>
  seen.revision === kept.revision && (kept.revision > 0 || seen.version === kept.version)

/** What a page opens with: the server's draft, and over it what this browser typed and could not save. */
export function openDraft<Body>(kept: KeptDraft<Body>, local: LocalDraft<Body> | null, empty: Body): DraftState<Body> {
  const state = asKept(kept, empty)
  if (!local || isSame(local.body, state.body)) return state
  const mine = { ...state, body: local.body, isUnsaved: true }
  return isAsSeen(local, kept) ? mine : overtaken(mine, kept)
}

/** Both stay: the page's own on the screen, the other beside it. */
function overtaken<Body>(state: DraftState<Body>, kept: KeptDraft<Body>): DraftState<Body> {
  const { revision, version } = kept
  if (kept.body === null) return { ...state, revision, version, phase: 'resting' }
  if (isSame(kept.body, state.body)) return asKept(kept, state.body)
  return { ...state, phase: 'resting', conflict: { ...kept, body: kept.body } }
}

/** What others did shows at once where nothing would be lost by it. */
function seen<Body>(state: DraftState<Body>, kept: KeptDraft<Body>): DraftState<Body> {
  if (kept.revision === state.revision && kept.revision !== 0) return state
  if (state.phase === 'saving') return state
  if (!state.isUnsaved) return asKept(kept, state.body)
  return isAsSeen(state, kept) ? state : overtaken(state, kept)
}

function keptMine<Body>(state: DraftState<Body>): DraftState<Body> {
  if (!state.conflict) return state
  const { revision, version } = state.conflict
  return { ...state, revision, version, isUnsaved: true, phase: 'resting', conflict: null }
}

/** One step of a form's life. Typing is never undone by an answer that comes late. */
export function nextDraft<Body>(state: DraftState<Body>, event: DraftEvent<Body>): DraftState<Body> {
  switch (event.type) {
    case 'typed':
      return { ...state, body: event.body, isUnsaved: true, phase: state.phase === 'saving' ? 'saving' : 'resting' }
    case 'saving':
      return { ...state, phase: 'saving' }
    case 'saved': {
      const { sent, revision, at, by } = event
      return { ...state, revision, savedAt: at, savedBy: by, isUnsaved: state.body !== sent, phase: 'resting' }
    }
    case 'failed':
      return { ...state, phase: 'failed' }
    case 'overtaken':
      return overtaken(state, event.kept)
    case 'seen':
      return seen(state, event.kept)
    case 'kept_mine':
      return keptMine(state)
    case 'took_theirs':
      return state.conflict ? asKept(state.conflict, state.body) : state
    case 'settled':
      return asKept(event.kept, state.body)
    case 'dropped':
      return { ...state, body: event.body, isUnsaved: false, phase: 'resting', conflict: null }
  }
}

/** Whether it is to be sent now: not while an answer is awaited, nor over what somebody else saved. */
export const isToBeSaved = <Body>({ isUnsaved, phase, conflict }: DraftState<Body>): boolean =>
  isUnsaved && phase !== 'saving' && conflict === null
