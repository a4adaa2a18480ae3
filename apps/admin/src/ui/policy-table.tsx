import { useLingui } from '@lingui/react/macro'
import type { PolicyRow } from '@mesa/api'
import { formatDate } from '@mesa/i18n'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../session/use-language.ts'
import { ListTable } from './list-page.tsx'
import { PolicyState } from './policy-state.tsx'

interface PolicyTableProps {
  label: string
  rows: readonly PolicyRow[]
  /** Absent where all are one customer's. */
  withAccount?: boolean
  onMore?: (() => void) | undefined
}

function Row({ row, withAccount }: { row: PolicyRow; withAccount: boolean }) {
  const { t } = useLingui()
  const language = useLanguage()
  const { id, number, account, planName, from, to, standing, isOverdue, isRenewed } = row
  const dates = from && to ? `${formatDate(language, from)} – ${formatDate(language, to)}` : t`sin fechas`
  return (
    <tr>
      <td>
        <Link className="ls-link" to="/policies/$id" params={{ id }}>
          {withAccount && account ? account.name : number || t`Sin número`}
          {withAccount && <span className="ls-second">{number || t`Sin número`}</span>}
        </Link>
      </td>
      <td>{planName ?? t`sin plan`}</td>
      <td className="nowrap">
        {dates}
        {isRenewed && <span className="ls-second">{t`ya renovada`}</span>}
      </td>
      <td>
        <PolicyState standing={standing} isOverdue={isOverdue} />
      </td>
    </tr>
  )
}

/** Contracts as rows; what ends next stands first. */
export function PolicyTable({ label, rows, withAccount = false, onMore }: PolicyTableProps) {
  const { t } = useLingui()
  const first = withAccount ? t`Cliente` : t`Póliza`
  return (
    <ListTable label={label} columns={[first, t`Plan`, t`Vigencia`, t`Estado`]} onMore={onMore}>
      {rows.map((row) => (
        <Row key={row.id} row={row} withAccount={withAccount} />
      ))}
    </ListTable>
  )
}
