import type { RecordBodies, RecordKind, RecordProblem } from '@mesa/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { trpc } from '../../connection/trpc.ts'

const PAUSE_MS = 400
const none: RecordProblem[] = []

/** The value as it was when it last rested for so long. */
function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}

/** What is wrong with a body and what it would do, asked at each pause of writing. */
export function useRecordCheck<Kind extends RecordKind>(kind: Kind, id: string | null, body: RecordBodies[Kind]) {
  const asked = useRested(body)
  const { data, isPlaceholderData } = useQuery(
    trpc.records.check.queryOptions(
      { kind, id, body: asked, effectiveAt: null },
      { placeholderData: keepPreviousData, staleTime: 10_000, gcTime: 10_000 },
    ),
  )
  return {
    problems: data?.problems ?? none,
    example: data?.example ?? null,
    /** Says nothing yet of what is on the screen. */
    isBehind: data === undefined || isPlaceholderData || asked !== body,
  }
}
