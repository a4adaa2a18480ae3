import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import type { Permission } from '@mesa/core'
import {
  IconAlertTriangle,
  IconBuilding,
  IconFileCertificate,
  IconFileText,
  IconMailForward,
  IconSettings,
  IconShieldExclamation,
} from '@tabler/icons-react'
import type { NavigateFn } from '@tanstack/react-router'
import { currentIncident } from '../../acts/current-incident.ts'
import { queryClient, trpcClient } from '../../connection/trpc.ts'
import { recentIncidents } from '../../session/recents.ts'
import { sessionOptions } from '../../session/session.ts'
import { adminSections } from '../../ui/admin-sections.ts'
import type { BoxItem, BoxSection, BoxStep } from '../../ui/command-box/box-store.ts'
import { type KeyId, type KeySection, keyTable } from '../../ui/keys/key-table.ts'
import { handledKeys, keyHint, keyHints, pressKey } from '../../ui/keys/keys.ts'
import { views } from '../../ui/queue-views.ts'
import { statusWords } from '../../ui/status-word.ts'
import { keyIcons } from './key-icons.ts'

const FOUND = 8

const may = (permission: Permission): boolean =>
  queryClient.getQueryData(sessionOptions.queryKey)?.permissions.includes(permission) ?? false

const incidentItem = (navigate: NavigateFn, folio: string, subject: string, second?: string): BoxItem => ({
  id: `incident-${folio}`,
  label: `${folio} ${subject}`,
  second,
  icon: IconFileText,
  choose: () => navigate({ to: '/incidents/$folio', params: { folio } }),
})

function goItems(navigate: NavigateFn, withLetters: boolean): BoxItem[] {
  const letters = (letter: string) => (withLetters ? [letter] : ['g', letter])
  const items = views.map(
    ({ name, label, icon, letter }): BoxItem => ({
      id: `go-${name}`,
      label: i18n._(label),
      icon,
      keys: letters(letter),
      choose: () => navigate({ to: '/queue/$view', params: { view: name } }),
    }),
  )
  if (may('mailbox.read')) {
    items.push({
      id: 'go-mailbox',
      label: t`Correo saliente`,
      icon: IconMailForward,
      keys: letters('c'),
      choose: () => navigate({ to: '/mailbox' }),
    })
  }
  if (may('quarantine.read')) {
    items.push({
      id: 'go-quarantine',
      label: t`Cuarentena`,
      icon: IconShieldExclamation,
      keys: letters('q'),
      choose: () => navigate({ to: '/mailbox', search: { tab: 'quarantine' } }),
    })
  }
  return [...items, ...keptItems(navigate, letters)]
}

const keptItems = (navigate: NavigateFn, letters: (letter: string) => string[]): BoxItem[] => [
  {
    id: 'go-exceptions',
    label: t`Excepciones`,
    icon: IconAlertTriangle,
    keys: letters('x'),
    choose: () => navigate({ to: '/exceptions' }),
  },
  {
    id: 'go-accounts',
    label: t`Clientes`,
    icon: IconBuilding,
    keys: letters('l'),
    choose: () => navigate({ to: '/accounts' }),
  },
  {
    id: 'go-policies',
    label: t`Pólizas`,
    icon: IconFileCertificate,
    keys: letters('p'),
    choose: () => navigate({ to: '/policies' }),
  },
  {
    id: 'go-admin',
    label: t`Administración`,
    icon: IconSettings,
    keys: letters('a'),
    choose: () => navigate({ to: '/admin' }),
  },
]

const sectionsAllowed = () => {
  const permissions = queryClient.getQueryData(sessionOptions.queryKey)?.permissions ?? []
  return adminSections.filter(({ permission }) => permission === undefined || permissions.includes(permission))
}

/** Every section of the administration, found by its name and by what it is for. */
const sectionItems = (navigate: NavigateFn): BoxItem[] =>
  sectionsAllowed().map(({ to, title, purpose, icon }) => ({
    id: `go-${to}`,
    label: i18n._(title),
    second: t`Administración`,
    words: i18n._(purpose),
    icon,
    choose: () => navigate({ to }),
  }))

/** What can be made from anywhere. */
const createItems = (navigate: NavigateFn): BoxItem[] =>
  may('customers.keep')
    ? [
        {
          id: 'create-account',
          label: t`Nuevo cliente`,
          icon: IconBuilding,
          choose: () => navigate({ to: '/accounts/$id', params: { id: 'new' } }),
        },
      ]
    : []

/** The menu of `g`: its letters act only while it is open, so none is timed. */
export const goStep = (navigate: NavigateFn): BoxStep => ({
  title: t`Ir a…`,
  placeholder: t`Ir a…`,
  lettered: true,
  sections: [{ title: t`Ir a…`, items: goItems(navigate, true) }],
})

const notInPalette: readonly KeyId[] = [
  'palette',
  'goTo',
  'next',
  'previous',
  'first',
  'last',
  'open',
  'send',
  'sendAndResolve',
]

/** Runs once the box is gone: what it opens takes the focus that the box gives back. */
const pressAfterwards = async (id: KeyId): Promise<void> => {
  setTimeout(() => pressKey(id))
}

function actionItems(section: KeySection | 'all'): BoxItem[] {
  return handledKeys()
    .filter((id) => !notInPalette.includes(id) && (section === 'all' || keyTable[id].section === section))
    .map((id) => ({
      id: `key-${id}`,
      label: i18n._(keyTable[id].label),
      keys: [keyHint(id)],
      icon: keyIcons[id],
      choose: () => pressAfterwards(id),
    }))
}

async function findIncidents(navigate: NavigateFn, text: string): Promise<BoxSection[]> {
  const year = new Date().getFullYear()
  // A bare number is a folio of this year.
  const folio = /^\d{1,6}$/.test(text) ? `${year}-${text.padStart(6, '0')}` : null
  const page = await trpcClient.queue.list.query({ view: 'open', filters: { q: folio ?? text }, limit: FOUND })
  const items = page.rows.map(({ folio, subject, account, reporter, status }) =>
    incidentItem(
      navigate,
      folio,
      subject,
      [account?.name ?? reporter, i18n._(statusWords[status])].filter(Boolean).join(' · '),
    ),
  )
  const exact = /^(\d{4}-)?\d{6,9}$/.test(text) ? text.replace(/^(\d{6})$/, `${year}-$1`) : folio
  if (exact && !page.rows.some((row) => row.folio === exact))
    items.push(incidentItem(navigate, exact, t`(abrir por folio)`))
  return items.length > 0 ? [{ title: t`Reportes`, items }] : []
}

/** What can be done here, where one was, where one can go, and what the words find. */
export function paletteStep(navigate: NavigateFn): BoxStep {
  const incident = currentIncident()
  const recents = recentIncidents().filter(({ folio }) => folio !== incident?.folio)
  const sections: BoxSection[] = [
    { title: incident ? t`Con ${incident.folio}` : t`En esta página`, items: incident ? actionItems('incident') : [] },
    {
      title: t`Recientes`,
      items: recents.slice(0, 4).map(({ folio, subject }) => incidentItem(navigate, folio, subject)),
    },
    { title: t`Ir a`, items: [...goItems(navigate, false), ...sectionItems(navigate)] },
    {
      title: t`Hacer`,
      items: [
        ...actionItems('records'),
        ...actionItems('everywhere'),
        ...actionItems('queue'),
        ...createItems(navigate),
      ],
    },
  ]
  return {
    title: t`Buscar o ir a…`,
    placeholder: t`Acción, folio, cliente, asunto…`,
    sections: sections.filter(({ items }) => items.length > 0),
    find: (text) => findIncidents(navigate, text),
  }
}

/** Every key of the one table; choosing a line does it. */
export function helpStep(): BoxStep {
  const handled = handledKeys()
  const titles: Record<KeySection, string> = {
    everywhere: t`En todas partes`,
    queue: t`En la bandeja`,
    incident: t`En un reporte`,
    records: t`En clientes, pólizas y reglas`,
  }
  const sectionOf = (section: KeySection): BoxSection => ({
    title: titles[section],
    items: (Object.keys(keyTable) as KeyId[])
      .filter((id) => keyTable[id].section === section)
      .map((id) => ({
        id: `help-${id}`,
        label: i18n._(keyTable[id].label),
        icon: keyIcons[id],
        refusedBecause: handled.includes(id) ? undefined : t`no en esta página`,
        keys: keyHints(id),
        choose: () => pressAfterwards(id),
      })),
  })
  return {
    title: t`Ayuda de teclas`,
    placeholder: t`Buscar una tecla`,
    sections: [sectionOf('everywhere'), sectionOf('queue'), sectionOf('incident'), sectionOf('records')],
  }
}
