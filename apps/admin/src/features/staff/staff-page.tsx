import './staff.css'
import { useLingui } from '@lingui/react/macro'
import { IconLock, IconUserPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useRecords } from '../../connection/use-records.ts'
import { usePermission } from '../../session/session.ts'
import { Blank } from '../../ui/blank.tsx'
import { LoadError } from '../../ui/load-error.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { PermissionTable } from './permission-table.tsx'
import { PersonRow } from './person-row.tsx'
import type { StaffPage as StaffRead } from './role-reach.ts'
import { useStaff } from './use-staff.ts'

export interface StaffSearch {
  tab?: 'permissions'
  /** Opens the invitation: `new`, or for an advisor by their id. */
  invite?: string
}

/** Who signs in, as what, and what that allows. */
export function StaffPage({ search }: { search: StaffSearch }) {
  const { t } = useLingui()
  const mayKeep = usePermission('staff.keep')
  useEffect(() => {
    document.title = `${t`Usuarios`} · Mesa`
  }, [t])
  if (mayKeep) return <Staff search={search} />
  return (
    <Blank isPage icon={<IconLock size={20} stroke={1.75} className="ic" />} title={t`Usuarios`}>
      <p>{t`Solo quien administra Mesa ve y cambia a las personas que entran.`}</p>
    </Blank>
  )
}

function Staff({ search }: { search: StaffSearch }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { data, error, isError, refetch } = useStaff()
  const count = data?.people.filter(({ active }) => active).length
  const close = () => void navigate({ to: '/admin/users', search: {}, replace: true })
  return (
    <>
      <header className="page-head">
        <div className="grow">
          <Link className="link page-order" to="/admin">{t`Administración`}</Link>
          <span className="page-order">/</span>
          <h1 className="page-title">{t`Usuarios`}</h1>
          <span className="page-count">{count}</span>
        </div>
        <Link className="btn" to="/admin/users" search={{ invite: 'new' }}>
          <IconUserPlus size={16} stroke={1.75} className="ic" aria-hidden="true" />
          {t`Invitar`}
        </Link>
      </header>
      <Tabs tab={search.tab} />
      {isError && !data && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !isError && <div className="staff-body" aria-busy="true" />}
      {data && (search.tab === 'permissions' ? <PermissionTable matrix={data.permissions} /> : <People read={data} />)}
      {data && search.invite !== undefined && (
        <InviteDialog people={data.people} matrix={data.permissions} advisorId={search.invite} onClose={close} />
      )}
    </>
  )
}

function Tabs({ tab }: { tab: StaffSearch['tab'] }) {
  const { t } = useLingui()
  const link = (name: StaffSearch['tab'], label: string) => (
    <Link
      to="/admin/users"
      search={name ? { tab: name } : {}}
      className={tab === name ? 'tab is-active' : 'tab'}
      aria-current={tab === name ? 'page' : undefined}
    >
      {label}
    </Link>
  )
  return (
    <nav className="tabs staff-tabs" aria-label={t`Personas o permisos`}>
      {link(undefined, t`Personas`)}
      {link('permissions', t`Permisos`)}
    </nav>
  )
}

function People({ read: { people, permissions } }: { read: StaffRead }) {
  const { t } = useLingui()
  const records = useRecords('advisor')
  const advisors = useMemo(
    () =>
      new Map(
        records.filter(({ isInForce, body }) => isInForce && body.active).map(({ id, name }) => [id, name] as const),
      ),
    [records],
  )
  const taken = useMemo(
    () =>
      new Set(people.flatMap(({ active, advisorId }) => (active && advisorId !== null ? [advisorId as string] : []))),
    [people],
  )
  return (
    <div className="staff-body">
      <table className="staff-table">
        <thead className="thead">
          <tr>
            <th scope="col">{t`Persona`}</th>
            <th scope="col">{t`Rol`}</th>
            <th scope="col">{t`Asesor`}</th>
            <th scope="col">{t`Estado`}</th>
            <th scope="col">{t`Último acceso`}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} matrix={permissions} advisors={advisors} taken={taken} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
