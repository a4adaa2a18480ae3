import { Field, type FieldProps } from './field.tsx'
import { useFieldScope } from './field-scope.tsx'

interface TextFieldProps extends FieldProps<string> {
  placeholder?: string
  inputMode?: 'text' | 'email' | 'tel' | 'url'
  maxLength?: number
  autoComplete?: string
}

export function TextField({ value, onChange, isReadOnly, placeholder, inputMode, ...field }: TextFieldProps) {
  const scope = useFieldScope()
  const { maxLength, autoComplete = 'off', ...frame } = field
  return (
    <Field {...frame}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="text"
          value={value}
          readOnly={isReadOnly ?? scope.isReadOnly}
          placeholder={placeholder}
          inputMode={inputMode}
          maxLength={maxLength}
          autoComplete={autoComplete}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

interface TextAreaProps extends FieldProps<string> {
  placeholder?: string
  rows?: number
  maxLength?: number
}

export function TextArea({ value, onChange, isReadOnly, placeholder, rows = 3, maxLength, ...frame }: TextAreaProps) {
  const scope = useFieldScope()
  return (
    <Field {...frame}>
      {(control) => (
        <textarea
          {...control}
          className="input"
          value={value}
          readOnly={isReadOnly ?? scope.isReadOnly}
          placeholder={placeholder}
          rows={rows}
          maxLength={maxLength}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
