import { useLingui } from '@lingui/react/macro'
import type { LadderStep, StepCondition, StepMoment } from '@mesa/core'
import { conditionText, levelText } from '@mesa/i18n'
import { IconArrowDown, IconArrowUp, IconTrash, IconX } from '@tabler/icons-react'
import { useLanguage } from '../../session/use-language.ts'
import { DurationField } from '../../ui/fields/duration-field.tsx'
import { FieldProblems, useControl } from '../../ui/fields/field.tsx'
import { useFieldScope } from '../../ui/fields/field-scope.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { momentAt } from './ladder-steps.ts'
import { parseRecipient, recipientKey, type useRecipients } from './recipients.ts'

interface StepFieldsProps {
  at: number
  step: LadderStep
  isLast: boolean
  recipients: ReturnType<typeof useRecipients>
  onChange: (part: Partial<LadderStep>) => void
  onRaise: (level: number | null) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** The kinds of moment as they are chosen; the length stands beside it. */
function useMomentWords(): Record<StepMoment['at'], string> {
  const { t } = useLingui()
  return {
    start: t`en cuanto empieza`,
    after_start: t`después de empezar`,
    percent: t`a un porcentaje del plazo`,
    after_due: t`después de vencer`,
  }
}

function MomentFields({ at, step: { when }, onChange }: StepFieldsProps) {
  const { t } = useLingui()
  const words = useMomentWords()
  const path = `steps.${at}.when`
  return (
    <>
      <SelectField<StepMoment['at']>
        label={t`Cuándo`}
        path={path}
        value={when.at}
        onChange={(chosen) => chosen !== '' && onChange({ when: momentAt(chosen) })}
        options={Object.entries(words).map(([value, label]) => ({ value: value as StepMoment['at'], label }))}
      />
      {when.at === 'percent' && (
        <NumberField
          label={t`Porcentaje`}
          unit="%"
          value={when.percent}
          onChange={(percent) => onChange({ when: { at: 'percent', percent: percent ?? 0 } })}
          hint={t`100 es al vencer.`}
        />
      )}
      {(when.at === 'after_start' || when.at === 'after_due') && (
        <DurationField
          label={t`Tiempo del reloj`}
          units={['min', 'h']}
          value={when.minutes}
          onChange={(minutes) => onChange({ when: { at: when.at, minutes: minutes ?? 0 } })}
        />
      )}
    </>
  )
}

const conditions: readonly StepCondition[] = ['any', 'unassigned', 'not_started', 'no_answer']

function ConditionAndLevel({ at, step, onChange, onRaise }: StepFieldsProps) {
  const { t } = useLingui()
  const language = useLanguage()
  return (
    <>
      <SelectField<StepCondition>
        label={t`Solo si`}
        path={`steps.${at}.condition`}
        value={step.condition}
        onChange={(condition) => condition !== '' && onChange({ condition })}
        options={conditions.map((value) => ({ value, label: conditionText(language, value) || t`siempre` }))}
      />
      <SelectField
        label={t`Sube a`}
        path={`steps.${at}.raiseTo`}
        value={step.raiseTo?.toString() ?? ''}
        emptyLabel={t`no sube de nivel`}
        onChange={(level) => onRaise(level === '' ? null : Number(level))}
        options={[2, 3, 4].map((level) => ({ value: level.toString(), label: levelText(language, level) }))}
      />
    </>
  )
}

/** Whom the step tells: chips, and a list to add another from. */
function NotifyField({ at, step: { notify }, recipients, onChange }: StepFieldsProps) {
  const { t } = useLingui()
  const { isReadOnly } = useFieldScope()
  const { control, problems } = useControl(`steps.${at}.notify`, false)
  const keys = notify.map(recipientKey)
  const add = (key: string) => {
    const recipient = parseRecipient(key)
    if (recipient && !keys.includes(key)) onChange({ notify: [...notify, recipient] })
  }
  return (
    <div className="field ladder-notify">
      <label className="label" htmlFor={control.id}>{t`Se avisa a`}</label>
      <span className="ladder-chips">
        {notify.map((recipient, index) => (
          <span key={recipientKey(recipient)} className="tag">
            {recipients.nameOf(recipient)}
            {!isReadOnly && (
              <button
                type="button"
                aria-label={t`Ya no avisar a ${recipients.nameOf(recipient)}`}
                onClick={() => onChange({ notify: notify.filter((_, each) => each !== index) })}
              >
                <IconX size={12} stroke={1.75} className="ic" aria-hidden="true" />
              </button>
            )}
          </span>
        ))}
        <select
          {...control}
          className="input"
          value=""
          disabled={isReadOnly}
          onChange={(event) => add(event.currentTarget.value)}
        >
          <option value="">{t`Agregar a quién…`}</option>
          {recipients.choices
            .filter(({ value }) => !keys.includes(value))
            .map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
        </select>
      </span>
      <FieldProblems id={`${control.id}-problems`} problems={problems} />
    </div>
  )
}

/** One step: when, while what, whom it tells, how high the report rises. */
export function StepFields(props: StepFieldsProps) {
  const { at, isLast, onMove, onRemove } = props
  const { t } = useLingui()
  const { isReadOnly } = useFieldScope()
  const number = at + 1
  return (
    <div className="ladder-step">
      <div className="ladder-step-fields">
        <MomentFields {...props} />
        <ConditionAndLevel {...props} />
        <NotifyField {...props} />
      </div>
      {!isReadOnly && (
        <span className="ladder-step-acts">
          <button
            type="button"
            className="iconbtn"
            disabled={at === 0}
            aria-label={t`Subir el paso ${number}`}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={16} stroke={1.75} className="ic" aria-hidden="true" />
          </button>
          <button
            type="button"
            className="iconbtn"
            disabled={isLast}
            aria-label={t`Bajar el paso ${number}`}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={16} stroke={1.75} className="ic" aria-hidden="true" />
          </button>
          <button type="button" className="iconbtn" aria-label={t`Quitar el paso ${number}`} onClick={onRemove}>
            <IconTrash size={16} stroke={1.75} className="ic" aria-hidden="true" />
          </button>
        </span>
      )}
    </div>
  )
}
