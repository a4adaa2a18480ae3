import './records.css'
import { useLingui } from '@lingui/react/macro'
import type { RecordView } from '@mesa/api'
import type { RecordBodies, RecordKind } from '@mesa/core'
import { permissionText } from '@mesa/i18n'
import { IconLock } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../../session/use-language.ts'
import { FieldScope } from '../../ui/fields/field-scope.tsx'
import { useKeys } from '../../ui/keys/keys.ts'
import { ConflictBanner } from './conflict-banner.tsx'
import { DiscardDialog } from './discard-dialog.tsx'
import { ProblemList } from './problem-list.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { RecordActs } from './record-acts.tsx'
import { familyPermission, type RecordFamily } from './record-family.ts'
import { RecordHistory } from './record-history.tsx'
import type { RecordPageKind, RecordSearch } from './record-page-kind.ts'
import { type OpenRecord, RECORD_FORM, type RecordPaneProps, useOpenRecord } from './use-open-record.ts'

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

/** Focus goes to the form when a record is opened; not while one writes elsewhere. */
function useFocusOnOpen() {
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const inText = document.activeElement?.matches('input,textarea,select')
    if (!inText) pane.current?.focus({ preventScroll: true })
  }, [])
  return pane
}

interface OpenProps<Kind extends RecordKind> extends RecordPaneProps<Kind> {
  open: OpenRecord<Kind>
}

function RecordHead<Kind extends RecordKind>({ open: { name, hasDraft, newest } }: OpenProps<Kind>) {
  const { t } = useLingui()
  const draft = newest > 0 ? t`v${newest + 1}, borrador` : t`borrador`
  const version = hasDraft ? draft : `v${newest}`
  return (
    <header className="rec-head">
      <h1 className="trunc">{name}</h1>
      {(hasDraft || newest > 0) && <span className="tag">{version}</span>}
    </header>
  )
}

function RecordForm<Kind extends RecordKind>({ page: { parts }, record, open }: OpenProps<Kind>) {
  const { keeping, problems, example, mayKeep, areProblemsShown } = open
  const { id, state, dispatch } = keeping
  const { Editor, Sentence } = parts
  const shown = areProblemsShown ? problems : []
  return (
    <div className="rec-form">
      {Sentence && <Sentence id={id} body={state.body} example={example} record={record} />}
      <ProblemList {...open.diffWords} form={RECORD_FORM} problems={shown} />
      <FieldScope form={RECORD_FORM} problems={shown} isReadOnly={!mayKeep} onUnread={open.noteUnread}>
        <Editor
          id={id}
          body={state.body}
          onChange={(body) => dispatch({ type: 'typed', body })}
          problems={problems}
          example={example}
          isReadOnly={!mayKeep}
        />
      </FieldScope>
    </div>
  )
}

function RecordTab<Kind extends RecordKind>(props: OpenProps<Kind>) {
  const { page, record, search, onSearch, open } = props
  const { tab, diffWords, mayKeep, example } = open
  const { id, state, dispatch, save } = open.keeping
  const Panel = page.parts.panels?.find((panel) => panel.tab === tab)?.Panel
  const restore = (body: RecordBodies[Kind]) => {
    dispatch({ type: 'typed', body })
    void save()
    onSearch({})
  }
  if (Panel) return <Panel id={id} body={state.body} example={example} record={record} />
  if (tab !== 'history' || !record) return <RecordForm {...props} />
  return (
    <RecordHistory
      {...diffWords}
      record={record}
      onRestore={mayKeep ? restore : null}
      shown={search.version ?? null}
      onShow={(version) => onSearch({ tab: 'history', ...(version !== null && { version }) })}
    />
  )
}

function RecordDialogs<Kind extends RecordKind>({ record, open }: OpenProps<Kind>) {
  const { dialog, setDialog, name, newest, publishing } = open
  const { failure, isBusy } = publishing
  const onClose = () => setDialog(null)
  if (dialog === 'publish') {
    return (
      <PublishDialog
        name={name}
        version={newest + 1}
        record={record as unknown as RecordView<RecordKind> | null}
        failure={failure}
        isPublishing={isBusy}
        onPublish={(terms) => void publishing.publish(terms)}
        onClose={onClose}
      />
    )
  }
  if (dialog !== 'discard') return null
  const discard = () => void publishing.discard()
  return (
    <DiscardDialog
      name={name}
      version={newest}
      isBusy={isBusy}
      failure={failure}
      onDiscard={discard}
      onClose={onClose}
    />
  )
}

/** One record open: its sentence, its form, its history, and what can be done with its draft. */
export function RecordPane<Kind extends RecordKind>(props: RecordPaneProps<Kind>) {
  const { page, record, onSearch, onLeave } = props
  const open = useOpenRecord(props)
  const { mayKeep, tab, askPublish, name, newest, diffWords } = open
  const { state, dispatch, failure } = open.keeping
  const pane = useFocusOnOpen()
  useKeys({ ...(mayKeep && { publish: askPublish }), backToList: onLeave })
  const paneClass = page.parts.isWide && tab === 'edit' ? 'rec-pane is-wide' : 'rec-pane'
  return (
    <>
      <section className={paneClass} aria-label={name} ref={pane} tabIndex={-1}>
        <RecordHead {...props} open={open} />
        {!mayKeep && <ReadOnlyNote family={page.family} />}
        <RecordTabs page={page} record={record} tab={tab} onSearch={onSearch} />
        {state.conflict && (
          <ConflictBanner
            {...diffWords}
            mine={state.body}
            conflict={state.conflict}
            onKeepMine={() => dispatch({ type: 'kept_mine' })}
            onTakeTheirs={() => dispatch({ type: 'took_theirs' })}
          />
        )}
        <RecordTab {...props} open={open} />
      </section>
      {mayKeep && open.hasDraft && (
        <RecordActs
          state={state}
          failure={failure}
          version={newest + 1}
          refusal={open.refusal}
          onDiscard={() => open.setDialog('discard')}
          onPublish={askPublish}
        />
      )}
      <RecordDialogs {...props} open={open} />
    </>
  )
}
