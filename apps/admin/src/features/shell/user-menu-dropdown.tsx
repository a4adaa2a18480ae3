import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Menu.css'
import { useLingui } from '@lingui/react/macro'
import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core'
import type { Language } from '@mesa/core'
import { IconCheck, IconLockOpen } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { queryClient, trpcClient } from '../../connection/trpc.ts'
import { speak } from '../../session/language.ts'
import { sessionOptions, usePermission, useServerStatus, useSession } from '../../session/session.ts'
import { signOut } from '../../session/sign-out.ts'
import { useLanguage } from '../../session/use-language.ts'
import { roleWords } from '../../ui/role-word.ts'
import { toast } from '../../ui/toast.tsx'
import { ringAlarm } from './alarm-sound.ts'

/** Here at once, and at the server for the next browser; failing there loses nothing here. */
async function chooseLanguage(language: Language): Promise<void> {
  await speak(language)
  queryClient.setQueryData(
    sessionOptions.queryKey,
    (session) => session && { ...session, user: { ...session.user, language } },
  )
  await trpcClient.session.setLanguage.mutate({ language }).catch(() => undefined)
}

function LanguageItems() {
  const { t } = useLingui()
  return (
    <>
      <Menu.Label>{t`Idioma`}</Menu.Label>
      <Menu.RadioGroup value={useLanguage()} onChange={(language) => void chooseLanguage(language as Language)}>
        <Menu.RadioItem value="es" lang="es" closeMenuOnClick>
          Español (México)
        </Menu.RadioItem>
        <Menu.RadioItem value="en" lang="en" closeMenuOnClick>
          English
        </Menu.RadioItem>
      </Menu.RadioGroup>
    </>
  )
}

function ThemeItems() {
  const { t } = useLingui()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Menu.Label>{t`Apariencia`}</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
        <Menu.RadioItem value="auto">{t`Como el sistema`}</Menu.RadioItem>
        <Menu.RadioItem value="light">{t`Claro`}</Menu.RadioItem>
        <Menu.RadioItem value="dark">{t`Oscuro`}</Menu.RadioItem>
      </Menu.RadioGroup>
    </>
  )
}

/** Sound needs a gesture: whoever tries it once after signing in hears every alarm later. */
function AlarmItem() {
  const { t } = useLingui()
  const mayTake = usePermission('incident.take')
  const mayAssign = usePermission('incident.assign')
  const tryAlarm = async () => {
    const isHeard = await ringAlarm()
    toast(
      isHeard ? 'done' : 'error',
      isHeard
        ? t`Así suena la alarma de urgentes.`
        : t`El navegador no deja sonar la alarma. Permita el sonido de este sitio.`,
    )
  }
  if (!mayTake && !mayAssign) return null
  return <Menu.Item onClick={() => void tryAlarm()}>{t`Probar alarma`}</Menu.Item>
}

function Who() {
  const { i18n } = useLingui()
  const { user } = useSession()
  return (
    <Menu.Label>
      <span className="menu-who">{user.name}</span>
      {i18n._(roleWords[user.role])} · {user.email}
    </Menu.Label>
  )
}

/** Who is signed in; language, appearance and the way out. Fetched when it is first opened, and opens at once. */
export function UserMenuDropdown({ children }: { children: ReactNode }) {
  const { t } = useLingui()
  const status = useServerStatus()
  return (
    <Menu
      defaultOpened
      position="bottom-start"
      width={256}
      shadow="none"
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
      checkIcon={<IconCheck size={16} stroke={1.75} className="ic" aria-hidden="true" />}
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: 'float menu', item: 'menu-item', label: 'menu-label' }}
    >
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Who />
        <Menu.Divider />
        <LanguageItems />
        <ThemeItems />
        <Menu.Divider />
        {status?.plainHttp && (
          <Menu.Label className="menu-note">
            <IconLockOpen size={14} stroke={1.75} className="ic" aria-hidden="true" />
            {t`La conexión no va cifrada. Úsela solo en este equipo o en su red.`}
          </Menu.Label>
        )}
        <AlarmItem />
        <Menu.Item onClick={() => void signOut()}>{t`Salir`}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
