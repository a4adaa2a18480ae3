import { useLingui } from '@lingui/react/macro'
import { formatDate } from '@mesa/i18n'
import { useLanguage } from '../../session/use-language.ts'
import type { PathWords } from '../../ui/record-editor.ts'
import { type Difference, differences, patternOf } from './difference.ts'

export interface DifferenceWords {
  pathWords: PathWords
  useValueWords?: () => (path: string, value: unknown) => string | null
}

const sayNothing = () => () => null
const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/

/** Words for the parts of a body and for what they hold; features name their own ids and codes. */
export function useDifferenceWords({ pathWords, useValueWords = sayNothing }: DifferenceWords) {
  const { t, i18n } = useLingui()
  const language = useLanguage()
  const valueWords = useValueWords()
  const patterns = Object.keys(pathWords)

  const sayPath = (path: string): string => {
    const found = patternOf(patterns, path)
    const label = found && pathWords[found.pattern]
    return label ? [i18n._(label), ...found.rest].join(' · ') : path
  }
  const sayValue = (path: string, value: unknown): string => {
    const said = valueWords(path, value)
    if (said !== null) return said
    if (value === undefined || value === null || value === '') return '—'
    if (typeof value === 'boolean') return value ? t`sí` : t`no`
    if (typeof value === 'string') return PLAIN_DATE.test(value) ? formatDate(language, value) : value
    if (Array.isArray(value)) {
      return value.length === 0 ? '—' : value.map((part) => sayValue(path, part)).join(', ')
    }
    if (typeof value === 'object') {
      return Object.entries(value)
        .filter(([key]) => key !== 'id')
        .map(([key, part]) => sayValue(`${path}.${key}`, part))
        .join(' · ')
    }
    return String(value)
  }
  return { sayPath, sayValue }
}

interface DifferenceTableProps extends DifferenceWords {
  before: unknown
  after: unknown
  /** Heads of the two columns. */
  beforeHead: string
  afterHead: string
  /** Neither is newer: nothing is struck out. */
  isChoice?: boolean
}

/** What two bodies say differently, side by side, in words. */
export function DifferenceTable({
  before,
  after,
  beforeHead,
  afterHead,
  isChoice = false,
  ...words
}: DifferenceTableProps) {
  const { t } = useLingui()
  const { sayPath, sayValue } = useDifferenceWords(words)
  const found = differences(before, after)
  if (found.length === 0) return <p className="second">{t`Dicen lo mismo.`}</p>
  return (
    <table className="rec-diff">
      <thead className="thead">
        <tr>
          <th>{t`Dato`}</th>
          <th>{beforeHead}</th>
          <th>{afterHead}</th>
        </tr>
      </thead>
      <tbody>
        {found.map((difference: Difference) => (
          <tr key={difference.path}>
            <th>{sayPath(difference.path)}</th>
            <td>
              {isChoice ? (
                sayValue(difference.path, difference.before)
              ) : (
                <del>{sayValue(difference.path, difference.before)}</del>
              )}
            </td>
            <td>
              <ins>{sayValue(difference.path, difference.after)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
