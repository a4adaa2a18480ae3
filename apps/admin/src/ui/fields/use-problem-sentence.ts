import type { RecordProblem } from '@mesa/core'
import { problemText } from '@mesa/i18n'
import { useCallback } from 'react'
import { useLanguage } from '../../session/use-language.ts'

/** One whole sentence for a problem, in the reader's language. */
export function useProblemSentence(): (problem: RecordProblem) => string {
  const language = useLanguage()
  return useCallback((problem: RecordProblem) => problemText(language, problem), [language])
}
