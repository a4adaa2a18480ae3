import { useLingui } from '@lingui/react/macro'
import type { RecordVersionView, RecordView, VersionStanding } from '@mesa/api'
import type { RecordBodies, RecordKind } from '@mesa/core'
import { formatInstant } from '@mesa/i18n'
import { useState } from 'react'
import { useZoned } from '../../session/use-zoned.ts'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { DifferenceTable, type DifferenceWords } from './difference-table.tsx'

interface RecordHistoryProps<Kind extends RecordKind> extends DifferenceWords {
  record: RecordView<Kind>
  /** Null: this person may not change it. */
  onRestore: ((body: RecordBodies[Kind], version: number) => void) | null
  /** The version that the address names. */
  shown: number | null
  onShow: (version: number | null) => void
}

/** `desde siempre`, `desde el 1 dic, 00:00`. */
function useSince() {
  const { t } = useLingui()
  const zoned = useZoned()
  return (at: number): string => {
    if (at === 0) return t`desde el primer reporte`
    const when = formatInstant(zoned.language, { ...zoned, at })
    return t`desde ${when}`
  }
}

function useStandingWords(): Record<VersionStanding, string> {
  const { t } = useLingui()
  return { in_force: t`vigente`, coming: t`por entrar`, past: t`anterior` }
}

interface VersionDifferenceProps<Kind extends RecordKind> extends DifferenceWords {
  version: RecordVersionView<Kind>
  others: RecordVersionView<Kind>[]
}

/** Against the version before it, or any other. */
function VersionDifference<Kind extends RecordKind>({ version, others, ...words }: VersionDifferenceProps<Kind>) {
  const { t } = useLingui()
  const before = others.find((other) => other.version < version.version) ?? others[0]
  const [against, setAgainst] = useState(before?.version.toString() ?? '')
  const other = others.find((each) => each.version.toString() === against)
  if (!other) return <p className="second">{t`Es la primera versión.`}</p>
  return (
    <div className="rec-against">
      <SelectField
        label={t`Comparar con`}
        value={against}
        onChange={setAgainst}
        isReadOnly={false}
        options={others.map((each) => ({ value: each.version.toString(), label: t`Versión ${each.version}` }))}
      />
      <DifferenceTable
        {...words}
        before={other.body}
        after={version.body}
        beforeHead={t`Versión ${other.version}`}
        afterHead={t`Versión ${version.version}`}
      />
    </div>
  )
}

/** Every version that ever held: who, when, why, what it changed; none of them can be changed. */
export function RecordHistory<Kind extends RecordKind>(props: RecordHistoryProps<Kind>) {
  const { record, onRestore, shown, onShow, ...words } = props
  const { t } = useLingui()
  const zoned = useZoned()
  const since = useSince()
  const standings = useStandingWords()
  if (record.versions.length === 0) return <p className="second">{t`Todavía no se ha publicado ninguna versión.`}</p>
  return (
    <ol className="rec-history">
      {record.versions.map((version) => {
        const { version: number, standing, effectiveAt, publishedAt, note, body } = version
        // What a company brought along was published by no person.
        const publishedBy = version.publishedBy === 'load_company' ? t`Carga inicial` : version.publishedBy
        const isShown = shown === number
        const published = formatInstant(zoned.language, { ...zoned, at: publishedAt })
        return (
          <li key={number}>
            <div className="rec-version">
              <span className={standing === 'in_force' ? 'tag tag--strong' : 'tag'}>v{number}</span>
              <p className="grow">
                <b className="medium">{standings[standing]}</b> <span className="second">{since(effectiveAt)}</span>
                <small>
                  {publishedAt === 0 ? publishedBy : t`${publishedBy}, ${published}`}
                  {note ? ` · ${note}` : ''}
                </small>
              </p>
              <button
                type="button"
                className="btn btn--link btn--compact"
                aria-expanded={isShown}
                onClick={() => onShow(isShown ? null : number)}
              >
                {isShown ? t`Ocultar` : t`Diferencia`}
              </button>
              {onRestore && standing !== 'in_force' && (
                <button type="button" className="btn btn--compact" onClick={() => onRestore(body, number)}>
                  {t`Restaurar`}
                </button>
              )}
            </div>
            {isShown && (
              <VersionDifference
                {...words}
                version={version}
                others={record.versions.filter((other) => other.version !== number)}
              />
            )}
          </li>
        )
      })}
    </ol>
  )
}
