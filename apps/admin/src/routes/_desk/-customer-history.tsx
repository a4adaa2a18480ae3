import '../../features/records/records.css'
import { useLingui } from '@lingui/react/macro'
import type { RecordView } from '@mesa/api'
import type { RecordBodies } from '@mesa/core'
import { useCallback } from 'react'
import { apiErrorText } from '../../connection/api-error.ts'
import { publishRecord } from '../../connection/publish-record.ts'
import { useRecords } from '../../connection/use-records.ts'
import { RecordHistory } from '../../features/records/record-history.tsx'
import { usePermission } from '../../session/session.ts'
import { useLanguage } from '../../session/use-language.ts'
import type { PathWords } from '../../ui/record-editor.ts'
import { toast } from '../../ui/toast.tsx'

interface CustomerHistoryProps<Kind extends 'account' | 'contact'> {
  record: RecordView<Kind>
  pathWords: PathWords
  /** The version that the address names. */
  shown: string | undefined
  onShow(version: string | null): void
}

/** Systems and sites by their names. */
function useNames(): (path: string, value: unknown) => string | null {
  const systems = useRecords('system')
  return useCallback(
    (path, value) => (path.endsWith('systemId') ? (systems.find(({ id }) => id === value)?.name ?? null) : null),
    [systems],
  )
}

/** How a customer or a contact came to be as it is; an old version comes back by one press. */
export function CustomerHistory<Kind extends 'account' | 'contact'>(props: CustomerHistoryProps<Kind>) {
  const { record, pathWords, shown, onShow } = props
  const { t } = useLingui()
  const language = useLanguage()
  const mayKeep = usePermission('customers.keep')
  const restore = async (body: RecordBodies[Kind], version: number) => {
    const note = t`Vuelve a la versión ${version}`
    try {
      const { kind, id, draft, versions } = record
      const basedOn = versions[0]?.version ?? 0
      await publishRecord({ kind, id, body, revision: draft?.revision ?? 0, basedOn, note })
      toast('done', t`La versión ${version} vale otra vez`)
    } catch (error) {
      toast('error', apiErrorText(language, error))
    }
  }
  return (
    <RecordHistory<Kind>
      record={record}
      pathWords={pathWords}
      useValueWords={useNames}
      onRestore={mayKeep ? (body, version) => void restore(body, version) : null}
      shown={shown === undefined ? null : Number(shown)}
      onShow={(version) => onShow(version === null ? null : String(version))}
    />
  )
}
