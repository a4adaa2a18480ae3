import { useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import type { AfterReply } from '@mesa/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Kbd } from '../../ui/kbd.tsx'
import { ariaKeys, keyHint } from '../../ui/keys/keys.ts'
import type { ComposerTab } from './use-send.ts'

interface SendButtonsProps {
  tab: ComposerTab
  isSending: boolean
  canSend: boolean
  onSend: (after: AfterReply) => void
}

/** One primary button; for answers, the two other ways to end behind its arrow. */
export function SendButtons({ tab, isSending, canSend, onSend }: SendButtonsProps) {
  const { t } = useLingui()
  const labels: Record<ComposerTab, string> = {
    reply: t`Enviar y esperar al cliente`,
    note: t`Guardar nota`,
    call: t`Registrar llamada`,
  }
  const main = (
    <button
      type="button"
      className="btn btn--primary"
      disabled={!canSend || isSending}
      aria-keyshortcuts={ariaKeys('send')}
      onClick={() => onSend('wait_for_customer')}
    >
      {isSending ? t`Guardando…` : labels[tab]} <Kbd keys={[keyHint('send')]} />
    </button>
  )
  if (tab !== 'reply') return main
  return (
    <span className="btn-split">
      {main}
      <Menu
        position="top-end"
        shadow="none"
        transitionProps={{ duration: 0 }}
        classNames={{ dropdown: 'float menu', item: 'menu-item' }}
      >
        <Menu.Target>
          <button
            type="button"
            className="btn btn--primary"
            disabled={!canSend || isSending}
            aria-label={t`Otra forma de enviar`}
          >
            <IconChevronDown size={16} stroke={1.75} className="ic" aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onSend('stay')}>{t`Enviar`}</Menu.Item>
          <Menu.Item onClick={() => onSend('resolve')} rightSection={<Kbd keys={[keyHint('sendAndResolve')]} />}>
            {t`Enviar y resolver`}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  )
}
