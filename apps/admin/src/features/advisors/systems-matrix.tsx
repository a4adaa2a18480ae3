import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useRecords } from '../../connection/use-records.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { AbsenceLine, DAYS_SHOWN, GapLine, WeekHeads } from './absence-line.tsx'
import { absenceGaps, epochDay, reachOf, type SystemReach } from './coverage-gaps.ts'
import { GapCards } from './gap-cards.tsx'
import { type GridColumn, MatrixGrid, type MatrixPart } from './matrix-grid.tsx'
import { useToday } from './use-today.ts'

/** Levels by system, with the absences of the coming weeks, and what both leave uncovered. */
export function SystemsMatrix({ rows, isReadOnly, onSet, onUndo }: MatrixPart) {
  const { t } = useLingui()
  const systems = useRecords('system')
  const today = useToday()
  const columns = useMemo(
    () => systems.filter(({ body }) => body.active !== false).map(({ id, name }): GridColumn => ({ key: id, name })),
    [systems],
  )
  const nameOf = (id: string) => columns.find(({ key }) => key === id)?.name ?? id
  const known = rows.map(({ row, shown }) => ({ id: row.id, body: shown }))
  const reach = reachOf(
    columns.map(({ key }) => key),
    known,
  )
  const gaps = absenceGaps(reach, today, DAYS_SHOWN)
  const monday = mondayOf(epochDay(today))
  return (
    <>
      <p className="adv-say">
        {t`El nivel decide a quién propone Mesa: 1 apoya, 2 resuelve solo, 3 es especialista.`}
        {isReadOnly && ` ${t`Puede verlos; los cambia quien administra o la Jefatura de Soporte.`}`}
      </p>
      <div className="adv-scroll">
        <MatrixGrid
          part="systems"
          columns={columns}
          rows={rows}
          isReadOnly={isReadOnly}
          onSet={onSet}
          onUndo={onUndo}
          tail={{
            head: <WeekHeads monday={monday} />,
            of: (shown) => <AbsenceLine body={shown} monday={monday} />,
            foot: <GapLine gaps={gaps} monday={monday} nameOf={nameOf} />,
          }}
          foot={<ReachCells reach={reach} />}
        />
      </div>
      <GapCards reach={reach} gaps={gaps} nameOf={nameOf} />
      {!isReadOnly && <KeyHints />}
    </>
  )
}

function KeyHints() {
  const { t } = useLingui()
  return (
    <p className="adv-keys only-wide">
      <span>
        <Kbd keys={['0', '1', '2', '3']} /> {t`nivel`}
      </span>
      <span>
        <Kbd keys={['←', '→', '↑', '↓']} /> {t`moverse`}
      </span>
      <span>
        <Kbd keys={['Z']} /> {t`deshacer`}
      </span>
    </p>
  )
}

/** Back to the Monday of that day's week: 1970-01-01 was a Thursday. */
const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7)

function ReachCells({ reach }: { reach: SystemReach[] }) {
  const { t } = useLingui()
  return (
    <>
      <th scope="row" className="adv-who">
        <b>{t`Alcanza`}</b>
        <small>{t`nivel 3 · nivel 2 o más`}</small>
      </th>
      {reach.map(({ systemId, specialists, solvers }) => (
        <td key={systemId} className={specialists.length < 2 ? 'adv-reach is-thin' : 'adv-reach'}>
          <span>
            <b>{specialists.length}</b> · {specialists.length + solvers.length}
          </span>
          {specialists.length === 1 && <small>{t`solo ${specialists[0]?.body.name.split(' ')[0] ?? ''}`}</small>}
        </td>
      ))}
    </>
  )
}
