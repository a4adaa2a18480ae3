import { useQuery } from '@tanstack/react-query'
import { type RefObject, useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { apiErrorText, mesaErrorOf } from '../../connection/api-error.ts'
import { useFeed } from '../../connection/live-feed.ts'
import { queryClient, trpc, trpcClient } from '../../connection/trpc.ts'
import { useSession } from '../../session/session.ts'
import { useLanguage } from '../../session/use-language.ts'
import { isSameBody, matrixKey, readMatrix, storedPatches, storePatches } from './matrix-rows.ts'
import { emptyMatrix, type Matrix, type MatrixAction, toKeep, toMatrix, unpublished } from './profile-matrix.ts'

/** After the last stroke; digits of one row come in a burst. */
const PAUSE_MS = 700
const RETRY_MS = 5000

/** `lost`: the last saving did not get through; what was typed is kept here and tried again. */
export type Keeping = 'kept' | 'keeping' | 'lost'

export interface Refusal {
  id: string
  name: string
  text: string
  /** They own open incidents: somebody must take them first. */
  ownsIncidents: boolean
}

async function keepOne(kept: ReturnType<typeof toKeep>[number], matrix: Matrix): Promise<MatrixAction> {
  const { id, revision, body } = kept
  const row = matrix.rows.find((each) => each.id === id)
  if (row && isSameBody(row.published, body)) {
    // Typed back to what is in force: there is nothing to publish.
    if (revision > 0) await trpcClient.advisors.discardDraft.mutate({ kind: 'advisor', id, revision })
    return { type: 'discarded', id }
  }
  const saved = await trpcClient.advisors.saveDraft.mutate({ kind: 'advisor', id, revision, body })
  return { type: 'kept', id, revision: saved.revision, body }
}

const overtaken = ['draft.changed_meanwhile', 'draft.not_found']

type Dispatch = (action: MatrixAction) => void
type Latest = RefObject<Matrix>

const readMatrixAgain = () => queryClient.invalidateQueries({ queryKey: matrixKey })

/** Keeps what was typed as drafts, a moment after the last stroke; what did not get through is tried again. */
function useKeeping(matrix: Matrix, latest: Latest, dispatch: Dispatch) {
  const [keeping, setKeeping] = useState<Keeping>('kept')
  const running = useRef<Promise<void>>(Promise.resolve())
  const keepAll = useCallback(async (): Promise<void> => {
    setKeeping('keeping')
    try {
      for (const each of toKeep(latest.current)) dispatch(await keepOne(each, latest.current))
      setKeeping('kept')
    } catch (error) {
      setKeeping('lost')
      // Another's draft is read; our cells stay over it and are kept with the next try.
      if (overtaken.includes(mesaErrorOf(error)?.code ?? '')) await readMatrixAgain()
      throw error
    }
  }, [latest, dispatch])
  /** One saving after the other: each knows the revision that the one before left. */
  const keep = useCallback((): Promise<void> => {
    const next = running.current.catch(() => undefined).then(keepAll)
    running.current = next
    return next
  }, [keepAll])

  const isToKeep = matrix.rows.length > 0 && toKeep(matrix).length > 0
  useEffect(() => {
    if (!isToKeep) return
    const save = () => void keep().catch(() => undefined)
    const timer = setTimeout(save, keeping === 'lost' ? RETRY_MS : PAUSE_MS)
    return () => clearTimeout(timer)
  }, [isToKeep, matrix, keep, keeping])
  return { keeping, keep }
}

/** All that is not published yet, advisor by advisor; a refusal stops none of the others. */
async function publishRows(latest: Latest, dispatch: Dispatch, toText: (error: unknown) => string): Promise<Refusal[]> {
  const refused: Refusal[] = []
  for (const row of unpublished(latest.current)) {
    try {
      await publishOne(row, dispatch)
    } catch (error) {
      const { name } = row.draft?.body ?? row.published
      const ownsIncidents = mesaErrorOf(error)?.code === 'advisor.owns_incidents'
      refused.push({ id: row.id, name, text: toText(error), ownsIncidents })
    }
  }
  return refused
}

/** Publishing and discarding, for all advisors at once. */
function usePublishing(latest: Latest, dispatch: Dispatch, keep: () => Promise<void>) {
  const language = useLanguage()
  const [isBusy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<Refusal[]>([])
  const toText = (error: unknown) => apiErrorText(language, error)

  const run = async (act: () => Promise<Refusal[]>): Promise<boolean> => {
    setBusy(true)
    setRefusals([])
    const refused = await act().catch((error: unknown) => [
      { id: '', name: '', text: toText(error), ownsIncidents: false },
    ])
    setRefusals(refused)
    setBusy(false)
    for (const path of [trpc.records.pathKey(), trpc.directory.pathKey()]) {
      void queryClient.invalidateQueries({ queryKey: path })
    }
    return refused.length === 0
  }
  /** Whether all of it holds now. */
  const publishAll = (): Promise<boolean> =>
    run(async () => {
      await keep()
      // What was kept a moment ago reaches the state with the next drawing.
      await new Promise((resolve) => setTimeout(resolve))
      return publishRows(latest, dispatch, toText)
    })
  const discardAll = (): Promise<boolean> =>
    run(async () => {
      for (const { id, draft } of unpublished(latest.current)) {
        if (draft) await trpcClient.advisors.discardDraft.mutate({ kind: 'advisor', id, revision: draft.revision })
        dispatch({ type: 'discarded', id })
      }
      return []
    })
  return { isBusy, refusals, publishAll, discardAll }
}

/** The matrix with what was typed: kept as drafts as one writes, published together. */
export function useMatrix() {
  const { userId } = useSession().user
  const [matrix, dispatch] = useReducer(toMatrix, null, () => ({ ...emptyMatrix, patches: storedPatches(userId) }))
  const query = useQuery({ queryKey: matrixKey, queryFn: readMatrix })
  const latest = useRef(matrix)
  latest.current = matrix

  useEffect(() => {
    if (query.data) dispatch({ type: 'loaded', rows: query.data.rows })
  }, [query.data])
  useEffect(() => storePatches(userId, matrix.patches), [userId, matrix.patches])
  useFeed(
    useCallback(({ kind }) => {
      if (kind === 'records') void readMatrixAgain()
    }, []),
  )
  const { keeping, keep } = useKeeping(matrix, latest, dispatch)
  return { query, matrix, dispatch, keeping, ...usePublishing(latest, dispatch, keep) }
}

async function publishOne(row: Matrix['rows'][number], dispatch: (action: MatrixAction) => void): Promise<void> {
  if (!row.draft) return
  const { revision, body } = row.draft
  await trpcClient.advisors.publish.mutate({ kind: 'advisor', id: row.id, revision })
  dispatch({ type: 'published', id: row.id, body })
}
