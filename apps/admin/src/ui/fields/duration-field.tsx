import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { type DurationUnit, joinMinutes, splitMinutes } from './duration.ts'
import { Field, type FieldProps } from './field.tsx'
import { useFieldScope } from './field-scope.tsx'

interface DurationFieldProps extends FieldProps<number | null> {
  /** Offered units, smallest first. Working time knows no days: their length would be anybody's guess. */
  units?: readonly DurationUnit[]
  placeholder?: string
}

const allUnits: readonly DurationUnit[] = ['min', 'h', 'd']

interface Typed {
  text: string
  unit: DurationUnit
}

/** What is shown while it still says the same minutes; a value that comes from elsewhere is shown in its own best unit. */
function shownDuration(value: number | null, typed: Typed | null, units: readonly DurationUnit[]): Typed {
  if (typed && joinMinutes(typed.text, typed.unit) === value) return typed
  if (value === null) return { text: '', unit: typed?.unit ?? units.at(-1) ?? 'min' }
  const { count, unit } = splitMinutes(value, units)
  return { text: String(count), unit }
}

/** A length of time in minutes, written as a number and its unit: `2 h`. Empty is null. */
export function DurationField({
  value,
  onChange,
  isReadOnly,
  units = allUnits,
  placeholder,
  ...frame
}: DurationFieldProps) {
  const { t } = useLingui()
  const scope = useFieldScope()
  const [typed, setTyped] = useState<Typed | null>(null)
  const isFixed = isReadOnly ?? scope.isReadOnly
  const shown = shownDuration(value, typed, units)
  const write = (next: Typed) => {
    setTyped(next)
    onChange(joinMinutes(next.text, next.unit))
  }
  const unitWords: Record<DurationUnit, string> = { min: t`min`, h: t`h`, d: t`d` }
  return (
    <Field {...frame}>
      {(control) => (
        <span className="field-duration">
          <input
            {...control}
            className="input"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={shown.text}
            readOnly={isFixed}
            placeholder={placeholder}
            onChange={(event) => write({ text: event.currentTarget.value, unit: shown.unit })}
          />
          <select
            className="input"
            aria-label={t`Unidad de ${frame.label}`}
            value={shown.unit}
            disabled={isFixed}
            onChange={(event) => write({ text: shown.text, unit: event.currentTarget.value as DurationUnit })}
          >
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {unitWords[unit]}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  )
}
