import { Field, type FieldProps } from './field.tsx'
import { useFieldScope } from './field-scope.tsx'

export interface Choice<Value extends string = string> {
  value: Value
  label: string
}

interface SelectFieldProps<Value extends string> extends FieldProps<Value | ''> {
  options: readonly Choice<Value>[]
  /** The line of no choice at all; absent: something is always chosen. */
  emptyLabel?: string
}

/** One of several. What is chosen and no longer offered is still shown, so that opening a form changes nothing. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { value, onChange, options, emptyLabel, isReadOnly, ...frame } = props
  const scope = useFieldScope()
  const isOffered = value === '' || options.some((option) => option.value === value)
  return (
    <Field {...frame}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          disabled={isReadOnly ?? scope.isReadOnly}
          onChange={(event) => onChange(event.currentTarget.value as Value | '')}
        >
          {(emptyLabel !== undefined || value === '') && <option value="">{emptyLabel ?? '—'}</option>}
          {!isOffered && <option value={value}>{value}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
