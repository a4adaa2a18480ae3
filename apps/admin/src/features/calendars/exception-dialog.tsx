import { useLingui } from '@lingui/react/macro'
import type { PlainDate } from '@mesa/core'
import { type FormEvent, useState } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { FieldScope } from '../../ui/fields/field-scope.tsx'
import { SegmentedField } from '../../ui/fields/segmented-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { Exception, Exceptions } from './exceptions.ts'
import { DayHoursField } from './schedule-field.tsx'

/** The date that is edited; without an exception yet where the day was only pressed. */
export interface EditedException {
  date: string
  exception: Exception | null
}

interface ExceptionDialogProps {
  edited: EditedException
  exceptions: Exceptions
  onKeep: (exception: Exception) => void
  onRemove: () => void
  onClose: () => void
}

interface ExceptionDraft {
  date: PlainDate | ''
  isOpen: boolean
  /** Null while what was typed cannot be read. */
  spans: Exception['spans'] | null
  label: string
}

const draftOf = ({ date, exception }: EditedException): ExceptionDraft => ({
  date: date as PlainDate | '',
  isOpen: (exception?.spans.length ?? 0) > 0,
  spans: exception?.spans ?? [],
  label: exception?.label ?? '',
})

/** The exception that a draft means; null while something is missing. */
function exceptionOf({ date, isOpen, spans, label }: ExceptionDraft): Exception | null {
  if (date === '') return null
  if (!isOpen) return { date, spans: [], label: label.trim() }
  return spans && spans.length > 0 ? { date, spans, label: label.trim() } : null
}

/** One day that keeps other hours than its weekday. */
export function ExceptionDialog({ edited, exceptions, onKeep, onRemove, onClose }: ExceptionDialogProps) {
  const { t } = useLingui()
  const [draft, setDraft] = useState(() => draftOf(edited))
  const change = (part: Partial<ExceptionDraft>) => setDraft({ ...draft, ...part })
  const exception = exceptionOf(draft)
  const replaced = exceptions.find(({ date }) => date === draft.date && date !== edited.exception?.date)
  const replacedName = replaced?.label || t`otra excepción`
  const keep = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (exception) onKeep(exception)
  }
  const title = edited.exception ? t`Cambiar la excepción` : t`Agregar una excepción`
  return (
    <Dialog label={title} className="cal-dialog" onClose={onClose}>
      <FieldScope form="exception">
        <form className="cal-dialog-form" onSubmit={keep}>
          <h2 className="page-title">{title}</h2>
          <DateField
            label={t`Día`}
            value={draft.date}
            hint={replaced && t`Ese día ya tiene ${replacedName}: se reemplaza.`}
            onChange={(date) => change({ date })}
          />
          <TextField
            label={t`Motivo`}
            value={draft.label}
            maxLength={200}
            onChange={(label) => change({ label })}
            hint={t`Se ve en la explicación de cada plazo: Navidad, inventario…`}
          />
          <SegmentedField
            label={t`Ese día`}
            value={draft.isOpen ? 'open' : 'closed'}
            options={[
              { value: 'closed', label: t`Cerrado` },
              { value: 'open', label: t`Con otro horario` },
            ]}
            onChange={(chosen) => change({ isOpen: chosen === 'open' })}
          />
          {draft.isOpen && (
            <DayHoursField
              spans={draft.spans ?? edited.exception?.spans ?? []}
              onChange={(spans) => change({ spans })}
            />
          )}
          <div className="row cal-dialog-foot">
            {edited.exception && (
              <button type="button" className="btn btn--danger" onClick={onRemove}>
                {t`Quitar`}
              </button>
            )}
            <span className="grow" />
            <button type="button" className="btn" onClick={onClose}>
              {t`Cancelar`}
            </button>
            <button type="submit" className="btn btn--primary" aria-disabled={!exception}>
              {t`Aplicar`}
            </button>
          </div>
        </form>
      </FieldScope>
    </Dialog>
  )
}
