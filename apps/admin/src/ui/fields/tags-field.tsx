import { useLingui } from '@lingui/react/macro'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { Field, type FieldProps } from './field.tsx'
import { useFieldScope } from './field-scope.tsx'
import { addTags } from './tags.ts'

interface TagsFieldProps extends FieldProps<readonly string[]> {
  placeholder?: string
  inputMode?: 'text' | 'email' | 'tel' | 'url'
  /** How a typed word is kept; telephones are kept as E.164. */
  toTag?: (typed: string) => string
  /** How a kept word is shown. */
  show?: (tag: string) => string
}

/** Several words: Enter or a comma adds, Backspace in the empty field takes back the last. A paste adds all at once. */
export function TagsField({
  value,
  onChange,
  isReadOnly,
  placeholder,
  inputMode,
  toTag,
  show,
  ...frame
}: TagsFieldProps) {
  const { t } = useLingui()
  const scope = useFieldScope()
  const [typed, setTyped] = useState('')
  const isFixed = isReadOnly ?? scope.isReadOnly
  const shown = show ?? ((tag: string) => tag)
  const add = (text: string) => {
    onChange(addTags(value, text, toTag))
    setTyped('')
  }
  const removeAt = (index: number) => onChange(value.filter((_, at) => at !== index))
  return (
    <Field {...frame}>
      {(control) => (
        <span className="input field-tags">
          {value.map((tag, index) => (
            <span key={`${tag}-${index}`} className="tag">
              {shown(tag)}
              {!isFixed && (
                <button type="button" aria-label={t`Quitar ${shown(tag)}`} onClick={() => removeAt(index)}>
                  <IconX size={12} stroke={1.75} className="ic" aria-hidden="true" />
                </button>
              )}
            </span>
          ))}
          <input
            {...control}
            type="text"
            inputMode={inputMode}
            autoComplete="off"
            value={typed}
            readOnly={isFixed}
            placeholder={value.length === 0 ? placeholder : undefined}
            onChange={(event) => {
              const text = event.currentTarget.value
              if (/[,;\n\t]/.test(text)) add(text)
              else setTyped(text)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && typed.trim() !== '' && !event.ctrlKey && !event.metaKey) {
                event.preventDefault()
                add(typed)
              } else if (event.key === 'Backspace' && typed === '' && !isFixed && value.length > 0) {
                removeAt(value.length - 1)
              }
            }}
            onBlur={() => typed.trim() !== '' && add(typed)}
          />
        </span>
      )}
    </Field>
  )
}
