import type { PlainDate } from '@mesa/core'
import { Field, type FieldProps } from './field.tsx'
import { useFieldScope } from './field-scope.tsx'

interface DateFieldProps extends FieldProps<PlainDate | ''> {
  min?: string
  max?: string
}

/** A day without an hour or a zone, in the browser's own field. */
export function DateField({ value, onChange, isReadOnly, min, max, ...frame }: DateFieldProps) {
  const scope = useFieldScope()
  return (
    <Field {...frame}>
      {(control) => (
        <input
          {...control}
          className="input field-date"
          type="date"
          value={value}
          min={min}
          max={max}
          readOnly={isReadOnly ?? scope.isReadOnly}
          onChange={(event) => onChange(event.currentTarget.value as PlainDate | '')}
        />
      )}
    </Field>
  )
}
