import { Field, type FieldProps } from './field.tsx'
import { useFieldScope } from './field-scope.tsx'
import type { Choice } from './select-field.tsx'

interface SegmentedFieldProps<Value extends string> extends FieldProps<Value> {
  options: readonly Choice<Value>[]
}

/** One of two to five, all in sight; the arrows move as in any group of radio buttons. */
export function SegmentedField<Value extends string>(props: SegmentedFieldProps<Value>) {
  const { value, onChange, options, isReadOnly, ...frame } = props
  const scope = useFieldScope()
  return (
    <Field {...frame} isGroup>
      {({ id }) => (
        <span className="seg">
          {options.map((option) => (
            <label key={option.value} className={option.value === value ? 'seg-option is-on' : 'seg-option'}>
              <input
                type="radio"
                className="sr"
                name={id}
                checked={option.value === value}
                disabled={isReadOnly ?? scope.isReadOnly}
                onChange={() => onChange(option.value)}
              />
              {option.label}
            </label>
          ))}
        </span>
      )}
    </Field>
  )
}
