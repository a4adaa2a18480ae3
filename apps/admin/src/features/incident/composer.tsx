import { useLingui } from '@lingui/react/macro'
import type { IncidentView } from '@mesa/api'
import type { AfterReply } from '@mesa/core'
import { IconAlertCircle, IconLock, IconPhone, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useServerStatus, useSession } from '../../session/session.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { ariaKeys, keyHint, useKeys } from '../../ui/keys/keys.ts'
import { useNarrow } from '../../ui/use-narrow.ts'
import { AnsweredBar } from './answered-bar.tsx'
import { CallFields, Recipients } from './composer-fields.tsx'
import { SavedMark } from './saved-mark.tsx'
import { SendButtons } from './send-buttons.tsx'
import { useDraft } from './use-draft.ts'
import { type ComposerTab, useSend } from './use-send.ts'

/** What the role may write here; a missing tab means a missing permission. */
function useTabs() {
  const { t } = useLingui()
  const { permissions } = useSession()
  const all = [
    { tab: 'reply', label: t`Responder`, key: 'reply', permission: 'incident.reply' },
    { tab: 'note', label: t`Nota interna`, key: 'note', permission: 'incident.note' },
    { tab: 'call', label: t`Llamada`, key: 'call', permission: 'incident.log_call' },
  ] as const
  return all.filter(({ permission }) => permissions.includes(permission))
}

function useComposer(view: IncidentView, firstTab: ComposerTab) {
  const [tab, setTab] = useState<ComposerTab>(firstTab)
  const [to, setTo] = useState(() => view.replyTo.map(({ address }) => address))
  const [minutes, setMinutes] = useState(0)
  const [answered, setAnswered] = useState(true)
  const draft = useDraft(`draft:${view.folio}:${tab}`)
  const sending = useSend(view)
  const [since, setSince] = useState(view.version)
  const [sentHere, setSentHere] = useState<readonly string[]>([])

  const send = async (after: AfterReply) => {
    if (draft.text.trim() === '') return void focusText()
    const text = draft.text.trim()
    setSentHere((before) => [...before, text])
    if (!(await sending.send({ tab, text, to, after, minutes, answered }))) return
    draft.clear()
    setMinutes(0)
  }
  const write = (text: string) => {
    if (draft.text === '') setSince(view.version)
    sending.startAnew()
    draft.write(text)
  }
  const fields = { tab, setTab, to, setTo, minutes, setMinutes, answered, setAnswered }
  return { ...fields, draft, write, sending, send, since, sentHere }
}

const focusText = () => setTimeout(() => document.getElementById('composer-text')?.focus())

type Composing = ReturnType<typeof useComposer>

function Head({ composing, view }: { composing: Composing; view: IncidentView }) {
  const { t } = useLingui()
  const tabs = useTabs()
  return (
    <div className="comp-h">
      <div className="tabs" role="tablist" aria-label={t`Qué se escribe`}>
        {tabs.map(({ tab, label, key }) => (
          <button
            key={tab}
            type="button"
            role="tab"
            aria-selected={composing.tab === tab}
            aria-keyshortcuts={ariaKeys(key)}
            className={composing.tab === tab ? 'tab is-active' : 'tab'}
            onClick={() => composing.setTab(tab)}
          >
            {tab === 'note' && <IconLock size={14} stroke={1.75} className="ic" aria-hidden="true" />}
            {label} <Kbd keys={[keyHint(key)]} />
          </button>
        ))}
      </div>
      {composing.tab === 'reply' && <Recipients known={view.replyTo} to={composing.to} onChange={composing.setTo} />}
    </div>
  )
}

function usePlaceholders(): Record<ComposerTab, string> {
  const { t } = useLingui()
  return {
    reply: t`Escriba la respuesta al cliente`,
    note: t`Solo la ve el equipo`,
    call: t`Qué se dijo en la llamada`,
  }
}

function Notices({ composing, view }: { composing: Composing; view: IncidentView }) {
  const { t } = useLingui()
  const status = useServerStatus()
  const { problem } = composing.sending
  return (
    <>
      {composing.tab === 'reply' && (
        <AnsweredBar
          view={view}
          since={composing.since}
          isWriting={composing.draft.text !== ''}
          sentHere={composing.sentHere}
        />
      )}
      {composing.tab === 'reply' && status?.relay === false && (
        <p className="comp-note">{t`No hay servidor de salida: la respuesta se guarda y alguien la envía después.`}</p>
      )}
      <div role="alert">
        {problem && (
          <p className="comp-note is-error">
            <IconAlertCircle size={14} stroke={1.75} className="ic" aria-hidden="true" />
            {problem}
          </p>
        )}
      </div>
    </>
  )
}

function Writing({
  composing,
  view,
  onClose,
}: {
  composing: Composing
  view: IncidentView
  onClose: (() => void) | null
}) {
  const { t } = useLingui()
  const field = useRef<HTMLTextAreaElement>(null)
  const { tab, draft, sending } = composing
  const labels = usePlaceholders()
  useKeys({
    send: () => void composing.send('wait_for_customer'),
    ...(tab === 'reply' && { sendAndResolve: () => void composing.send('resolve') }),
  })
  useEffect(() => {
    const element = field.current
    if (!element || onClose) return
    element.style.height = 'auto'
    element.style.height = `${Math.min(320, Math.max(64, element.scrollHeight))}px`
  }, [draft.text, tab])
  return (
    <section className={`comp comp--${tab}`} aria-label={labels[tab]}>
      {onClose && (
        <div className="comp-top">
          <span className="folio grow">{view.folio}</span>
          <button
            type="button"
            className="iconbtn"
            aria-label={t`Cerrar; el borrador queda guardado`}
            onClick={onClose}
          >
            <IconX size={20} stroke={1.75} className="ic" aria-hidden="true" />
          </button>
        </div>
      )}
      <Head composing={composing} view={view} />
      <Notices composing={composing} view={view} />
      {tab === 'call' && <CallFields composing={composing} />}
      <textarea
        id="composer-text"
        ref={field}
        className="comp-t"
        aria-label={labels[tab]}
        placeholder={labels[tab]}
        rows={3}
        value={draft.text}
        onChange={(event) => composing.write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      <div className="comp-f">
        <SavedMark savedAt={draft.savedAt} />
        <span className="grow" />
        <SendButtons
          tab={tab}
          isSending={sending.isSending}
          canSend={draft.text.trim() !== ''}
          onSend={composing.send}
        />
      </div>
    </section>
  )
}

/** Where one writes: an answer, a note or a call, each with its own draft. On phones a sheet, one tap to open. */
export function Composer({ view }: { view: IncidentView }) {
  const { t } = useLingui()
  const tabs = useTabs()
  const isNarrow = useNarrow()
  const [isSheetOpen, setSheetOpen] = useState(false)
  const composing = useComposer(view, tabs[0]?.tab ?? 'note')
  const begin = (tab: ComposerTab) => () => {
    composing.setTab(tab)
    setSheetOpen(true)
    focusText()
  }
  const may = (tab: ComposerTab) => tabs.some((one) => one.tab === tab)
  useKeys({
    ...(may('reply') && { reply: begin('reply') }),
    ...(may('note') && { note: begin('note') }),
    ...(may('call') && { call: begin('call') }),
  })
  if (!isNarrow) return <Writing composing={composing} view={view} onClose={null} />
  if (isSheetOpen)
    return (
      <div className="sheet">
        <Writing composing={composing} view={view} onClose={() => setSheetOpen(false)} />
      </div>
    )
  return (
    <div className="m-comp">
      <button type="button" className="input grow muted" onClick={begin(may('reply') ? 'reply' : 'note')}>
        {may('reply') ? t`Responder…` : t`Nota interna…`}
      </button>
      {may('reply') && (
        <button type="button" className="iconbtn" aria-label={t`Nota interna`} onClick={begin('note')}>
          <IconLock size={20} stroke={1.75} className="ic" aria-hidden="true" />
        </button>
      )}
      {may('call') && (
        <button type="button" className="iconbtn" aria-label={t`Registrar llamada`} onClick={begin('call')}>
          <IconPhone size={20} stroke={1.75} className="ic" aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
