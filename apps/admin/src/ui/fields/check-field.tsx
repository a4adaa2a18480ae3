import { useId } from 'react'
import { FieldProblems, type FieldProps, useFieldProblems } from './field.tsx'
import { fieldId, useFieldScope } from './field-scope.tsx'

/** Yes or no, with its sentence behind the box. */
export function CheckField({ label, value, onChange, path, hint, isReadOnly }: FieldProps<boolean>) {
  const scope = useFieldScope()
  const ownId = useId()
  const id = path === undefined ? ownId : fieldId(scope.form, path)
  const problems = useFieldProblems(path)
  const described = [hint && `${id}-hint`, problems.length > 0 && `${id}-problems`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label className="field-check" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          className="checkbox"
          checked={value}
          disabled={isReadOnly ?? scope.isReadOnly}
          aria-describedby={described || undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p className="hint field-check-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldProblems id={`${id}-problems`} problems={problems} />
    </div>
  )
}
