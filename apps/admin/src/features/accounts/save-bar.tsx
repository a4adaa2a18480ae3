import { useLingui } from '@lingui/react/macro'
import { formatInstant } from '@mesa/i18n'
import { IconAlertCircle, IconUsers } from '@tabler/icons-react'
import type { RecordForm } from '../../connection/use-record-form.ts'
import { useZoned } from '../../session/use-zoned.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { ariaKeys, keyHint, useKeys } from '../../ui/keys/keys.ts'

type CustomerForm = Pick<
  RecordForm<'account'> | RecordForm<'contact'>,
  'save' | 'forget' | 'isDirty' | 'isDoubted' | 'isSaving' | 'failure' | 'id'
>

/** A word that is still being typed into a list of words is part of what is saved. */
function settleTyping(): void {
  const writing = document.activeElement
  if (!(writing instanceof HTMLElement) || writing === document.body) return
  writing.blur()
  writing.focus()
}

/** Save, and take back what was typed; stays in sight below the form. */
export function SaveBar({ form, label }: { form: CustomerForm; label: string }) {
  const { t } = useLingui()
  const save = () => {
    settleTyping()
    void form.save()
  }
  useKeys({ publish: save })
  const isIdle = form.id !== null && !form.isDirty
  return (
    <footer className="cu-foot">
      <button
        type="button"
        className="btn btn--primary"
        aria-keyshortcuts={ariaKeys('publish')}
        aria-disabled={form.isSaving || isIdle}
        onClick={() => !form.isSaving && !isIdle && save()}
      >
        {form.isSaving ? t`Guardando…` : form.isDoubted ? t`Guardar de todos modos` : label}{' '}
        <Kbd keys={[keyHint('publish')]} />
      </button>
      {form.isDirty && (
        <button type="button" className="btn btn--quiet" onClick={form.forget}>{t`Descartar lo escrito`}</button>
      )}
      <p className="grow cu-saved muted" role="status">
        {form.failure ? (
          <span className="error">
            <IconAlertCircle size={14} stroke={1.75} className="ic" aria-hidden="true" />
            {form.failure}
          </span>
        ) : isIdle ? (
          t`Todo está guardado`
        ) : (
          t`Lo escrito se conserva en este navegador hasta guardarlo`
        )}
      </p>
    </footer>
  )
}

interface ClashProps {
  form: Pick<RecordForm<'account'> | RecordForm<'contact'>, 'conflict' | 'keepMine' | 'takeTheirs'>
}

/** Both changed the same field: nothing is saved until one of them is chosen. */
export function Clash({ form: { conflict, keepMine, takeTheirs } }: ClashProps) {
  const { t } = useLingui()
  const { language, timezone, now } = useZoned()
  if (!conflict) return null
  const { by, at } = conflict
  const when = formatInstant(language, { at, timezone, now })
  return (
    <section className="card cu-clash" role="alert">
      <IconUsers size={16} stroke={1.75} className="ic" aria-hidden="true" />
      <p className="grow">
        <b className="strong">{t`${by} guardó otros datos ${when}`}</b>{' '}
        {t`y usted cambió los mismos. Lo que cambió solo uno de los dos ya está junto.`}
      </p>
      <button type="button" className="btn" onClick={keepMine}>{t`Quedarme con lo mío`}</button>
      <button type="button" className="btn" onClick={takeTheirs}>{t`Usar lo de ${by}`}</button>
    </section>
  )
}
