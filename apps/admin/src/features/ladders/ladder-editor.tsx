import './ladders.css'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { LadderBody, Recipient, StepCondition, StepMoment } from '@mesa/core'
import { conditionText, levelText, momentText } from '@mesa/i18n'
import { IconPlus } from '@tabler/icons-react'
import { useLanguage } from '../../session/use-language.ts'
import { CheckField } from '../../ui/fields/check-field.tsx'
import { FieldProblems, useControl } from '../../ui/fields/field.tsx'
import { SegmentedField } from '../../ui/fields/segmented-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { RecordEditorProps, RecordParts } from '../../ui/record-editor.ts'
import { LadderSentence } from './ladder-sentence.tsx'
import { changeStep, moveStep, newStep, raiseStep } from './ladder-steps.ts'
import { useRecipients } from './recipients.ts'
import { StepFields } from './step-fields.tsx'

function Steps({ body, onChange, isReadOnly }: RecordEditorProps<'ladder'>) {
  const { t } = useLingui()
  const recipients = useRecipients()
  const { control, problems } = useControl('steps', false)
  const whole = problems.filter(({ path }) => path === 'steps' || /^steps\.\d+(\.id)?$/.test(path))
  return (
    <section className="ladder-steps" id={control.id} aria-label={t`Pasos`} tabIndex={-1}>
      <h2 className="label">{t`Pasos`}</h2>
      <ol>
        {body.steps.map((step, at) => (
          <li key={step.id}>
            <StepFields
              at={at}
              step={step}
              isLast={at === body.steps.length - 1}
              recipients={recipients}
              onChange={(part) => onChange(changeStep(body, at, part))}
              onRaise={(level) => onChange(raiseStep(body, at, level))}
              onMove={(by) => onChange(moveStep(body, at, by))}
              onRemove={() => onChange({ ...body, steps: body.steps.filter((_, each) => each !== at) })}
            />
          </li>
        ))}
      </ol>
      <FieldProblems id={`${control.id}-problems`} problems={whole} />
      {!isReadOnly && (
        <button
          type="button"
          className="btn btn--compact"
          onClick={() => onChange({ ...body, steps: [...body.steps, newStep(body.steps)] })}
        >
          <IconPlus size={16} stroke={1.75} className="ic" aria-hidden="true" />
          {t`Agregar paso`}
        </button>
      )}
    </section>
  )
}

function LadderForm(props: RecordEditorProps<'ladder'>) {
  const { body, onChange } = props
  const { t } = useLingui()
  const change = (part: Partial<LadderBody>) => onChange({ ...body, ...part })
  return (
    <>
      <TextField label={t`Nombre`} path="name" value={body.name} onChange={(name) => change({ name })} maxLength={80} />
      <SegmentedField<LadderBody['clock']>
        label={t`Reloj que sigue`}
        path="clock"
        value={body.clock}
        onChange={(clock) => change({ clock })}
        options={[
          { value: 'first_response', label: t`Primera respuesta` },
          { value: 'resolution', label: t`Solución` },
        ]}
      />
      <Steps {...props} />
      <CheckField label={t`Encendida`} path="active" value={body.active} onChange={(active) => change({ active })} />
    </>
  )
}

function useLadderValues() {
  const { t } = useLingui()
  const language = useLanguage()
  const { nameOf } = useRecipients()
  const isMoment = (value: unknown): value is StepMoment => typeof value === 'object' && value !== null && 'at' in value
  const isRecipient = (value: unknown): value is Recipient =>
    typeof value === 'object' && value !== null && 'to' in value
  return (path: string, value: unknown): string | null => {
    if (isMoment(value)) return momentText(language, value)
    if (isRecipient(value)) return nameOf(value)
    if (path.endsWith('.raiseTo') && typeof value === 'number') return levelText(language, value)
    if (path.endsWith('.condition')) return conditionText(language, value as StepCondition) || t`siempre`
    if (path !== 'clock') return null
    return value === 'resolution' ? t`Solución` : t`Primera respuesta`
  }
}

/** sla.md, Escalation; R11: whom silence is told to, and when. */
export const ladderEditor: RecordParts<'ladder'> = {
  Editor: LadderForm,
  Sentence: LadderSentence,
  emptyBody: () => ({ name: '', active: true, clock: 'first_response', steps: [] }),
  useValueWords: useLadderValues,
  pathWords: {
    name: msg`Nombre`,
    active: msg`Encendida`,
    clock: msg`Reloj que sigue`,
    steps: msg`Pasos`,
    'steps.*': msg`Paso`,
    'steps.*.when': msg`Cuándo`,
    'steps.*.condition': msg`Solo si`,
    'steps.*.notify': msg`Se avisa a`,
    'steps.*.raiseTo': msg`Sube a`,
  },
}
