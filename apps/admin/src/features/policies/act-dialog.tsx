import { useLingui } from '@lingui/react/macro'
import type { RecordView } from '@mesa/api'
import type { Instant, PlainDate, PolicyBody } from '@mesa/core'
import { useState } from 'react'
import { apiErrorText } from '../../connection/api-error.ts'
import { publishRecord } from '../../connection/publish-record.ts'
import { useLanguage } from '../../session/use-language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { SegmentedField } from '../../ui/fields/segmented-field.tsx'
import { TextArea } from '../../ui/fields/text-field.tsx'
import { toast } from '../../ui/toast.tsx'
import { actOn, type PolicyActName } from './policy-body.ts'
import { usePolicyActWords } from './use-policy-act-words.ts'

interface ActDialogProps {
  act: PolicyActName
  record: RecordView<'policy'>
  body: PolicyBody
  today: PlainDate
  /** The instant at which a day begins by the company's wall clock; the route knows how. */
  startOf(day: string): number | null
  onClose(): void
}

function useAct({ act, record, body, today, startOf, onClose }: ActDialogProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const [when, setWhen] = useState<'now' | 'later'>('now')
  const [day, setDay] = useState<PlainDate | ''>(today)
  const [note, setNote] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const at = when === 'now' ? null : startOf(day)
  const isPast = when === 'later' && (day === '' || day <= today)
  const publish = async () => {
    if (isBusy || isPast) return
    if (record.draft) {
      setFailure(t`Hay un borrador sin publicar. Antes publíquelo o descártelo, para que no se mezclen los cambios.`)
      return
    }
    setBusy(true)
    setFailure(null)
    try {
      const next = actOn(body, act, when === 'later' && day !== '' ? day : today)
      await publishRecord<'policy'>({
        kind: 'policy',
        id: record.id,
        revision: 0,
        basedOn: record.versions[0]?.version ?? 0,
        body: next,
        note,
        effectiveAt: at as Instant | null,
      })
      toast('done', t`Póliza ${body.number} cambiada`)
      onClose()
    } catch (error) {
      setFailure(apiErrorText(language, error))
    } finally {
      setBusy(false)
    }
  }
  return { when, setWhen, day, setDay, note, setNote, failure, isBusy, isPast, publish }
}

/** One act on a contract: from when, and why. It makes a version and changes none. */
export function ActDialog(props: ActDialogProps) {
  const { t } = useLingui()
  const { label, consequence } = usePolicyActWords()[props.act]
  const { when, setWhen, day, setDay, note, setNote, failure, isBusy, isPast, publish } = useAct(props)
  const { number } = props.body
  return (
    <Dialog label={`${label} ${number}`} className="pol-act" onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void publish()
        }}
      >
        <h2 className="page-title">{`${label} · ${number}`}</h2>
        <p className="second">{consequence}</p>
        <SegmentedField<'now' | 'later'>
          label={t`Vale`}
          value={when}
          onChange={setWhen}
          options={[
            { value: 'now', label: t`Desde ahora` },
            { value: 'later', label: t`Desde otro día` },
          ]}
        />
        {when === 'later' && (
          <>
            <DateField label={t`Día`} value={day} onChange={setDay} hint={t`Desde las 00:00 de ese día.`} />
            {isPast && (
              <p className="error" role="alert">
                {t`Elija un día que todavía no haya empezado.`}
              </p>
            )}
          </>
        )}
        <TextArea
          label={t`Motivo`}
          hint={t`Queda en el historial, con su nombre.`}
          value={note}
          onChange={setNote}
          rows={2}
          maxLength={2000}
        />
        {failure && (
          <p className="error" role="alert">
            {failure}
          </p>
        )}
        <div className="row">
          <button type="submit" className="btn btn--primary" aria-disabled={isBusy || isPast}>
            {isBusy ? t`Guardando…` : label}
          </button>
          <button type="button" className="btn btn--quiet" onClick={props.onClose}>{t`Dejar como está`}</button>
        </div>
      </form>
    </Dialog>
  )
}
