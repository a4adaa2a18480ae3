import { useLingui } from '@lingui/react/macro'
import type { Allowance } from '@mesa/core'
import { CheckField } from '../../ui/fields/check-field.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'

interface AllowanceFieldProps {
  allowance: Allowance | undefined
  onChange: (allowance: Allowance | undefined) => void
}

const usual: Allowance = { incidents: 10, per: 'month' }

/** How many reports the plan covers in a period. */
export function AllowanceField({ allowance, onChange }: AllowanceFieldProps) {
  const { t } = useLingui()
  return (
    <div className="pl-allowance">
      <CheckField
        label={t`Limitar cuántos reportes incluye`}
        path="allowance"
        value={allowance !== undefined}
        onChange={(isLimited) => onChange(isLimited ? usual : undefined)}
      />
      {allowance && (
        <div className="pl-inline">
          <NumberField
            label={t`Reportes incluidos`}
            value={allowance.incidents}
            onChange={(incidents) => onChange({ ...allowance, incidents: incidents ?? 0 })}
          />
          <SelectField
            label={t`Por`}
            value={allowance.per}
            options={[
              { value: 'month', label: t`mes` },
              { value: 'year', label: t`año` },
              { value: 'policy', label: t`toda la vigencia` },
            ]}
            onChange={(per) => onChange({ ...allowance, per: per === '' ? 'month' : per })}
          />
        </div>
      )}
    </div>
  )
}
