import { useCallback, useEffect, useState } from 'react'
import { newCommandKey } from '../../connection/command-key.ts'
import { serverNow } from '../../connection/server-clock.ts'
import type { CallDraft } from './call-draft.ts'

const STORAGE_KEY = 'mesa.call'

const emptyDraft = (): CallDraft => ({
  commandKey: newCommandKey(),
  startedAt: serverNow(),
  caller: null,
  name: '',
  companyName: '',
  phone: '',
  address: '',
  subject: '',
  text: '',
  systemId: '',
  criterionId: '',
  solved: false,
})

function readDraft(): CallDraft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null')
    return { ...emptyDraft(), ...(kept as Partial<CallDraft> | null) }
  } catch {
    return emptyDraft()
  }
}

/** Each stroke is kept at once: killing the tab in mid-call loses nothing. */
export function useCallDraft() {
  const [draft, setDraft] = useState(readDraft)
  useEffect(() => localStorage.setItem(STORAGE_KEY, JSON.stringify(draft)), [draft])
  const change = useCallback((part: Partial<CallDraft>) => setDraft((before) => ({ ...before, ...part })), [])
  const startAnew = useCallback(() => setDraft(emptyDraft()), [])
  return { draft, change, startAnew }
}
