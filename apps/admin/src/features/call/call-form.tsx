// biome-ignore-all lint/a11y/useSemanticElements: a group of buttons inside a question
import { useLingui } from '@lingui/react/macro'
import type { CallFiled } from '@mesa/api'
import { IconAlertCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { apiErrorText } from '../../connection/api-error.ts'
import { serverNow } from '../../connection/server-clock.ts'
import { queryClient, trpc, trpcClient } from '../../connection/trpc.ts'
import { useLanguage } from '../../session/use-language.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { ariaKeys, keyHint, useKeys } from '../../ui/keys/keys.ts'
import { type CallDraft, type CallProblem, missingIn, toFiling } from './call-draft.ts'
import { CallerField } from './caller-field.tsx'

export interface CallFormProps {
  draft: CallDraft
  onChange: (part: Partial<CallDraft>) => void
  onDiscard: () => void
  onFiled: (filed: CallFiled) => void
}

function Question({
  number,
  title,
  htmlFor,
  children,
}: {
  number: number
  title: string
  htmlFor?: string
  children: ReactNode
}) {
  const heading = htmlFor ? <label htmlFor={htmlFor}>{title}</label> : title
  return (
    <section className="q" aria-label={title}>
      <i aria-hidden="true">{number}</i>
      <h2>{heading}</h2>
      <div className="a">{children}</div>
    </section>
  )
}

export function FieldError({ id, text }: { id: string; text: string | null }) {
  if (!text) return null
  return (
    <p className="error" id={id}>
      <IconAlertCircle size={14} stroke={1.75} className="ic" aria-hidden="true" />
      {text}
    </p>
  )
}

interface OptionsProps {
  name: string
  label: string
  options: { id: string; name: string }[]
  value: string
  onChoose: (id: string) => void
}

/** One of a few, as buttons; the chosen one is taken back by pressing it again. */
function Options({ name, label, options, value, onChoose }: OptionsProps) {
  return (
    <div className="opts" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.id}
          type="button"
          name={name}
          aria-pressed={value === option.id}
          className={value === option.id ? 'opt is-on' : 'opt'}
          onClick={() => onChoose(value === option.id ? '' : option.id)}
        >
          {option.name}
        </button>
      ))}
    </div>
  )
}

function useFiling({ draft, onFiled }: CallFormProps) {
  const language = useLanguage()
  const [problems, setProblems] = useState<CallProblem[]>([])
  const [failure, setFailure] = useState<string | null>(null)
  const [isFiling, setFiling] = useState(false)
  const file = async () => {
    const missing = missingIn(draft)
    setProblems(missing)
    setFailure(null)
    if (missing[0]) {
      document.getElementById(missing[0] === 'caller' ? 'call-caller' : 'call-text')?.focus()
      return
    }
    if (isFiling) return
    setFiling(true)
    try {
      const filed = await trpcClient.calls.file.mutate(toFiling(draft, serverNow()))
      void queryClient.invalidateQueries({ queryKey: trpc.queue.pathKey() })
      onFiled(filed)
    } catch (error) {
      setFailure(apiErrorText(language, error))
    } finally {
      setFiling(false)
    }
  }
  return { file, problems, failure, isFiling }
}

function Systems({ draft, onChange }: CallFormProps) {
  const { t } = useLingui()
  const directory = useQuery(trpc.directory.get.queryOptions(undefined, { staleTime: 300_000 })).data
  const theirs = draft.caller?.systems ?? []
  const others = (directory?.systems ?? []).filter(({ id }) => !theirs.some((system) => system.id === id))
  const options = [
    ...theirs.map(({ id, name, version }) => ({ id, name: version ? `${name} ${version}` : name })),
    ...others,
  ]
  return (
    <Options
      name="system"
      label={t`¿Qué sistema?`}
      options={options}
      value={draft.systemId}
      onChoose={(systemId) => onChange({ systemId })}
    />
  )
}

function Criteria({ draft, onChange }: CallFormProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const directory = useQuery(trpc.directory.get.queryOptions(undefined, { staleTime: 300_000 })).data
  const options = (directory?.criteria ?? []).map(({ id, name }) => ({ id, name: name[language] }))
  return (
    <Options
      name="criterion"
      label={t`¿Es urgente?`}
      options={options}
      value={draft.criterionId}
      onChoose={(criterionId) => onChange({ criterionId })}
    />
  )
}

/** Who calls, what happens, in which system, and whether a criterion makes it urgent. */
export function CallForm(props: CallFormProps) {
  const { t } = useLingui()
  const { draft, onChange, onDiscard } = props
  const { file, problems, failure, isFiling } = useFiling(props)
  useKeys({ send: () => void file() })
  const textProblem = problems.includes('text') && draft.text.trim() === '' ? t`Falta decir qué pasa.` : null
  return (
    <form
      className="cs-q"
      onSubmit={(event) => {
        event.preventDefault()
        void file()
      }}
    >
      <Question number={1} title={t`¿Quién llama?`}>
        <CallerField draft={draft} onChange={onChange} isMissing={problems.includes('caller')} />
      </Question>
      <Question number={2} title={t`¿Qué pasa?`} htmlFor="call-text">
        <textarea
          id="call-text"
          className="input"
          rows={4}
          placeholder={t`Lo que dice, con sus palabras`}
          aria-invalid={textProblem !== null}
          aria-describedby={textProblem ? 'call-text-problem' : undefined}
          value={draft.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
        <FieldError id="call-text-problem" text={textProblem} />
      </Question>
      <Question number={3} title={t`¿Qué sistema?`}>
        <Systems {...props} />
      </Question>
      <Question number={4} title={t`¿Es urgente?`}>
        <Criteria {...props} />
      </Question>
      <Question number={5} title={t`Asunto (opcional)`} htmlFor="call-subject">
        <input
          id="call-subject"
          className="input"
          maxLength={300}
          value={draft.subject}
          onChange={(event) => onChange({ subject: event.currentTarget.value })}
        />
        <label className="row cs-solved">
          <input
            type="checkbox"
            className="checkbox"
            checked={draft.solved}
            onChange={(event) => onChange({ solved: event.currentTarget.checked })}
          />
          {t`Se resolvió en la misma llamada`}
        </label>
      </Question>
      <footer className="cs-foot">
        <div role="alert">{failure && <FieldError id="call-failure" text={failure} />}</div>
        <button type="submit" className="btn btn--primary" disabled={isFiling} aria-keyshortcuts={ariaKeys('send')}>
          {isFiling ? t`Guardando…` : t`Levantar reporte`} <Kbd keys={[keyHint('send')]} />
        </button>
        <button type="button" className="btn btn--quiet" onClick={onDiscard}>{t`Descartar lo escrito`}</button>
      </footer>
    </form>
  )
}
