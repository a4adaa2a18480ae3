import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { MailboxPage, MailState } from '@mesa/api'
import { formatCount } from '@mesa/i18n'
import { IconAlertCircle, IconMail, IconMailPause, IconServer } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { trpc, trpcClient } from '../../connection/trpc.ts'
import { usePermission } from '../../session/session.ts'
import { useLanguage } from '../../session/use-language.ts'
import { Blank } from '../../ui/blank.tsx'
import { LoadError } from '../../ui/load-error.tsx'
import { MailPane } from './mail-pane.tsx'
import { MailRows } from './mail-rows.tsx'
import { isHeld, stateWords } from './mail-words.ts'
import type { MailboxSearch } from './mailbox-search.ts'
import { useMailActs } from './use-mail-acts.ts'

const states: MailState[] = ['kept', 'waiting', 'failed', 'sent', 'discarded']
const NO_ROWS: MailboxPage['rows'] = []

/** Where mail goes, in words. */
function RelayState({ relay, kept }: { relay: MailboxPage['relay']; kept: number }) {
  const { t } = useLingui()
  const waiting = plural(kept, {
    one: '# correo espera su decisión: Enviar o Descartar.',
    other: '# correos esperan su decisión: Enviar o Descartar.',
  })
  return (
    <p className="mb-relay">
      {relay ? (
        <>
          <IconServer size={16} stroke={1.75} className="ic" aria-hidden="true" />
          {t`Los correos salen por ${relay.host}, puerto ${relay.port}.`} {kept > 0 && <b>{waiting}</b>}
        </>
      ) : (
        <>
          <IconMailPause size={16} stroke={1.75} className="ic is-soon" aria-hidden="true" />
          {t`No hay servidor de salida. Nada se pierde: cada correo espera aquí, como habría salido.`}
        </>
      )}
    </p>
  )
}

function StateFilters({ search, counts }: { search: MailboxSearch; counts: MailboxPage['counts'] }) {
  const { t, i18n } = useLingui()
  const language = useLanguage()
  const all = states.reduce((sum, state) => sum + counts[state], 0)
  const chip = (state: MailState | undefined, label: string, count: number) => (
    <Link
      key={label}
      to="/mailbox"
      search={state ? { state } : {}}
      className={search.state === state ? 'chip is-on' : 'chip'}
      aria-current={search.state === state ? 'page' : undefined}
    >
      {label} <b>{formatCount(language, count)}</b>
    </Link>
  )
  return (
    <nav className="filters" aria-label={t`Estado del correo`}>
      {chip(undefined, t`Todos`, all)}
      {states.map((state) => chip(state, i18n._(stateWords[state]), counts[state]))}
    </nav>
  )
}

interface BulkBarProps {
  ids: string[]
  acts: ReturnType<typeof useMailActs>
  hasRelay: boolean
}

function BulkBar({ ids, acts, hasRelay }: BulkBarProps) {
  const { t } = useLingui()
  const mayDecide = usePermission('mailbox.decide')
  if (ids.length === 0 || !mayDecide) return null
  const count = plural(ids.length, { one: '# seleccionado', other: '# seleccionados' })
  return (
    <div className="mb-bulk" role="toolbar" aria-label={count}>
      <b className="grow">{count}</b>
      <button
        type="button"
        className="btn"
        disabled={acts.isBusy || !hasRelay}
        title={hasRelay ? undefined : t`Falta un servidor de salida`}
        onClick={() => void acts.sendMail(ids)}
      >
        {t`Enviar`}
      </button>
      <button
        type="button"
        className="btn btn--danger"
        disabled={acts.isBusy}
        onClick={() => void acts.discardMail(ids)}
      >
        {t`Descartar`}
      </button>
    </div>
  )
}

function useMailbox(state: MailState | undefined) {
  const query = useInfiniteQuery({
    queryKey: [...trpc.mailbox.list.pathKey(), 'pages', state ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      trpcClient.mailbox.list.query({ ...(state && { state }), ...(pageParam && { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? NO_ROWS, [query.data])
  return { query, rows, first: query.data?.pages[0] }
}

/** Outgoing mail: list on the left, the mail as it left or would leave on the right. */
export function Mailbox({ search }: { search: MailboxSearch }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { query, rows, first } = useMailbox(search.state)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const acts = useMailActs(() => setSelected(new Set()))
  if (query.isError) return <LoadError error={query.error} onRetry={() => void query.refetch()} />
  if (!first) return <div className="mb-list" aria-busy="true" />

  const open = (mail: string | undefined) =>
    void navigate({ to: '/mailbox', search: { ...(search.state && { state: search.state }), ...(mail && { mail }) } })
  const held = rows.filter((row) => selected.has(row.id) && isHeld(row)).map(({ id }) => id)
  return (
    <>
      <RelayState relay={first.relay} kept={first.counts.kept} />
      <StateFilters search={search} counts={first.counts} />
      <div role="alert">
        {acts.problem && (
          <p className="bar-notice">
            <IconAlertCircle size={16} stroke={1.75} className="ic" aria-hidden="true" />
            {acts.problem}
          </p>
        )}
      </div>
      <div className={search.mail ? 'mb has-mail' : 'mb'}>
        <div className="mb-left">
          {rows.length === 0 ? (
            <Blank
              icon={<IconMail size={20} stroke={1.75} className="ic" />}
              title={t`No hay correos en este estado`}
            />
          ) : (
            <MailRows rows={rows} openId={search.mail} selected={selected} onSelect={setSelected} onOpen={open} />
          )}
          {query.hasNextPage && (
            <button
              type="button"
              className="btn btn--link"
              onClick={() => void query.fetchNextPage()}
            >{t`Cargar más`}</button>
          )}
          <BulkBar ids={held} acts={acts} hasRelay={first.relay !== null} />
        </div>
        {search.mail && (
          <MailPane
            key={search.mail}
            id={search.mail}
            hasRelay={first.relay !== null}
            onClose={() => open(undefined)}
          />
        )}
      </div>
    </>
  )
}
