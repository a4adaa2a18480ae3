import { t } from '@lingui/core/macro'
import type { AppRouter, Preview } from '@mesa/api'
import { IconArrowBackUp, IconCheck, type TablerIcon } from '@tabler/icons-react'
import type { inferRouterInputs } from '@trpc/server'
import { apiErrorText } from '../connection/api-error.ts'
import { queryClient, trpc } from '../connection/trpc.ts'
import { currentLanguage } from '../session/language.ts'
import { sessionOptions } from '../session/session.ts'
import { type BoxItem, type BoxStep, openBox } from '../ui/command-box/box-store.ts'
import { previewFacts } from './preview-text.ts'

export type PromiseChange = inferRouterInputs<AppRouter>['incident']['preview']['change']

/** Looked at again within this time it is the same preview: fetched while choosing, shown once chosen. */
const FRESH_MS = 5000

const fetchPreview = (folio: string, change: PromiseChange): Promise<Preview> =>
  queryClient.fetchQuery(trpc.incident.preview.queryOptions({ folio, change }, { staleTime: FRESH_MS }))

/** Asked while somebody still chooses, so that the answer is there once they have. */
export const prefetchPreview = (folio: string, change: PromiseChange): void => {
  void fetchPreview(folio, change).catch(() => undefined)
}

export interface Asking {
  folio: string
  change: PromiseChange
  /** `Marcar urgente 2026-000131`. */
  title: string
  /** Of ids that the preview itself cannot name. */
  names?: Record<string, string>
  /** What the button does. */
  confirm: string
  icon?: TablerIcon
  /** Asked for together with the act: who reads it later wants to know why. */
  reason?: { placeholder: string; missing: string }
  act: (reason: string) => Promise<unknown>
}

/** The step that shows what would become of the promise; null where nothing of it changes. */
export async function previewStep(asking: Asking): Promise<BoxStep | null> {
  try {
    const preview = await fetchPreview(asking.folio, asking.change)
    const systemNames = { ...preview.systemNames, ...asking.names }
    const facts = previewFacts({ ...preview, systemNames }, { ...told(), now: preview.readAt })
    return facts.length === 0 ? null : confirmStep(asking, facts)
  } catch (error) {
    const text = apiErrorText(currentLanguage(), error)
    return confirmStep({ ...asking, refusal: text }, [{ label: t`No se puede`, text, isGrave: true }])
  }
}

const told = () => ({
  language: currentLanguage(),
  timezone: queryClient.getQueryData(sessionOptions.queryKey)?.company.timezone ?? 'UTC',
})

function confirmStep(
  { title, confirm, icon, act, reason, refusal }: Asking & { refusal?: string },
  facts: NonNullable<BoxStep['facts']>,
): BoxStep {
  const yes: BoxItem = {
    id: 'confirm',
    label: confirm,
    icon: icon ?? IconCheck,
    keys: ['Enter'],
    ...(reason && { needsText: reason.missing }),
    choose: act,
  }
  const no: BoxItem = {
    id: 'leave',
    label: t`Dejar como estaba`,
    icon: IconArrowBackUp,
    keys: ['Esc'],
    choose: () => undefined,
  }
  return {
    title,
    placeholder: reason?.placeholder ?? t`Enter confirma; Esc deja todo como estaba`,
    sections: [{ title, items: refusal ? [no] : [yes, no] }],
    facts,
    takesText: reason !== undefined,
  }
}

/** Does it at once where the promise stays; else shows first what becomes of it. */
export async function askThenAct(asking: Asking): Promise<void> {
  const step = await previewStep(asking)
  if (step) openBox(step)
  else await asking.act('')
}
