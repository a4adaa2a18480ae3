import { useLingui } from '@lingui/react/macro'
import type { RecordView } from '@mesa/api'
import type { RecordKind, RecordProblem } from '@mesa/core'
import { useCallback, useState } from 'react'
import { usePermission } from '../../session/session.ts'
import { useLanguage } from '../../session/use-language.ts'
import { focusField } from '../../ui/fields/field-scope.tsx'
import type { DraftState } from './draft-state.ts'
import { familyPermission, keptDraftOf } from './record-family.ts'
import type { RecordPageKind, RecordSearch } from './record-page-kind.ts'
import { useDraftKeeping } from './use-draft-keeping.ts'
import { usePublishing } from './use-publishing.ts'
import { useRecordCheck } from './use-record-check.ts'

export interface RecordPaneProps<Kind extends RecordKind> {
  page: RecordPageKind<Kind>
  record: RecordView<Kind> | null
  search: RecordSearch
  onSearch: (search: RecordSearch) => void
  onCreated: (id: string) => void
  onLeave: () => void
}

const nameOf = (body: unknown, language: 'es' | 'en'): string => {
  if (typeof body !== 'object' || body === null) return ''
  const { name, number } = body as { name?: string | Record<'es' | 'en', string>; number?: string }
  return (typeof name === 'object' ? name[language] : name) ?? number ?? ''
}

/** The fields of an open record go by this name. */
export const RECORD_FORM = 'record'

/** Why the draft cannot become a version now, as a sentence. */
function useRefusal(state: DraftState<unknown>, hasErrors: boolean, isBehind: boolean): string | null {
  const { t } = useLingui()
  if (state.conflict) return t`Antes elija cuál de los dos borradores vale.`
  if (state.revision === 0 && !state.isUnsaved) return t`No hay cambios que publicar.`
  if (hasErrors) return t`Antes corrija lo que se señala arriba del formulario.`
  return isBehind ? t`Se está revisando lo último que escribió.` : null
}

/** The fields whose text cannot be read, as problems: the body holds what stood there before. */
function useUnreadFields() {
  const [paths, setPaths] = useState<readonly string[]>([])
  const noteUnread = useCallback((path: string, isUnread: boolean) => {
    setPaths((before) => [...before.filter((each) => each !== path), ...(isUnread ? [path] : [])])
  }, [])
  const unread = paths.map((path): RecordProblem => ({ path, code: 'not_valid', params: {}, severity: 'error' }))
  return { unread, noteUnread }
}

/** All that the parts of an open record share: its draft, what is wrong with it, and what may be done. */
export function useOpenRecord<Kind extends RecordKind>(props: RecordPaneProps<Kind>) {
  const { page, record, search, onSearch, onCreated, onLeave } = props
  const { kind, family, parts, words } = page
  const { i18n } = useLingui()
  const language = useLanguage()
  const mayKeep = usePermission(familyPermission[family])
  const keeping = useDraftKeeping<Kind>({ kind, family, record, emptyBody: parts.emptyBody, onCreated })
  const { id, state } = keeping
  const { problems: found, example, isBehind } = useRecordCheck(kind, id, state.body)
  const { unread, noteUnread } = useUnreadFields()
  const problems = [...unread, ...found]
  const [dialog, setDialog] = useState<'publish' | 'discard' | null>(null)
  const [isAsked, setAsked] = useState(false)
  const publishing = usePublishing<Kind>({
    kind,
    family,
    keeping,
    keptBody: () => keptDraftOf(record).body ?? parts.emptyBody(),
    onClosed: () => setDialog(null),
    onGone: onLeave,
  })
  const firstError = problems.find(({ severity }) => severity === 'error')
  const refusal = useRefusal(state, firstError !== undefined, isBehind)
  const tab = search.tab ?? 'edit'
  const askPublish = () => {
    setAsked(true)
    publishing.clearFailure()
    if (refusal === null) setDialog('publish')
    else if (tab !== 'edit') onSearch({})
    else if (firstError) focusField(RECORD_FORM, firstError.path)
  }
  const hasDraft = state.revision > 0 || state.isUnsaved
  return {
    ...{ keeping, problems, example, dialog, setDialog, publishing, refusal, tab, askPublish, mayKeep, hasDraft },
    noteUnread,
    areProblemsShown: hasDraft || isAsked || unread.length > 0,
    newest: record?.versions[0]?.version ?? 0,
    name: nameOf(state.body, language) || i18n._(words.create),
    diffWords: { pathWords: parts.pathWords, ...(parts.useValueWords && { useValueWords: parts.useValueWords }) },
  }
}

export type OpenRecord<Kind extends RecordKind> = ReturnType<typeof useOpenRecord<Kind>>
