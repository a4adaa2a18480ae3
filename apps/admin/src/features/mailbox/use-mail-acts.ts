import { plural } from '@lingui/core/macro'
import { useState } from 'react'
import { apiErrorText } from '../../connection/api-error.ts'
import { queryClient, trpc, trpcClient } from '../../connection/trpc.ts'
import { useLanguage } from '../../session/use-language.ts'
import { toast } from '../../ui/toast.tsx'

/** *Enviar* and *Descartar*, for one mail or many. Never shown as done before the server says so: mail cannot be called back. */
export function useMailActs(onDone: () => void) {
  const language = useLanguage()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const act = async (send: () => Promise<unknown>, done: string) => {
    setBusy(true)
    setProblem(null)
    try {
      await send()
      toast('done', done)
      onDone()
    } catch (error) {
      setProblem(apiErrorText(language, error))
    } finally {
      setBusy(false)
      void queryClient.invalidateQueries({ queryKey: trpc.mailbox.pathKey() })
    }
  }
  const sendMail = (ids: string[]) =>
    act(
      () => trpcClient.mailbox.send.mutate({ ids }),
      plural(ids.length, { one: '# correo va en camino.', other: '# correos van en camino.' }),
    )
  const discardMail = (ids: string[]) =>
    act(
      () => trpcClient.mailbox.discard.mutate({ ids }),
      plural(ids.length, {
        one: '# correo descartado; se conserva aquí.',
        other: '# correos descartados; se conservan aquí.',
      }),
    )
  return { sendMail, discardMail, isBusy, problem }
}
