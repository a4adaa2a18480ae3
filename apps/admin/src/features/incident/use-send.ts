import { t } from '@lingui/core/macro'
import type { IncidentView } from '@mesa/api'
import type { AfterReply } from '@mesa/core'
import { errorText } from '@mesa/i18n'
import { useRef, useState } from 'react'
import { refreshIncident } from '../../acts/run-act.ts'
import { apiErrorText } from '../../connection/api-error.ts'
import { newCommandKey } from '../../connection/command-key.ts'
import { trpcClient } from '../../connection/trpc.ts'
import { useServerStatus } from '../../session/session.ts'
import { useLanguage } from '../../session/use-language.ts'
import { toast } from '../../ui/toast.tsx'
import { TEXT_LIMIT } from './text-limit.ts'

export type ComposerTab = 'reply' | 'note' | 'call'

export interface Written {
  tab: ComposerTab
  text: string
  to: string[]
  after: AfterReply
  minutes: number
  answered: boolean
}

const requests = {
  reply: (folio: string, commandKey: string, { text, to, after }: Written) =>
    trpcClient.incident.reply.mutate({ folio, commandKey, text, to, after }),
  note: (folio: string, commandKey: string, { text }: Written) =>
    trpcClient.incident.note.mutate({ folio, commandKey, text }),
  call: (folio: string, commandKey: string, { text, minutes, answered }: Written) =>
    trpcClient.incident.logCall.mutate({ folio, commandKey, text, seconds: Math.round(minutes * 60), answered }),
}

/** Sends what was written once; the text stays until the server has it. */
export function useSend({ folio }: IncidentView) {
  const language = useLanguage()
  const hasRelay = useServerStatus()?.relay !== false
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  // The same attempt again after a dead network must not write twice: the key stays until it succeeds.
  const key = useRef<string | null>(null)

  const send = async (written: Written): Promise<boolean> => {
    if (isSending) return false
    if (written.text.length > TEXT_LIMIT) {
      setProblem(errorText(language, 'message.too_long', { limit: TEXT_LIMIT }))
      return false
    }
    key.current ??= newCommandKey()
    setSending(true)
    setProblem(null)
    try {
      await requests[written.tab](folio, key.current, written)
      key.current = null
      const done = {
        reply: hasRelay ? t`Respuesta guardada; va en camino.` : t`Respuesta guardada.`,
        note: t`Nota guardada.`,
        call: t`Llamada registrada.`,
      }
      toast('done', done[written.tab])
      return true
    } catch (error) {
      setProblem(apiErrorText(language, error))
      return false
    } finally {
      setSending(false)
      refreshIncident(folio)
    }
  }
  return { send, isSending, problem, clearProblem: () => setProblem(null), startAnew: () => (key.current = null) }
}
