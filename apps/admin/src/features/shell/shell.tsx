import { useLingui } from '@lingui/react/macro'
import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useActKeys } from '../../acts/use-act-keys.ts'
import { useRecordsFeed } from '../../connection/use-records.ts'
import { CommandBoxHost } from '../../ui/command-box/command-box-host.tsx'
import { installKeys } from '../../ui/keys/keys.ts'
import { AlarmStrip } from './alarm-strip.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { ConnectionBar, RelayBar } from './notice-bars.tsx'
import { SessionEnded } from './session-ended.tsx'
import { Sidebar } from './sidebar.tsx'
import { useGlobalKeys } from './use-global-keys.ts'

/** The frame around every page behind sign-in. */
export function Shell() {
  const { t } = useLingui()
  useEffect(installKeys, [])
  useGlobalKeys()
  useActKeys()
  useRecordsFeed()
  return (
    <div className="app">
      <a className="skip" href="#main">{t`Ir al contenido`}</a>
      <Sidebar />
      <main className="main" id="main" tabIndex={-1}>
        <AlarmStrip />
        <RelayBar />
        <ConnectionBar />
        <Outlet />
      </main>
      <BottomBar />
      <CommandBoxHost />
      <SessionEnded />
    </div>
  )
}
