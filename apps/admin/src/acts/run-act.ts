import type { IncidentView, QueuePage, QueueRow } from '@mesa/api'
import type { InfiniteData } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { apiErrorText } from '../connection/api-error.ts'
import { queryClient, trpc } from '../connection/trpc.ts'
import { currentLanguage } from '../session/language.ts'
import { toast } from '../ui/toast.tsx'

export interface Refusal {
  folio: string
  text: string
}

let refusal: Refusal | null = null
const listeners = new Set<() => void>()

function changeRefusal(next: Refusal | null): void {
  refusal = next
  for (const notify of listeners) notify()
}

export const dismissRefusal = (): void => changeRefusal(null)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Why the last act on this incident was refused; shown where the act was made. */
export const useRefusal = (folio: string): Refusal | null =>
  useSyncExternalStore(subscribe, () => (refusal?.folio === folio ? refusal : null))

const viewKey = (folio: string) => trpc.incident.get.queryKey({ folio })
const queueFilter = { queryKey: trpc.queue.list.pathKey() }

type Change = Partial<Pick<IncidentView & QueueRow, 'status' | 'advisor'>>

function changeRows(data: InfiniteData<QueuePage> | undefined, folio: string, change: Change) {
  if (!data) return data
  const changeRow = (row: QueueRow): QueueRow => (row.folio === folio ? { ...row, ...change } : row)
  return { ...data, pages: data.pages.map((page) => ({ ...page, rows: page.rows.map(changeRow) })) }
}

/** Shows the change at once on the incident and in the queue; returns how to take it back. */
function showAtOnce(folio: string, change: Change): () => void {
  const viewBefore = queryClient.getQueryData(viewKey(folio))
  const queuesBefore = queryClient.getQueriesData<InfiniteData<QueuePage>>(queueFilter)
  if (viewBefore) queryClient.setQueryData(viewKey(folio), { ...viewBefore, ...change })
  queryClient.setQueriesData<InfiniteData<QueuePage>>(queueFilter, (data) => changeRows(data, folio, change))
  return () => {
    queryClient.setQueryData(viewKey(folio), viewBefore)
    for (const [key, data] of queuesBefore) queryClient.setQueryData(key, data)
  }
}

/** Reads again what an act may have changed. */
export function refreshIncident(folio: string): void {
  void queryClient.invalidateQueries({ queryKey: viewKey(folio) })
  void queryClient.invalidateQueries(queueFilter)
  void queryClient.invalidateQueries({ queryKey: trpc.queue.counts.queryKey() })
}

/**
 * Makes one act: shows it at once, sends it, and takes it back with the reason where the server refuses.
 * Returns whether it was done.
 */
export async function runAct(folio: string, change: Change, send: () => Promise<unknown>): Promise<boolean> {
  const takeBack = showAtOnce(folio, change)
  dismissRefusal()
  try {
    await send()
    return true
  } catch (error) {
    takeBack()
    const text = apiErrorText(currentLanguage(), error)
    // On the incident's own page the reason stands beside what was tried; elsewhere there is no such place.
    if (location.pathname.endsWith(folio)) changeRefusal({ folio, text })
    else toast('error', text)
    return false
  } finally {
    refreshIncident(folio)
  }
}
