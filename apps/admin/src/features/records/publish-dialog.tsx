import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { RecordView } from '@mesa/api'
import type { PlainDate, RecordKind } from '@mesa/core'
import { formatInstant, formatList, formatZone } from '@mesa/i18n'
import { useState } from 'react'
import { useZoned } from '../../session/use-zoned.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { SegmentedField } from '../../ui/fields/segmented-field.tsx'
import { TextArea } from '../../ui/fields/text-field.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { keyHint } from '../../ui/keys/keys.ts'
import { zonedDate, zonedInstant } from './zoned-instant.ts'

export interface PublishTerms {
  /** Null: from now on. */
  effectiveAt: number | null
  note: string | null
}

interface PublishDialogProps {
  name: string
  version: number
  record: RecordView<RecordKind> | null
  failure: string | null
  isPublishing: boolean
  onPublish: (terms: PublishTerms) => void
  onClose: () => void
}

const NAMED = 4

/** What a version touches: who names it, and that what was promised stays promised. */
function Touches({ record }: { record: RecordView<RecordKind> | null }) {
  const { t } = useLingui()
  const { language } = useZoned()
  const users = record?.usedBy ?? []
  const open = record?.openIncidents ?? 0
  const names = formatList(
    language,
    users.slice(0, NAMED).map(({ name }) => name),
  )
  const more = users.length - NAMED
  return (
    <ul className="rec-touches">
      {users.length > 0 && (
        <li>
          {more > 0
            ? plural(more, { one: `Lo usan ${names} y uno más.`, other: `Lo usan ${names} y # más.` })
            : t`Lo usa: ${names}.`}
        </li>
      )}
      <li>
        {open > 0
          ? plural(open, {
              one: 'Hay un reporte abierto al que le toca: conserva lo que se le prometió.',
              other: 'Hay # reportes abiertos a los que les toca: conservan lo que se les prometió.',
            })
          : t`Los reportes abiertos conservan lo que se les prometió.`}
      </li>
    </ul>
  )
}

function useTerms() {
  const { timezone, now } = useZoned()
  const [when, setWhen] = useState<'now' | 'later'>('now')
  const [date, setDate] = useState<PlainDate | ''>(() => zonedDate(now + 86_400_000, timezone) as PlainDate)
  const [time, setTime] = useState('00:00')
  const [note, setNote] = useState('')
  const at = when === 'now' ? null : zonedInstant(date, time, timezone)
  const isPast = when === 'later' && (at === null || at < now)
  return { when, setWhen, date, setDate, time, setTime, note, setNote, at, isPast }
}

function Later({ terms }: { terms: ReturnType<typeof useTerms> }) {
  const { t } = useLingui()
  const { language, timezone, now } = useZoned()
  const { date, setDate, time, setTime, at, isPast } = terms
  return (
    <>
      <div className="rec-when">
        <DateField label={t`Día`} value={date} onChange={setDate} isReadOnly={false} />
        <label className="field">
          <span className="label">{t`Hora`}</span>
          <input className="input" type="time" value={time} onChange={(event) => setTime(event.currentTarget.value)} />
        </label>
      </div>
      <p className={isPast ? 'error' : 'hint'} role={isPast ? 'alert' : undefined}>
        {isPast || at === null
          ? t`Elija un momento que todavía no haya pasado.`
          : `${formatInstant(language, { at, now, timezone })}, ${formatZone(language, timezone)}`}
      </p>
    </>
  )
}

/** From when the version holds, why, and what it touches. */
export function PublishDialog(props: PublishDialogProps) {
  const { name, version, record, failure, isPublishing, onPublish, onClose } = props
  const { t } = useLingui()
  const terms = useTerms()
  const { when, setWhen, note, setNote, at, isPast } = terms
  const coming = record?.versions.find(({ standing }) => standing === 'coming')
  const publish = () => {
    if (!isPast && !isPublishing) onPublish({ effectiveAt: at, note: note.trim() || null })
  }
  return (
    <Dialog label={t`Publicar la versión ${version} de ${name}`} className="rec-publish" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          publish()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) publish()
        }}
      >
        <h2 className="page-title">{t`Publicar la versión ${version} de ${name}`}</h2>
        <SegmentedField<'now' | 'later'>
          label={t`Vale`}
          value={when}
          onChange={setWhen}
          isReadOnly={false}
          options={[
            { value: 'now', label: t`Desde ahora` },
            { value: 'later', label: t`Desde otro momento` },
          ]}
        />
        {when === 'later' && <Later terms={terms} />}
        <TextArea
          label={t`Motivo (opcional)`}
          hint={t`Queda en el historial, con su nombre.`}
          value={note}
          onChange={setNote}
          isReadOnly={false}
          rows={2}
          maxLength={2000}
        />
        <Touches record={record} />
        {coming && (
          <p className="hint">{t`La versión ${coming.version}, que todavía no entra, quedará sin efecto desde que valga esta.`}</p>
        )}
        {failure && (
          <p className="error" role="alert">
            {failure}
          </p>
        )}
        <div className="row rec-dialog-foot">
          <button type="submit" className="btn btn--primary" aria-disabled={isPast || isPublishing}>
            {isPublishing ? t`Publicando…` : t`Publicar`}
            <Kbd keys={[keyHint('publish')]} />
          </button>
          <button type="button" className="btn btn--quiet" onClick={onClose}>{t`Seguir editando`}</button>
        </div>
      </form>
    </Dialog>
  )
}
