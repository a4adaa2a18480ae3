import { useLingui } from '@lingui/react/macro'
import { queryClient } from '../../connection/trpc.ts'
import { sessionOptions } from '../../session/session.ts'
import { Dialog } from '../../ui/dialog.tsx'

/** Signs in from another tab, then goes on here: nothing typed on the page is touched. */
export function SignInAgain({ onDone }: { onDone: () => void }) {
  const { t } = useLingui()
  const goOn = async () => {
    await queryClient.fetchQuery({ ...sessionOptions, staleTime: 0 })
    void queryClient.invalidateQueries()
    onDone()
  }
  return (
    <Dialog label={t`La sesión terminó`} className="again">
      <h2 className="page-title">{t`La sesión terminó`}</h2>
      <p>{t`Lo que estaba escribiendo sigue en esta página. Entre en otra pestaña y continúe aquí.`}</p>
      <div className="row modal-foot">
        <a className="btn btn--primary" href="/sign-in" target="_blank" rel="noreferrer">
          {t`Entrar en otra pestaña`}
        </a>
        <button type="button" className="btn" onClick={() => void goOn().catch(() => undefined)}>
          {t`Ya entré, continuar`}
        </button>
      </div>
    </Dialog>
  )
}
