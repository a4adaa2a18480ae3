import { useLingui } from '@lingui/react/macro'
import type { FieldProps } from './field.tsx'
import { TextField } from './text-field.tsx'

type BothLanguages = Record<'es' | 'en', string>

interface BothLanguagesFieldProps extends FieldProps<BothLanguages> {
  path: string
  maxLength?: number
}

/** The same words in Spanish and in English, side by side. */
export function BothLanguagesField({ label, value, onChange, path, hint, ...text }: BothLanguagesFieldProps) {
  const { t } = useLingui()
  return (
    <div className="field-pair">
      <TextField
        {...text}
        label={t`${label} en español`}
        path={`${path}.es`}
        value={value.es}
        onChange={(es) => onChange({ ...value, es })}
        hint={hint}
      />
      <TextField
        {...text}
        label={t`${label} en inglés`}
        path={`${path}.en`}
        value={value.en}
        onChange={(en) => onChange({ ...value, en })}
      />
    </div>
  )
}
