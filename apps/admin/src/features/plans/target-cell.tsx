import { useLingui } from '@lingui/react/macro'
import type { ClockKind } from '@mesa/core'
import { useState } from 'react'
import { DurationField } from '../../ui/fields/duration-field.tsx'
import { useFieldScope } from '../../ui/fields/field-scope.tsx'
import type { Target } from './plan-body.ts'

interface TargetCellProps {
  /** `Urgentes, primera respuesta`. */
  label: string
  path: string
  target: Target | undefined
  onChange: (target: Target | null) => void
}

/** Working time knows no days. */
const units = { working: ['min', 'h'], elapsed: ['min', 'h', 'd'] } as const

/** One promise: how long, and what counts. Empty promises nothing. */
export function TargetCell({ label, path, target, onChange }: TargetCellProps) {
  const { t } = useLingui()
  const { isReadOnly } = useFieldScope()
  const [chosen, setChosen] = useState<Target['clock']>('working')
  const clock = target?.clock ?? chosen
  const count = (next: Target['clock']) => {
    setChosen(next)
    if (target) onChange({ ...target, clock: next })
  }
  return (
    <div className="pl-target">
      <DurationField
        label={label}
        isLabelHidden
        path={path}
        units={units[clock]}
        placeholder={t`sin`}
        value={target?.minutes ?? null}
        onChange={(minutes) => onChange(minutes === null ? null : { ...target, clock, minutes })}
      />
      <select
        className="input"
        aria-label={t`${label}: cómo cuenta`}
        value={clock}
        disabled={isReadOnly}
        onChange={(event) => count(event.currentTarget.value as Target['clock'])}
      >
        <option value="working">{t`hábiles`}</option>
        <option value="elapsed">{t`corridas`}</option>
      </select>
    </div>
  )
}

export const targetPath = (urgency: string, clock: ClockKind): string => `targets.${urgency}.${clock}`
