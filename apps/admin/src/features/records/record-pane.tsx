import { useLingui } from '@lingui/react/macro'
import type { RecordView } from '@mesa/api'
import type { RecordBodies, RecordKind } from '@mesa/core'
import { permissionText } from '@mesa/i18n'
import { IconLock } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { usePermission } from '../../session/session.ts'
import { useLanguage } from '../../session/use-language.ts'
import { FieldScope } from '../../ui/fields/field-scope.tsx'
import { useKeys } from '../../ui/keys/keys.ts'
import { ConflictBanner } from './conflict-banner.tsx'
import { DiscardDialog } from './discard-dialog.tsx'
import { ProblemList } from './problem-list.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { RecordActs } from './record-acts.tsx'
import { familyPermission, keptDraftOf, type RecordFamily } from './record-family.ts'
import { RecordHistory } from './record-history.tsx'
import type { RecordPageKind } from './record-words.ts'
import { type DraftKeeping, useDraftKeeping } from './use-draft-keeping.ts'
import { usePublishing } from './use-publishing.ts'
import { useRecordCheck } from './use-record-check.ts'

/** What the address says of a record's page. */
export interface RecordSearch {
  /** Absent: the form. */
  tab?: string
  /** In the history: the version whose difference is open. */
  version?: number
}

export interface RecordPaneProps<Kind extends RecordKind> {
  page: RecordPageKind<Kind>
  record: RecordView<Kind> | null
  search: RecordSearch
  onSearch: (search: RecordSearch) => void
  onCreated: (id: string) => void
  onLeave: () => void
}

const FORM = 'record'

export function ReadOnlyNote({ family }: { family: RecordFamily }) {
  const { t } = useLingui()
  const language = useLanguage()
  const act = permissionText(language, familyPermission[family])
  return (
    <p className="rec-lock">
      <IconLock size={14} stroke={1.75} className="ic" aria-hidden="true" />
      {t`Solo lectura: su cuenta no puede ${act}. Lo puede dar quien administra Mesa.`}
    </p>
  )
}

const nameOf = (body: unknown, language: 'es' | 'en'): string => {
  if (typeof body !== 'object' || body === null) return ''
  const { name, number } = body as { name?: string | Record<'es' | 'en', string>; number?: string }
  return (typeof name === 'object' ? name[language] : name) ?? number ?? ''
}

interface TabsProps<Kind extends RecordKind> {
  page: RecordPageKind<Kind>
  record: RecordView<Kind> | null
  tab: string
  onSearch: (search: RecordSearch) => void
}

function RecordTabs<Kind extends RecordKind>({ page, record, tab, onSearch }: TabsProps<Kind>) {
  const { t, i18n } = useLingui()
  const versions = record?.versions.length ?? 0
  const panels = (page.parts.panels ?? []).map((panel) => ({ tab: panel.tab, label: i18n._(panel.label), count: 0 }))
  const tabs = [
    { tab: 'edit', label: t`Datos`, count: 0 },
    ...(record ? panels : []),
    { tab: 'history', label: t`Historial`, count: versions },
  ]
  return (
    <nav className="tabs rec-tabs" aria-label={t`Partes del registro`}>
      {tabs.map((each) => (
        <button
          key={each.tab}
          type="button"
          className={each.tab === tab ? 'tab is-active' : 'tab'}
          aria-current={each.tab === tab ? 'page' : undefined}
          onClick={() => onSearch(each.tab === 'edit' ? {} : { tab: each.tab })}
        >
          {each.label}
          {each.count > 0 && <span>{each.count}</span>}
        </button>
      ))}
    </nav>
  )
}

/** Why the draft cannot become a version now, as a sentence. */
function useRefusal<Kind extends RecordKind>(keeping: DraftKeeping<Kind>, errors: number, isBehind: boolean) {
  const { t } = useLingui()
  const { state } = keeping
  if (state.conflict) return t`Antes elija cuál de los dos borradores vale.`
  if (state.revision === 0 && !state.isUnsaved) return t`No hay cambios que publicar.`
  if (errors > 0) return t`Antes corrija lo que se señala arriba del formulario.`
  return isBehind ? t`Se está revisando lo último que escribió.` : null
}

/** Focus goes to the form when a record is opened; not while one writes elsewhere. */
function useFocusOnOpen() {
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const inText = document.activeElement?.matches('input,textarea,select')
    if (!inText) pane.current?.focus({ preventScroll: true })
  }, [])
  return pane
}

/** One record open: its sentence, its form, its history, and what can be done with its draft. */
export function RecordPane<Kind extends RecordKind>(props: RecordPaneProps<Kind>) {
  const { page, record, search, onSearch, onCreated, onLeave } = props
  const { kind, family, parts } = page
  const { t, i18n } = useLingui()
  const language = useLanguage()
  const mayKeep = usePermission(familyPermission[family])
  const keeping = useDraftKeeping<Kind>({ kind, family, record, emptyBody: parts.emptyBody, onCreated })
  const { id, state, dispatch, save, failure } = keeping
  const { problems, example, isBehind } = useRecordCheck(kind, id, state.body)
  const [dialog, setDialog] = useState<'publish' | 'discard' | null>(null)
  const publishing = usePublishing<Kind>({
    kind,
    family,
    keeping,
    keptBody: () => keptDraftOf(record).body ?? parts.emptyBody(),
    onClosed: () => setDialog(null),
    onGone: onLeave,
  })
  const pane = useFocusOnOpen()
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const refusal = useRefusal(keeping, errors, isBehind)
  const [isAsked, setAsked] = useState(false)
  const tab = search.tab ?? 'edit'
  const askPublish = () => {
    setAsked(true)
    publishing.clearFailure()
    if (refusal === null) setDialog('publish')
    else if (tab !== 'edit') onSearch({})
  }
  useKeys({ ...(mayKeep && { publish: askPublish }), backToList: onLeave })

  const newest = record?.versions[0]?.version ?? 0
  const hasDraft = state.revision > 0 || state.isUnsaved
  const name = nameOf(state.body, language) || i18n._(page.words.create)
  const words = { pathWords: parts.pathWords, ...(parts.useValueWords && { useValueWords: parts.useValueWords }) }
  const said = { id, body: state.body, example, record }
  const { Editor, Sentence } = parts
  const Panel = parts.panels?.find((panel) => panel.tab === tab)?.Panel
  const change = (body: RecordBodies[Kind]) => dispatch({ type: 'typed', body })
  const restore = (body: RecordBodies[Kind]) => {
    change(body)
    void save()
    onSearch({})
  }

  return (
    <>
      <section className={parts.isWide ? 'rec-pane is-wide' : 'rec-pane'} aria-label={name} ref={pane} tabIndex={-1}>
        <header className="rec-head">
          <h1 className="trunc">{name}</h1>
          {hasDraft ? (
            <span className="tag">{newest > 0 ? t`v${newest + 1}, borrador` : t`borrador`}</span>
          ) : (
            newest > 0 && <span className="tag">v{newest}</span>
          )}
        </header>
        {!mayKeep && <ReadOnlyNote family={family} />}
        <RecordTabs page={page} record={record} tab={tab} onSearch={onSearch} />
        {state.conflict && (
          <ConflictBanner
            {...words}
            mine={state.body}
            conflict={state.conflict}
            onKeepMine={() => dispatch({ type: 'kept_mine' })}
            onTakeTheirs={() => dispatch({ type: 'took_theirs' })}
          />
        )}
        {tab === 'history' && record && (
          <RecordHistory
            {...words}
            record={record}
            onRestore={mayKeep ? restore : null}
            shown={search.version ?? null}
            onShow={(version) => onSearch({ tab: 'history', ...(version !== null && { version }) })}
          />
        )}
        {Panel && <Panel {...said} />}
        {tab !== 'history' && !Panel && (
          <div className="rec-form">
            {Sentence && <Sentence {...said} />}
            {(hasDraft || isAsked) && <ProblemList form={FORM} problems={problems} />}
            <FieldScope form={FORM} problems={hasDraft || isAsked ? problems : []} isReadOnly={!mayKeep}>
              <Editor
                id={id}
                body={state.body}
                onChange={change}
                problems={problems}
                example={example}
                isReadOnly={!mayKeep}
              />
            </FieldScope>
          </div>
        )}
      </section>
      {mayKeep && (
        <RecordActs
          state={state}
          failure={failure}
          hasDraft={hasDraft}
          version={newest + 1}
          refusal={refusal}
          onDiscard={() => setDialog('discard')}
          onPublish={askPublish}
          {...(record && tab !== 'history' && { onHistory: () => onSearch({ tab: 'history' }) })}
        />
      )}
      {dialog === 'publish' && (
        <PublishDialog
          name={name}
          version={newest + 1}
          record={record as unknown as RecordView<RecordKind> | null}
          failure={publishing.failure}
          isPublishing={publishing.isBusy}
          onPublish={(terms) => void publishing.publish(terms)}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'discard' && (
        <DiscardDialog
          name={name}
          version={newest}
          isBusy={publishing.isBusy}
          failure={publishing.failure}
          onDiscard={() => void publishing.discard()}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  )
}
