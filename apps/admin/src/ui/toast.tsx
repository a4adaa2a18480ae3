import { useLingui } from '@lingui/react/macro'
import { IconAlertCircle, IconCheck, IconX } from '@tabler/icons-react'
import { useEffect, useSyncExternalStore } from 'react'

interface Notice {
  kind: 'done' | 'error'
  text: string
}

const SHOWN_MS = 6000

let notice: Notice | null = null
const listeners = new Set<() => void>()

function change(next: Notice | null): void {
  notice = next
  for (const notify of listeners) notify()
}

/** Says what was just done here: one at a time, bottom left. Failures stay until they are closed. */
export const toast = (kind: Notice['kind'], text: string): void => change({ kind, text })

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function Toasts() {
  const { t } = useLingui()
  const shown = useSyncExternalStore(subscribe, () => notice)
  useEffect(() => {
    if (shown?.kind !== 'done') return
    const timer = setTimeout(() => change(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [shown])

  return (
    <div role="status" aria-live="polite">
      {shown && (
        <div className={`toast float toast--${shown.kind}`}>
          {shown.kind === 'error' ? (
            <IconAlertCircle size={16} stroke={1.75} className="ic" aria-hidden="true" />
          ) : (
            <IconCheck size={16} stroke={1.75} className="ic" aria-hidden="true" />
          )}
          <span className="grow">{shown.text}</span>
          <button type="button" className="iconbtn" aria-label={t`Cerrar aviso`} onClick={() => change(null)}>
            <IconX size={16} stroke={1.75} className="ic" aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  )
}
