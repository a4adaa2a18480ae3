import './records.css'
import { useLingui } from '@lingui/react/macro'
import type { RecordKind } from '@mesa/core'
import { IconFileOff } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { mesaErrorOf } from '../../connection/api-error.ts'
import { usePermission } from '../../session/session.ts'
import { Blank } from '../../ui/blank.tsx'
import { LoadError } from '../../ui/load-error.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { familyPermission } from './record-family.ts'
import { RecordList, useRecordList } from './record-list.tsx'
import type { RecordPageKind, RecordSearch } from './record-page-kind.ts'
import { RecordPane } from './record-pane.tsx'
import { useRecord } from './use-record.ts'

export interface RecordPageProps<Kind extends RecordKind> {
  page: RecordPageKind<Kind>
  /** `new` for one that does not exist yet; null: none is open. */
  id: string | null
  search: RecordSearch
  onSearch: (search: RecordSearch) => void
  /** Opens a record, `new` another one, null none. `replace`: the address changes without a step back. */
  onOpen: (id: string | null, replace?: boolean) => void
  renderLink: (id: string | null, className: string, children: ReactNode) => ReactNode
  /** `Administración / `: links that the route knows. */
  crumbs: ReactNode
}

const NEW = 'new'

function PaneBones() {
  const { t } = useLingui()
  if (!useDelayed(150)) return <div className="rec-pane" />
  return (
    <div className="rec-pane" aria-busy="true">
      <p className="sr" role="status">{t`Cargando el registro`}</p>
      {[200, 420, 640, 640].map((width, index) => (
        <span key={index} className="bone rec-bone" style={{ width }} aria-hidden="true" />
      ))}
    </div>
  )
}

function NotFound({ onLeave }: { onLeave: () => void }) {
  const { t } = useLingui()
  return (
    <Blank icon={<IconFileOff size={20} stroke={1.75} className="ic" />} title={t`Ese registro no existe`}>
      <p>{t`La dirección puede tener un error, o era un borrador que se descartó.`}</p>
      <button type="button" className="btn" onClick={onLeave}>{t`Volver a la lista`}</button>
    </Blank>
  )
}

/** A record that was made on this page keeps its form when it gets its name. */
function useFormKey(id: string) {
  const made = useRef(new Map<string, string>())
  const next = useRef(0)
  const key = id === NEW ? `${NEW}-${next.current}` : (made.current.get(id) ?? id)
  const onMade = (newId: string) => {
    made.current.set(newId, key)
    next.current += 1
  }
  return { key, isMadeHere: key !== id, onMade }
}

function OpenRecord<Kind extends RecordKind>(props: RecordPageProps<Kind> & { id: string }) {
  const { page, id, search, onSearch, onOpen } = props
  const { key, isMadeHere, onMade } = useFormKey(id)
  const query = useRecord<Kind>(page.kind, id === NEW ? null : id)
  const onLeave = () => onOpen(null)
  if (!query.data && !isMadeHere) {
    if (query.isError && mesaErrorOf(query.error)?.code === 'record.not_found') return <NotFound onLeave={onLeave} />
    if (query.isError) return <LoadError error={query.error} onRetry={() => void query.refetch()} />
    return <PaneBones />
  }
  return (
    <RecordPane<Kind>
      key={key}
      page={page}
      record={query.data ?? null}
      search={search}
      onSearch={onSearch}
      onLeave={onLeave}
      onCreated={(newId) => {
        onMade(newId)
        onOpen(newId, true)
      }}
    />
  )
}

/** Nothing open yet: on a wide page the first of the list opens by itself. */
function NoneOpen<Kind extends RecordKind>({ page, onOpen }: RecordPageProps<Kind>) {
  const { data } = useRecordList(page.kind)
  const first = data?.rows[0]?.id
  const isWide = window.matchMedia('(min-width: 900px)').matches
  useEffect(() => {
    if (first !== undefined && isWide) onOpen(first, true)
  }, [first, isWide, onOpen])
  return null
}

/** All records of one kind: the list on the left, the one that is open beside it. */
export function RecordPage<Kind extends RecordKind>(props: RecordPageProps<Kind>) {
  const { page, id, onOpen, renderLink, crumbs } = props
  const { i18n } = useLingui()
  const mayKeep = usePermission(familyPermission[page.family])
  const title = i18n._(page.words.title)
  const isSingle = page.singleId !== undefined
  const openId = page.singleId ?? id
  const onNew = () => onOpen(NEW)
  useEffect(() => {
    document.title = `${title} · Mesa`
  }, [title])
  return (
    <div className={openId === null ? 'rec' : 'rec has-open'}>
      <header className="page-head">
        <div className="grow rec-crumbs">
          {crumbs}
          {openId === null ? <h1 className="page-title">{title}</h1> : <span className="page-order">{title}</span>}
        </div>
      </header>
      <div className={isSingle ? 'rec-body is-single' : 'rec-body'}>
        {!isSingle && (
          <RecordList page={page} openId={openId} mayKeep={mayKeep} renderLink={renderLink} onNew={onNew} />
        )}
        {openId === null ? <NoneOpen {...props} /> : <OpenRecord<Kind> {...props} id={openId} />}
      </div>
    </div>
  )
}
