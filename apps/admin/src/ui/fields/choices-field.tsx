import { Field, type FieldProps } from './field.tsx'
import { useFieldScope } from './field-scope.tsx'
import type { Choice } from './select-field.tsx'

interface ChoicesFieldProps<Value extends string> extends FieldProps<readonly Value[]> {
  options: readonly Choice<Value>[]
}

/** Any number of several, in the order in which they are offered. */
export function ChoicesField<Value extends string>(props: ChoicesFieldProps<Value>) {
  const { value, onChange, options, isReadOnly, ...frame } = props
  const scope = useFieldScope()
  const toggle = (chosen: Value, isOn: boolean) =>
    onChange(options.map((option) => option.value).filter((each) => (each === chosen ? isOn : value.includes(each))))
  return (
    <Field {...frame} isGroup>
      {() => (
        <span className="field-choices">
          {options.map((option) => (
            <label key={option.value} className="field-check">
              <input
                type="checkbox"
                className="checkbox"
                checked={value.includes(option.value)}
                disabled={isReadOnly ?? scope.isReadOnly}
                onChange={(event) => toggle(option.value, event.currentTarget.checked)}
              />
              <span>{option.label}</span>
            </label>
          ))}
        </span>
      )}
    </Field>
  )
}
