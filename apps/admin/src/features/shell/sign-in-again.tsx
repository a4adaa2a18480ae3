import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Modal.css'
import { useLingui } from '@lingui/react/macro'
import { Modal } from '@mantine/core'
import { queryClient } from '../../connection/trpc.ts'
import { sessionOptions } from '../../session/session.ts'

/** Signs in from another tab, then goes on here: nothing typed on the page is touched. */
export function SignInAgain({ onDone }: { onDone: () => void }) {
  const { t } = useLingui()
  const goOn = async () => {
    await queryClient.fetchQuery({ ...sessionOptions, staleTime: 0 })
    void queryClient.invalidateQueries()
    onDone()
  }
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      title={t`La sesión terminó`}
      size={400}
      yOffset={96}
      closeOnClickOutside={false}
      closeOnEscape={false}
      classNames={{ overlay: 'scrim' }}
    >
      <p>{t`Lo que estaba escribiendo sigue en esta página. Entre en otra pestaña y continúe aquí.`}</p>
      <div className="row modal-foot">
        <a className="btn btn--primary" href="/sign-in" target="_blank" rel="noreferrer">
          {t`Entrar en otra pestaña`}
        </a>
        <button type="button" className="btn" onClick={() => void goOn().catch(() => undefined)}>
          {t`Ya entré, continuar`}
        </button>
      </div>
    </Modal>
  )
}
