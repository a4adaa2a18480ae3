import { useLingui } from '@lingui/react/macro'
import { formatInstantShort } from '@mesa/i18n'
import { IconAlertCircle, IconCheck } from '@tabler/icons-react'
import { useZoned } from '../../session/use-zoned.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { ariaKeys, keyHint } from '../../ui/keys/keys.ts'
import type { DraftState } from './draft-state.ts'

/** How far the server knows what is on the screen. */
export function SavedState({ state, failure }: { state: DraftState<unknown>; failure: string | null }) {
  const { t } = useLingui()
  const zoned = useZoned()
  const { conflict, isUnsaved, phase, revision, savedAt } = state
  if (conflict) return <span className="rec-saved">{t`Sin guardar: elija un borrador`}</span>
  if (phase === 'failed') {
    return (
      <span className="rec-saved is-failed" title={failure ?? undefined}>
        <IconAlertCircle size={14} stroke={1.75} className="ic" aria-hidden="true" />
        {t`Sin guardar en el servidor; sigue en este equipo`}
      </span>
    )
  }
  if (phase === 'saving' || isUnsaved) return <span className="rec-saved">{t`Guardando borrador…`}</span>
  if (revision === 0 || savedAt === null) return null
  const when = formatInstantShort(zoned.language, { ...zoned, at: savedAt })
  return (
    <span className="rec-saved">
      <IconCheck size={14} stroke={1.75} className="ic" aria-hidden="true" />
      {t`Borrador guardado ${when}`}
    </span>
  )
}

interface RecordActsProps {
  state: DraftState<unknown>
  failure: string | null
  version: number
  /** Why it cannot be published now; null when it can. */
  refusal: string | null
  onDiscard: () => void
  onPublish: () => void
}

/** What can be done with the draft: always in sight. */
export function RecordActs(props: RecordActsProps) {
  const { state, failure, version, refusal, onDiscard, onPublish } = props
  const { t } = useLingui()
  return (
    <div className="rec-acts">
      <span role="status" className="rec-status">
        <SavedState state={state} failure={failure} />
      </span>
      <button type="button" className="btn" onClick={onDiscard}>
        {t`Descartar borrador`}
      </button>
      <button
        type="button"
        className="btn btn--primary"
        aria-disabled={refusal !== null}
        aria-keyshortcuts={ariaKeys('publish')}
        aria-describedby="record-refusal"
        title={refusal ?? undefined}
        onClick={onPublish}
      >
        {t`Publicar versión ${version}`}
        {refusal === null && <Kbd keys={[keyHint('publish')]} />}
      </button>
      <span className="sr" id="record-refusal">
        {refusal}
      </span>
    </div>
  )
}
