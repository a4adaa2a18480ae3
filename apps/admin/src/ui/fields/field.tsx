// biome-ignore-all lint/a11y/useSemanticElements: a fieldset cannot be laid out as a field
import './fields.css'
import type { RecordProblem } from '@mesa/core'
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { problemsAt } from '../record-editor.ts'
import { fieldId, useFieldScope } from './field-scope.tsx'
import { useProblemSentence } from './use-problem-sentence.ts'

/** What all fields have in common; problems and the right to write come from the `FieldScope` around them. */
export interface FieldProps<Value> {
  label: string
  value: Value
  onChange(value: Value): void
  /** Where it lies in the body, `targets.urgent`: what is wrong there, or under it, is said below the field. */
  path?: string
  hint?: ReactNode
  isReadOnly?: boolean
  /** The label is there for screen readers only: a column head says it. */
  isLabelHidden?: boolean
}

/** What a control is given so that its label, hint and problems are tied to it. */
export interface ControlProps {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

interface FieldFrameProps {
  label: string
  path?: string
  hint?: ReactNode
  isLabelHidden?: boolean
  /** Several controls under one label: it names their group. */
  isGroup?: boolean
  children: (control: ControlProps) => ReactNode
}

function useFieldProblems(path: string | undefined): RecordProblem[] {
  const { problems } = useFieldScope()
  return path === undefined ? [] : problemsAt(problems, path)
}

export function FieldProblems({ id, problems }: { id: string; problems: readonly RecordProblem[] }) {
  const sentenceOf = useProblemSentence()
  const sentences = new Map(problems.map((problem) => [sentenceOf(problem), problem]))
  if (sentences.size === 0) return null
  return (
    <div id={id} className="field-problems">
      {[...sentences].map(([sentence, { severity }]) => {
        const Icon = severity === 'error' ? IconAlertCircle : IconAlertTriangle
        return (
          <p key={sentence} className={severity === 'error' ? 'error' : 'error error--warning'}>
            <Icon size={14} stroke={1.75} className="ic" aria-hidden="true" />
            <span>{sentence}</span>
          </p>
        )
      })}
    </div>
  )
}

/** Ids and states that tie a control to its label, its hint and what is wrong with it. */
export function useControl(path: string | undefined, hasHint: boolean) {
  const { form } = useFieldScope()
  const ownId = useId()
  const id = path === undefined ? ownId : fieldId(form, path)
  const problems = useFieldProblems(path)
  const described = [hasHint && `${id}-hint`, problems.length > 0 && `${id}-problems`].filter(Boolean).join(' ')
  const control: ControlProps = {
    id,
    ...(described !== '' && { 'aria-describedby': described }),
    ...(problems.some(({ severity }) => severity === 'error') && { 'aria-invalid': true }),
  }
  return { control, problems }
}

export function FieldHint({ id, hint, className = 'hint' }: { id: string; hint: ReactNode; className?: string }) {
  if (!hint) return null
  return (
    <p className={className} id={`${id}-hint`}>
      {hint}
    </p>
  )
}

/** Label, control, hint and problems, tied to each other. */
export function Field({ label, path, hint, isLabelHidden = false, isGroup = false, children }: FieldFrameProps) {
  const { control, problems } = useControl(path, Boolean(hint))
  const { id } = control
  const labelClass = isLabelHidden ? 'sr' : 'label'
  const below = (
    <>
      {children(control)}
      <FieldHint id={id} hint={hint} />
      <FieldProblems id={`${id}-problems`} problems={problems} />
    </>
  )
  if (isGroup) {
    return (
      <div
        className="field"
        role="group"
        id={id}
        aria-labelledby={`${id}-label`}
        aria-describedby={control['aria-describedby']}
      >
        <span className={labelClass} id={`${id}-label`}>
          {label}
        </span>
        {below}
      </div>
    )
  }
  return (
    <div className="field">
      <label className={labelClass} htmlFor={id}>
        {label}
      </label>
      {below}
    </div>
  )
}
