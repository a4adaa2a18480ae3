import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Menu.css'
import { useLingui } from '@lingui/react/macro'
import { Menu, useMantineColorScheme } from '@mantine/core'
import type { Language } from '@mesa/core'
import { IconCheck, IconLockOpen } from '@tabler/icons-react'
import { trpcClient } from '../../connection/trpc.ts'
import { speak } from '../../session/language.ts'
import { useServerStatus, useSession } from '../../session/session.ts'
import { signOut } from '../../session/sign-out.ts'
import { useLanguage } from '../../session/use-language.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { roleWords } from '../../ui/role-word.ts'

const Chosen = ({ when }: { when: boolean }) => (
  <IconCheck size={16} stroke={1.75} className="ic" visibility={when ? 'visible' : 'hidden'} aria-hidden="true" />
)

function LanguageItems() {
  const { t } = useLingui()
  const current = useLanguage()
  const choose = async (language: Language) => {
    await speak(language)
    await trpcClient.session.setLanguage.mutate({ language }).catch(() => undefined)
  }
  return (
    <>
      <Menu.Label>{t`Idioma`}</Menu.Label>
      <Menu.Item
        role="menuitemradio"
        aria-checked={current === 'es'}
        leftSection={<Chosen when={current === 'es'} />}
        onClick={() => void choose('es')}
        lang="es"
      >
        Español (México)
      </Menu.Item>
      <Menu.Item
        role="menuitemradio"
        aria-checked={current === 'en'}
        leftSection={<Chosen when={current === 'en'} />}
        onClick={() => void choose('en')}
        lang="en"
      >
        English
      </Menu.Item>
    </>
  )
}

function ThemeItems() {
  const { t } = useLingui()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const schemes = [
    { scheme: 'auto', label: t`Como el sistema` },
    { scheme: 'light', label: t`Claro` },
    { scheme: 'dark', label: t`Oscuro` },
  ] as const
  return (
    <>
      <Menu.Label>{t`Apariencia`}</Menu.Label>
      {schemes.map(({ scheme, label }) => (
        <Menu.Item
          key={scheme}
          role="menuitemradio"
          aria-checked={colorScheme === scheme}
          leftSection={<Chosen when={colorScheme === scheme} />}
          onClick={() => setColorScheme(scheme)}
        >
          {label}
        </Menu.Item>
      ))}
    </>
  )
}

/** Who is signed in; language, appearance and the way out. */
export function UserMenu() {
  const { t, i18n } = useLingui()
  const { user } = useSession()
  const status = useServerStatus()
  return (
    <Menu
      position="bottom-start"
      width={240}
      shadow="none"
      withinPortal
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: 'float menu', item: 'menu-item', label: 'menu-label' }}
    >
      <Menu.Target>
        <button type="button" className="avatar-button" aria-label={t`Su cuenta: ${user.name}`}>
          <Avatar name={user.name} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="menu-who">
          <p className="medium trunc">{user.name}</p>
          <p className="t12 muted trunc">
            {i18n._(roleWords[user.role])} · {user.email}
          </p>
        </div>
        <Menu.Divider />
        <LanguageItems />
        <ThemeItems />
        <Menu.Divider />
        {status?.plainHttp && (
          <p className="menu-note">
            <IconLockOpen size={14} stroke={1.75} className="ic" aria-hidden="true" />
            {t`La conexión no va cifrada. Úsela solo en este equipo o en su red.`}
          </p>
        )}
        <Menu.Item onClick={() => void signOut()}>{t`Salir`}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
