import { useCallback, useEffect, useRef, useState } from 'react'
import { dropDraft, loadDraft, saveDraft } from './draft-store.ts'

const PAUSE_MS = 400

/** Text that survives reloads and dead networks, kept in the browser under its own key, apart for each tab. */
export function useDraft(key: string) {
  const [text, setText] = useState('')
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const touched = useRef(false)

  useEffect(() => {
    let isStale = false
    touched.current = false
    setText('')
    setSavedAt(null)
    loadDraft(key).then(
      (kept) => {
        if (!isStale && !touched.current && kept) setText(kept)
      },
      // A browser without storage still writes and sends.
      () => undefined,
    )
    return () => {
      isStale = true
    }
  }, [key])

  useEffect(() => {
    if (!touched.current) return
    const timer = setTimeout(() => {
      const kept = text.trim() === '' ? dropDraft(key) : saveDraft(key, text)
      kept.then(
        () => setSavedAt(text.trim() === '' ? null : Date.now()),
        () => undefined,
      )
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [key, text])

  const write = useCallback((next: string) => {
    touched.current = true
    setText(next)
  }, [])
  const clear = useCallback(() => {
    touched.current = false
    setText('')
    setSavedAt(null)
    dropDraft(key).catch(() => undefined)
  }, [key])
  return { text, write, clear, savedAt }
}
