import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { Directory, FeedEntry } from '@mesa/api'
import type { IncidentStatus } from '@mesa/core'
import { useCallback, useRef } from 'react'
import { useFeed } from '../../connection/live-feed.ts'
import { statusWords } from '../../ui/status-word.ts'

/** Remembers who last changed what, to say why a row left: `Resuelto por Luis`. */
export function useGoneText(directory: Directory | undefined): (folio: string) => string {
  const latest = useRef(new Map<string, FeedEntry>())
  const remember = useCallback((entry: FeedEntry) => {
    if (entry.incident) latest.current.set(entry.incident.folio, entry)
  }, [])
  useFeed(remember)
  return (folio) => {
    const entry = latest.current.get(folio)
    const word = entry?.incident ? statusWords[entry.incident.status as IncidentStatus] : undefined
    if (!entry || !word) return t`Ya no está en esta vista`
    const status = i18n._(word)
    const name = directory?.users.find(({ id }) => id === entry.byUserId)?.name.split(' ')[0]
    return name ? t`${status} por ${name}` : status
  }
}
