import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { ClockKind, PlanBody } from '@mesa/core'
import { clockKinds, clockName } from '@mesa/i18n'
import { useLanguage } from '../../session/use-language.ts'
import { DurationField } from '../../ui/fields/duration-field.tsx'
import { useFieldScope } from '../../ui/fields/field-scope.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { defaultWarning, type Target, type Urgency, urgencies, withTarget, withWarning } from './plan-body.ts'
import { useUrgencyWords } from './promise-table.tsx'
import { targetPath } from './target-cell.tsx'

interface WarningFieldsProps {
  body: PlanBody
  onChange: (body: PlanBody) => void
}

interface Promised {
  urgency: Urgency
  clock: ClockKind
  target: Target
}

const promisedBy = ({ targets }: PlanBody): Promised[] =>
  urgencies.flatMap((urgency) =>
    clockKinds.flatMap((clock) => {
      const target = targets[urgency][clock]
      return target ? [{ urgency, clock, target }] : []
    }),
  )

function WarningRow({ promised, onWarn }: { promised: Promised; onWarn: (warn: Target['warn']) => void }) {
  const { t } = useLingui()
  const language = useLanguage()
  const { isReadOnly } = useFieldScope()
  const words = useUrgencyWords()
  const { urgency, clock, target } = promised
  const warn = target.warn ?? defaultWarning
  const path = `${targetPath(urgency, clock)}.warn`
  const name = `${words[urgency]}, ${clockName(language, clock).toLocaleLowerCase(language)}`
  return (
    <fieldset className="pl-warning">
      <legend>{name}</legend>
      <NumberField
        label={t`Cuando quede`}
        path={`${path}.percentLeft`}
        unit="%"
        value={warn.percentLeft}
        onChange={(percentLeft) => onWarn({ ...warn, percentLeft: percentLeft ?? 0 })}
      />
      <DurationField
        label={t`Al menos`}
        path={`${path}.minMinutes`}
        units={['min', 'h']}
        value={warn.minMinutes}
        onChange={(minMinutes) => onWarn({ ...warn, minMinutes: minMinutes ?? 0 })}
      />
      <DurationField
        label={t`A lo más`}
        path={`${path}.maxMinutes`}
        units={['min', 'h']}
        value={warn.maxMinutes}
        onChange={(maxMinutes) => onWarn({ ...warn, maxMinutes: maxMinutes ?? 0 })}
      />
      {target.warn && !isReadOnly && (
        <button type="button" className="btn btn--link btn--compact" onClick={() => onWarn(undefined)}>
          {t`Usar lo normal`}
        </button>
      )}
    </fieldset>
  )
}

/** From when each clock is due soon; few change it, so it is folded away. */
export function WarningFields({ body, onChange }: WarningFieldsProps) {
  const { t } = useLingui()
  const promised = promisedBy(body)
  const own = promised.filter(({ target }) => target.warn).length
  const changed = plural(own, { one: '# distinto de lo normal', other: '# distintos de lo normal' })
  if (promised.length === 0) return null
  return (
    <details className="pl-more">
      <summary>
        {t`Cuándo avisar que está por vencer`}
        <span className="t12 muted">{own > 0 ? changed : t`lo normal: al quedar 25 %, entre 15 min y 2 h`}</span>
      </summary>
      {promised.map((each) => (
        <WarningRow
          key={`${each.urgency}.${each.clock}`}
          promised={each}
          onWarn={(warn) => onChange(withTarget(body, each.urgency, each.clock, withWarning(each.target, warn)))}
        />
      ))}
    </details>
  )
}
