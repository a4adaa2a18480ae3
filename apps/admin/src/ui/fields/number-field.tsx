import { useState } from 'react'
import { Field, type FieldProps } from './field.tsx'
import { useFieldScope } from './field-scope.tsx'
import { parseWhole } from './whole-number.ts'

interface NumberFieldProps extends FieldProps<number | null> {
  /** Stands behind the number: `días`, `%`. */
  unit?: string
  placeholder?: string
}

/** A whole number; empty is null. What cannot be read as one stays in the field and is given on as null. */
export function NumberField({ value, onChange, isReadOnly, unit, placeholder, ...frame }: NumberFieldProps) {
  const scope = useFieldScope()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed !== null && parseWhole(typed) === value ? typed : (value?.toString() ?? '')
  return (
    <Field {...frame}>
      {(control) => (
        <span className="field-number">
          <input
            {...control}
            className="input"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={shown}
            readOnly={isReadOnly ?? scope.isReadOnly}
            placeholder={placeholder}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              onChange(parseWhole(event.currentTarget.value))
            }}
          />
          {unit && <span className="field-unit">{unit}</span>}
        </span>
      )}
    </Field>
  )
}
