import { FieldHint, FieldProblems, type FieldProps, useControl } from './field.tsx'
import { useFieldScope } from './field-scope.tsx'

/** Yes or no, with its sentence behind the box. */
export function CheckField({ label, value, onChange, path, hint, isReadOnly }: FieldProps<boolean>) {
  const scope = useFieldScope()
  const { control, problems } = useControl(path, Boolean(hint))
  return (
    <div className="field">
      <label className="field-check" htmlFor={control.id}>
        <input
          {...control}
          type="checkbox"
          className="checkbox"
          checked={value}
          disabled={isReadOnly ?? scope.isReadOnly}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <FieldHint id={control.id} hint={hint} className="hint field-check-hint" />
      <FieldProblems id={`${control.id}-problems`} problems={problems} />
    </div>
  )
}
