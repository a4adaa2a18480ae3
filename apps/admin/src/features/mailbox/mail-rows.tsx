import { useLingui } from '@lingui/react/macro'
import type { MailboxRow } from '@mesa/api'
import { formatInstantShort } from '@mesa/i18n'
import { useZoned } from '../../session/use-zoned.ts'
import { isHeld, kindWords, stateWords } from './mail-words.ts'

interface MailRowsProps {
  rows: readonly MailboxRow[]
  openId: string | undefined
  selected: ReadonlySet<string>
  onSelect: (selected: ReadonlySet<string>) => void
  onOpen: (id: string) => void
}

const toggled = (selected: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(selected)
  if (!next.delete(id)) next.add(id)
  return next
}

function Row({ row, table }: { row: MailboxRow; table: MailRowsProps }) {
  const { t, i18n } = useLingui()
  const { language, timezone, now } = useZoned()
  const when = formatInstantShort(language, { at: row.at ?? row.createdAt, timezone, now })
  return (
    <tr className={table.openId === row.id ? 'is-open' : undefined}>
      <td className="mb-check">
        {isHeld(row) && (
          <input
            type="checkbox"
            className="checkbox"
            aria-label={t`Seleccionar el correo a ${row.to}`}
            checked={table.selected.has(row.id)}
            onChange={() => table.onSelect(toggled(table.selected, row.id))}
          />
        )}
      </td>
      <td className="mb-main">
        <button
          type="button"
          onClick={() => table.onOpen(row.id)}
          aria-current={table.openId === row.id ? 'true' : undefined}
        >
          <span className="mb-subject trunc">{row.subject}</span>
          <span className="mb-second trunc">
            {row.to} · {i18n._(kindWords[row.kind])}
            {row.folio && ` · ${row.folio}`}
          </span>
        </button>
      </td>
      <td className={`mb-state is-mail-${row.state}`}>{i18n._(stateWords[row.state])}</td>
      <td className="mb-when">{when}</td>
    </tr>
  )
}

/** One line per mail; only what may still be decided can be selected. */
export function MailRows(table: MailRowsProps) {
  const { t } = useLingui()
  const held = table.rows.filter(isHeld)
  const isAll = held.length > 0 && held.every(({ id }) => table.selected.has(id))
  return (
    <table className="mb-table">
      <thead className="thead">
        <tr>
          <th className="mb-check">
            {held.length > 0 && (
              <input
                type="checkbox"
                className="checkbox"
                aria-label={t`Seleccionar todos los que esperan`}
                checked={isAll}
                onChange={() => table.onSelect(new Set(isAll ? [] : held.map(({ id }) => id)))}
              />
            )}
          </th>
          <th>{t`Correo`}</th>
          <th>{t`Estado`}</th>
          <th className="mb-when">{t`Cuándo`}</th>
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <Row key={row.id} row={row} table={table} />
        ))}
      </tbody>
    </table>
  )
}
