import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { RecordProblem } from '@mesa/core'
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react'
import { focusField } from '../../ui/fields/field-scope.tsx'
import { useProblemSentence } from '../../ui/fields/use-problem-sentence.ts'
import { type DifferenceWords, useDifferenceWords } from './difference-table.tsx'

interface ProblemListProps extends DifferenceWords {
  form: string
  problems: readonly RecordProblem[]
}

/** Everything that is wrong, above a long form: each line names its field and leads there. */
export function ProblemList({ form, problems, ...words }: ProblemListProps) {
  const { t } = useLingui()
  const sentenceOf = useProblemSentence()
  const { sayPath } = useDifferenceWords(words)
  const errors = problems.filter(({ severity }) => severity === 'error')
  const shown = errors.length > 0 ? errors : problems
  if (shown.length === 0) return null
  const count = shown.length
  const isError = errors.length > 0
  const Icon = isError ? IconAlertCircle : IconAlertTriangle
  return (
    <section className={isError ? 'rec-problems is-error' : 'rec-problems'} aria-label={t`Por revisar`}>
      <h2 className="medium row">
        <Icon size={16} stroke={1.75} className="ic" aria-hidden="true" />
        {isError
          ? plural(count, { one: 'Un dato impide publicar', other: '# datos impiden publicar' })
          : plural(count, { one: 'Un aviso; se puede publicar', other: '# avisos; se puede publicar' })}
      </h2>
      <ul>
        {shown.map((problem) => (
          <li key={`${problem.path} ${problem.code}`}>
            {problem.path === '' ? (
              sentenceOf(problem)
            ) : (
              <button type="button" className="link" onClick={() => focusField(form, problem.path)}>
                {`${sayPath(problem.path)}: ${sentenceOf(problem)}`}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
