import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useFeed } from '../../connection/live-feed.ts'
import { serverNow } from '../../connection/server-clock.ts'
import { queryClient, trpc } from '../../connection/trpc.ts'
import { useSession } from '../../session/session.ts'
import { markTab } from './alarm-marks.ts'
import { ringAlarm } from './alarm-sound.ts'
import { whoseAlarms } from './whose-alarms.ts'

/** A burst of events asks for the alarms once. */
const GATHER_MS = 200
/** The alarm repeats until somebody acts (R11). */
const RING_AGAIN_MS = 60_000

/** The urgent incidents that nobody took and that this person should act on, true within a moment of a change. */
export function useAlarms() {
  const { user, permissions } = useSession()
  const query = useQuery(trpc.alarms.list.queryOptions(undefined, { refetchInterval: RING_AGAIN_MS }))
  const directory = useQuery(trpc.directory.get.queryOptions(undefined, { staleTime: 300_000 })).data
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const onEntry = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      void queryClient.invalidateQueries({ queryKey: trpc.alarms.list.queryKey() })
    }, GATHER_MS)
  }, [])
  useFeed(onEntry)
  const { role, advisorId } = user
  const alarms = useMemo(
    () => whoseAlarms(query.data ?? [], { role, advisorId, permissions }, directory),
    [query.data, role, advisorId, permissions, directory],
  )
  const readAt = query.dataUpdatedAt + (serverNow() - Date.now())
  return { alarms, readAt, directory }
}

/** Tab, icon and sound while there is an alarm; they end at once in every tab when somebody takes it. */
export function useAlarmSignals(isOn: boolean): void {
  useEffect(() => (isOn ? markTab() : undefined), [isOn])
  useEffect(() => {
    if (!isOn) return
    const ring = () => void ringAlarm().catch(() => undefined)
    ring()
    const timer = setInterval(ring, RING_AGAIN_MS)
    return () => clearInterval(timer)
  }, [isOn])
}

/** Folios that came since the last time, so that each is announced once and not each minute. */
export function useNewlyCome(folios: readonly string[]): string[] {
  const [come, setCome] = useState<string[]>([])
  const known = useRef(new Set<string>())
  const key = folios.join(' ')
  useEffect(() => {
    const now = key === '' ? [] : key.split(' ')
    const fresh = now.filter((folio) => !known.current.has(folio))
    known.current = new Set(now)
    if (fresh.length > 0) setCome(fresh)
  }, [key])
  return come
}
