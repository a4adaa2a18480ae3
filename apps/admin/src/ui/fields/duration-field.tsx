import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { type DurationUnit, joinMinutes, splitMinutes } from './duration.ts'
import { Field, type FieldProps } from './field.tsx'
import { useFieldScope, useUnread } from './field-scope.tsx'

interface DurationFieldProps extends FieldProps<number | null> {
  /** Offered units, smallest first. Working time knows no days: their length would be anybody's guess. */
  units?: readonly DurationUnit[]
  placeholder?: string
}

const allUnits: readonly DurationUnit[] = ['min', 'h', 'd']

interface Shown {
  text: string
  unit: DurationUnit
}

interface Typed extends Shown {
  /** What the body held then: another value comes from elsewhere. */
  value: number | null
}

const isUnreadable = ({ text, unit }: Shown): boolean => text.trim() !== '' && joinMinutes(text, unit) === null

/** What was typed while it still holds; a value that comes from elsewhere is shown in its own best unit. */
function shownDuration(value: number | null, typed: Typed | null, units: readonly DurationUnit[]): Shown {
  if (typed && typed.value === value) return typed
  if (value === null) return { text: '', unit: typed?.unit ?? units.at(-1) ?? 'min' }
  const { count, unit } = splitMinutes(value, units)
  return { text: String(count), unit }
}

/** A length of time in minutes, written as a number and its unit: `2 h`. Empty is null; what cannot be read stays and is said. */
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
  // What cannot be read changes nothing: a slip of the finger must not take a promise away.
  const write = (next: Shown) => {
    const read = isUnreadable(next) ? value : joinMinutes(next.text, next.unit)
    setTyped({ ...next, value: read })
    if (read !== value) onChange(read)
  }
  useUnread(frame.path, isUnreadable(shown))
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
