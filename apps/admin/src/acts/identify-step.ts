import { t } from '@lingui/core/macro'
import type { CallerFound } from '@mesa/api'
import { formatPhone } from '@mesa/i18n'
import { IconUser } from '@tabler/icons-react'
import { newCommandKey } from '../connection/command-key.ts'
import { trpcClient } from '../connection/trpc.ts'
import type { BoxItem, BoxSection, BoxStep } from '../ui/command-box/box-store.ts'
import { toast } from '../ui/toast.tsx'
import { previewStep } from './preview-change.ts'
import { runAct } from './run-act.ts'

async function identify(folio: string, { contactId, account, name }: CallerFound): Promise<void> {
  const commandKey = newCommandKey()
  const send = () =>
    trpcClient.incident.correctContact.mutate({ folio, commandKey, contactId, accountId: account?.id ?? null })
  if (await runAct(folio, {}, send)) toast('done', t`${folio}: reporta ${name}.`)
}

const askingOf = (folio: string, caller: CallerFound) => ({
  folio,
  change: { type: 'correct_account', contactId: caller.contactId, accountId: caller.account?.id ?? null } as const,
  title: t`${folio}: reporta ${caller.name}`,
  confirm: t`Corregir quién reporta`,
  icon: IconUser,
  act: () => identify(folio, caller),
})

async function findPeople(folio: string, text: string): Promise<BoxSection[]> {
  const found = await trpcClient.directory.findCallers.query({ text })
  if (found.length === 0) return []
  const items = found.map((caller): BoxItem => {
    const phone = caller.phones[0] && formatPhone(caller.phones[0])
    return {
      id: `${caller.contactId}-${caller.account?.id ?? ''}`,
      label: caller.name,
      second: [caller.account?.name, caller.planName, phone].filter(Boolean).join(' · '),
      icon: IconUser,
      ask: () => previewStep(askingOf(folio, caller)),
      choose: () => identify(folio, caller),
    }
  })
  return [{ title: t`Personas encontradas`, items }]
}

/** Says who reported: a person of the directory, and with them the account. */
export function identifyStep(folio: string): BoxStep {
  return {
    title: t`¿Quién reporta ${folio}?`,
    placeholder: t`Teléfono, nombre, empresa, RFC o folio`,
    sections: [],
    find: (text) => findPeople(folio, text),
  }
}
