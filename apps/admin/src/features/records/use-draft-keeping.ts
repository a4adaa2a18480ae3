import type { RecordView } from '@mesa/api'
import type { RecordBodies, RecordKind } from '@mesa/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { apiErrorText, mesaErrorOf } from '../../connection/api-error.ts'
import { serverNow } from '../../connection/server-clock.ts'
import { noticeSessionEnd } from '../../connection/trpc.ts'
import { useSession } from '../../session/session.ts'
import { useLanguage } from '../../session/use-language.ts'
import { type DraftEvent, type DraftState, isToBeSaved, nextDraft, openDraft } from './draft-state.ts'
import { keepLocalDraft, readLocalDraft } from './local-draft.ts'
import { keeperOf, keptDraftOf, type RecordFamily } from './record-family.ts'
import { forgetPendingReads, readRecordAgain } from './use-record.ts'

/** After the last stroke. */
const PAUSE_MS = 1000
/** After a call that did not get through. */
const RETRY_MS = 5000

export interface DraftKeepingOptions<Kind extends RecordKind> {
  kind: Kind
  family: RecordFamily
  record: RecordView<Kind> | null
  emptyBody(): RecordBodies[Kind]
  /** A new record got its id with its first saving. */
  onCreated(id: string): void
}

/** The form's state, true at once also between two drawings: an answer may come between a stroke and its drawing. */
function useDraftState<Kind extends RecordKind>({ kind, record, emptyBody }: DraftKeepingOptions<Kind>) {
  type Body = RecordBodies[Kind]
  const { userId } = useSession().user
  const [state, setState] = useState(() => {
    const local = readLocalDraft<Body>(userId, kind, record?.id ?? null)
    return openDraft<Body>(keptDraftOf(record), local, emptyBody())
  })
  const latest = useRef<DraftState<Body>>(state)
  const dispatch = useCallback((event: DraftEvent<Body>) => {
    latest.current = nextDraft(latest.current, event)
    setState(latest.current)
  }, [])
  useEffect(() => {
    if (record) dispatch({ type: 'seen', kept: keptDraftOf(record) })
  }, [record, dispatch])
  return { state, latest, dispatch }
}

/** What the browser keeps until the server has it. */
function useLocalCopy<Body>(
  kind: RecordKind,
  id: string | null,
  { body, isUnsaved, revision, version }: DraftState<Body>,
) {
  const { userId } = useSession().user
  useEffect(() => {
    keepLocalDraft({ userId, kind, id }, isUnsaved ? { revision, version, body } : null)
    // The first saving gave it its name: under `new` another one begins.
    if (id !== null && isUnsaved) keepLocalDraft({ userId, kind, id: null }, null)
  }, [userId, kind, id, body, isUnsaved, revision, version])
}

/** What a refused act leaves behind: its sentence, and where somebody was faster, what they left. */
function useRefusal<Kind extends RecordKind>(kind: Kind, dispatch: (event: DraftEvent<RecordBodies[Kind]>) => void) {
  const language = useLanguage()
  const [failure, setFailure] = useState<string | null>(null)
  const refused = useCallback(
    async (error: unknown, id: string | null) => {
      noticeSessionEnd(error)
      setFailure(apiErrorText(language, error))
      const isOvertaken = ['draft.changed_meanwhile', 'draft.not_found'].includes(mesaErrorOf(error)?.code ?? '')
      // What others saved may be out of reach too: then it is tried again with the next saving.
      const record = isOvertaken && id !== null ? await readRecordAgain(kind, id).catch(() => null) : null
      dispatch(record ? { type: 'overtaken', kept: keptDraftOf(record) } : { type: 'failed' })
    },
    [kind, language, dispatch],
  )
  return { failure, setFailure, refused }
}

/** A form whose every stroke is kept: here at once, on the server a second after the last. */
export function useDraftKeeping<Kind extends RecordKind>(options: DraftKeepingOptions<Kind>) {
  const { kind, family, record, onCreated } = options
  const created = useRef(onCreated)
  useEffect(() => {
    created.current = onCreated
  })
  const { name } = useSession().user
  const [id, setId] = useState(record?.id ?? null)
  const idNow = useRef(id)
  const { state, latest, dispatch } = useDraftState(options)
  useLocalCopy(kind, id, state)
  const { failure, setFailure, refused } = useRefusal(kind, dispatch)

  const send = useCallback(async () => {
    const { body, revision, version: basedOn } = latest.current
    dispatch({ type: 'saving' })
    try {
      const saved = await keeperOf(family).saveDraft.mutate({ kind, id: idNow.current, revision, basedOn, body })
      await forgetPendingReads(kind, saved.id)
      dispatch({ type: 'saved', sent: body, revision: saved.revision, at: serverNow(), by: name })
      setFailure(null)
      if (idNow.current === null) {
        idNow.current = saved.id
        setId(saved.id)
        created.current(saved.id)
      }
      void readRecordAgain(kind, saved.id).catch(() => undefined)
    } catch (error) {
      await refused(error, idNow.current)
    }
  }, [kind, family, name, latest, dispatch, refused, setFailure])

  const sending = useRef<Promise<void>>(Promise.resolve())
  /** Brings the server up to what is on the screen. Null where that was refused, or there is no draft at all. */
  const save = useCallback(async () => {
    sending.current = sending.current.then(() => (isToBeSaved(latest.current) ? send() : undefined))
    await sending.current
    const { isUnsaved, revision } = latest.current
    return isUnsaved || revision === 0 || idNow.current === null ? null : { id: idNow.current, revision }
  }, [latest, send])

  useEffect(() => {
    if (!isToBeSaved(state)) return
    const timer = setTimeout(() => void save(), state.phase === 'failed' ? RETRY_MS : PAUSE_MS)
    return () => clearTimeout(timer)
  }, [state, save])

  return { id, state, dispatch, save, failure, setFailure, refused }
}

export type DraftKeeping<Kind extends RecordKind> = ReturnType<typeof useDraftKeeping<Kind>>
