import type { QueueRow } from '@mesa/api'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type HeldRows, holdChanges } from './held-changes.ts'

const AT_REST_MS = 5000
/** How long a row that came is tinted. */
const TINTED_MS = 1200
const NONE: ReadonlySet<string> = new Set()

/** Whether the hand is off the list: at its top, no row focused, no pointer over it for 5 seconds. */
export interface HandOnList {
  isAtTop: boolean
  hasFocus: boolean
  /** Epoch ms of this browser; 0: never. */
  pointerAt: number
}

export const isUntouched = ({ isAtTop, hasFocus, pointerAt }: HandOnList, now: number): boolean =>
  isAtTop && !hasFocus && now - pointerAt >= AT_REST_MS

export interface LiveRows extends HeldRows {
  show: () => void
  /** Folios that came a moment ago. */
  arrived: ReadonlySet<string>
}

/** The rows as they may be shown now, with what waits; applied by itself only while the list is untouched. */
export function useHeldRows(fresh: readonly QueueRow[], hand: () => HandOnList): LiveRows {
  const [before, setBefore] = useState<readonly QueueRow[]>(fresh)
  const held = useMemo(() => holdChanges(before, fresh), [before, fresh])
  const latest = useRef(fresh)
  latest.current = fresh
  const base = useRef(before)
  base.current = before
  const waits = held.added + held.moved + held.gone > 0

  const [arrived, setArrived] = useState(NONE)
  const show = () => {
    const known = new Set(base.current.map(({ folio }) => folio))
    setArrived(new Set(latest.current.map(({ folio }) => folio).filter((folio) => !known.has(folio))))
    setBefore(latest.current)
  }
  useEffect(() => {
    if (arrived.size === 0) return
    const timer = setTimeout(() => setArrived(NONE), TINTED_MS)
    return () => clearTimeout(timer)
  }, [arrived])

  useEffect(() => {
    if (before.length === 0 && fresh.length > 0) setBefore(fresh)
  }, [before, fresh])

  useEffect(() => {
    if (!waits) return
    const applyIfUntouched = () => {
      if (isUntouched(hand(), Date.now())) show()
    }
    applyIfUntouched()
    const timer = setInterval(applyIfUntouched, 1000)
    return () => clearInterval(timer)
  }, [waits, hand])

  // Values and appended rows become the base, so that a row that leaves later is shown as it last was.
  const shownRows = useMemo(() => held.rows.map(({ row }) => row), [held])
  useEffect(() => {
    if (shownRows.length !== before.length) setBefore(shownRows)
  }, [shownRows, before])

  return { ...held, show, arrived }
}
