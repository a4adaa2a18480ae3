import './call.css'
import { useLingui } from '@lingui/react/macro'
import type { CallFiled } from '@mesa/api'
import { formatTime } from '@mesa/i18n'
import { IconPhoneCall } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { serverNow } from '../../connection/server-clock.ts'
import { useZoned } from '../../session/use-zoned.ts'
import { CallFiledCard } from './call-filed-card.tsx'
import { CallForm } from './call-form.tsx'
import { CallerCard } from './caller-card.tsx'
import { useCallDraft } from './use-call-draft.ts'

const pad = (count: number): string => String(count).padStart(2, '0')

/** The length of the call so far, `00:38`; read by eye only. */
function Timer({ startedAt }: { startedAt: number }) {
  const [, setTick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.floor((serverNow() - startedAt) / 1000))
  return (
    <span className="timer" aria-hidden="true">
      <IconPhoneCall size={16} stroke={1.75} className="ic" />
      {pad(Math.floor(seconds / 60))}:{pad(seconds % 60)}
    </span>
  )
}

/** Files what a caller says (R1, R8). */
export function CallPage() {
  const { t } = useLingui()
  const { language, timezone } = useZoned()
  const { draft, change, startAnew } = useCallDraft()
  const [filed, setFiled] = useState<CallFiled | null>(null)
  useEffect(() => {
    document.title = t`Nueva llamada · Mesa`
  }, [t])
  const since = formatTime(language, { at: draft.startedAt, timezone })

  if (filed) {
    return <CallFiledCard filed={filed} onNext={() => setFiled(null)} />
  }
  return (
    <>
      <header className="page-head">
        <div className="grow">
          <h1 className="page-title">{t`Nueva llamada`}</h1>
          <Timer startedAt={draft.startedAt} />
          <span className="page-order only-wide">{t`desde ${since} · lo escrito se guarda solo`}</span>
        </div>
      </header>
      <div className="cs">
        <CallForm
          draft={draft}
          onChange={change}
          onDiscard={startAnew}
          onFiled={(result) => {
            setFiled(result)
            startAnew()
          }}
        />
        <aside className="cs-side" aria-label={t`Quién llama`}>
          <CallerCard caller={draft.caller} />
        </aside>
      </div>
    </>
  )
}
