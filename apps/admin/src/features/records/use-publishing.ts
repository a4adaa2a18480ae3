import { useLingui } from '@lingui/react/macro'
import type { RecordBodies, RecordKind } from '@mesa/core'
import { useState } from 'react'
import { apiErrorText, mesaErrorOf } from '../../connection/api-error.ts'
import { noticeSessionEnd, queryClient, trpc } from '../../connection/trpc.ts'
import { useLanguage } from '../../session/use-language.ts'
import { toast } from '../../ui/toast.tsx'
import type { PublishTerms } from './publish-dialog.tsx'
import { keeperOf, keptDraftOf, type RecordFamily } from './record-family.ts'
import type { DraftKeeping } from './use-draft-keeping.ts'
import { forgetPendingReads, readRecordAgain } from './use-record.ts'

interface PublishingOptions<Kind extends RecordKind> {
  kind: Kind
  family: RecordFamily
  keeping: DraftKeeping<Kind>
  /** What holds without what was typed. */
  keptBody: () => RecordBodies[Kind]
  onClosed: () => void
  /** A draft that never was a version is gone with its record. */
  onGone: () => void
}

const isOvertaken = (error: unknown): boolean =>
  ['draft.changed_meanwhile', 'draft.not_found'].includes(mesaErrorOf(error)?.code ?? '')

/** One act at a time: while it runs, and the sentence of why it was refused. */
function useAct<Kind extends RecordKind>({ keeping, onClosed }: PublishingOptions<Kind>) {
  const language = useLanguage()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const run = async (act: () => Promise<void>) => {
    setBusy(true)
    setFailure(null)
    try {
      await act()
    } catch (error) {
      noticeSessionEnd(error)
      setFailure(apiErrorText(language, error))
      if (!isOvertaken(error)) return
      onClosed()
      await keeping.refused(error, keeping.id)
    } finally {
      setBusy(false)
    }
  }
  return { run, isBusy, failure, setFailure }
}

/** Publishing and discarding: both send what was typed last, and read the record again. */
export function usePublishing<Kind extends RecordKind>(options: PublishingOptions<Kind>) {
  const { kind, family, keeping, keptBody, onClosed, onGone } = options
  const { t } = useLingui()
  const { run, isBusy, failure, setFailure } = useAct(options)

  const settle = async (id: string): Promise<void> => {
    await forgetPendingReads(kind, id)
    keeping.dispatch({ type: 'settled', kept: keptDraftOf(await readRecordAgain(kind, id)) })
  }

  const publish = ({ effectiveAt, note }: PublishTerms) =>
    run(async () => {
      const saved = await keeping.save()
      if (!saved) {
        setFailure(t`No se pudo guardar lo último que escribió; sigue en esta página. Intente de nuevo.`)
        return
      }
      const { version } = await keeperOf(family).publish.mutate({ kind, ...saved, effectiveAt, note })
      await settle(saved.id)
      onClosed()
      toast('done', t`Se publicó la versión ${version}.`)
    })

  const dropDraft = async (id: string, revision: number): Promise<void> => {
    await keeperOf(family).discardDraft.mutate({ kind, id, revision })
    try {
      await settle(id)
    } catch (error) {
      if (mesaErrorOf(error)?.code !== 'record.not_found') throw error
      void queryClient.invalidateQueries({ queryKey: trpc.records.list.pathKey() })
      onGone()
    }
  }

  const discard = () =>
    run(async () => {
      const { id, state } = keeping
      if (id !== null && state.revision > 0) await dropDraft(id, state.revision)
      else keeping.dispatch({ type: 'dropped', body: keptBody() })
      onClosed()
      toast('done', t`Se descartó el borrador.`)
    })

  return { publish, discard, isBusy, failure, clearFailure: () => setFailure(null) }
}
