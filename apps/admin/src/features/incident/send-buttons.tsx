import { useLingui } from '@lingui/react/macro'
import type { AfterReply } from '@mesa/core'
import { IconCheck, IconChevronDown, IconSend } from '@tabler/icons-react'
import { openBox } from '../../ui/command-box/box-store.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { ariaKeys, keyHint } from '../../ui/keys/keys.ts'
import type { ComposerTab } from './use-send.ts'

interface SendButtonsProps {
  tab: ComposerTab
  isSending: boolean
  canSend: boolean
  onSend: (after: AfterReply) => Promise<void>
}

function OtherWays({ isOff, onSend }: { isOff: boolean; onSend: SendButtonsProps['onSend'] }) {
  const { t } = useLingui()
  const ask = () =>
    openBox({
      title: t`Otra forma de enviar`,
      placeholder: t`Otra forma de enviar`,
      numbered: true,
      sections: [
        {
          title: t`Otra forma de enviar`,
          items: [
            {
              id: 'stay',
              label: t`Enviar`,
              second: t`el estado no cambia`,
              icon: IconSend,
              choose: () => onSend('stay'),
            },
            { id: 'resolve', label: t`Enviar y resolver`, icon: IconCheck, choose: () => onSend('resolve') },
          ],
        },
      ],
    })
  return (
    <button
      type="button"
      className="btn btn--primary"
      disabled={isOff}
      aria-label={t`Otra forma de enviar`}
      onClick={ask}
    >
      <IconChevronDown size={16} stroke={1.75} className="ic" aria-hidden="true" />
    </button>
  )
}

/** One primary button; for answers, the two other ways to end behind its arrow. */
export function SendButtons({ tab, isSending, canSend, onSend }: SendButtonsProps) {
  const { t } = useLingui()
  const labels: Record<ComposerTab, string> = {
    reply: t`Enviar y esperar al cliente`,
    note: t`Guardar nota`,
    call: t`Registrar llamada`,
  }
  const isOff = !canSend || isSending
  const main = (
    <button
      type="button"
      className="btn btn--primary"
      disabled={isOff}
      aria-keyshortcuts={ariaKeys('send')}
      onClick={() => void onSend('wait_for_customer')}
    >
      {isSending ? t`Guardando…` : labels[tab]} <Kbd keys={[keyHint('send')]} />
    </button>
  )
  if (tab !== 'reply') return main
  return (
    <span className="btn-split">
      {main}
      <OtherWays isOff={isOff} onSend={onSend} />
    </span>
  )
}
