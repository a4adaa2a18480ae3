import { useLingui } from '@lingui/react/macro'
import type { Absence, PlainDate } from '@mesa/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { DateField } from '../../ui/fields/date-field.tsx'
import { Field } from '../../ui/fields/field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { useToday } from './use-today.ts'

interface AbsencesFieldProps {
  absences: readonly Absence[]
  isReadOnly: boolean
  onChange(absences: readonly Absence[]): void
}

/** Days on which the advisor is not there; both ends are included. */
export function AbsencesField({ absences, isReadOnly, onChange }: AbsencesFieldProps) {
  const { t } = useLingui()
  const today = useToday()
  const changeAt = (index: number, part: Partial<Absence>) =>
    onChange(absences.map((absence, at) => (at === index ? { ...absence, ...part } : absence)))
  const add = () => onChange([...absences, { from: today, to: today, reason: '' }])
  return (
    <Field
      label={t`Ausencias`}
      path="absences"
      isGroup
      hint={t`Días completos, el primero y el último incluidos. Mientras tanto no se le propone nada.`}
    >
      {() => (
        <>
          {absences.length === 0 && <p className="muted">{t`Sin ausencias anotadas.`}</p>}
          <ul className="adv-absences">
            {absences.map((absence, index) => (
              <li key={index}>
                <DateField
                  label={t`Desde`}
                  path={`absences.${index}.from`}
                  value={absence.from}
                  onChange={(from) =>
                    changeAt(index, {
                      from: from as PlainDate,
                      ...(absence.to === absence.from && { to: from as PlainDate }),
                    })
                  }
                />
                <DateField
                  label={t`Hasta`}
                  path={`absences.${index}.to`}
                  min={absence.from}
                  value={absence.to}
                  onChange={(to) => changeAt(index, { to: to as PlainDate })}
                />
                <TextField
                  label={t`Motivo`}
                  path={`absences.${index}.reason`}
                  value={absence.reason}
                  maxLength={200}
                  placeholder={t`Vacaciones`}
                  onChange={(reason) => changeAt(index, { reason })}
                />
                {!isReadOnly && (
                  <button
                    type="button"
                    className="iconbtn"
                    aria-label={t`Quitar la ausencia ${index + 1}`}
                    onClick={() => onChange(absences.filter((_, at) => at !== index))}
                  >
                    <IconTrash size={16} stroke={1.75} className="ic" aria-hidden="true" />
                  </button>
                )}
              </li>
            ))}
          </ul>
          {!isReadOnly && (
            <button type="button" className="btn btn--compact adv-add" onClick={add}>
              <IconPlus size={14} stroke={1.75} className="ic" aria-hidden="true" />
              {t`Agregar ausencia`}
            </button>
          )}
        </>
      )}
    </Field>
  )
}
