import { t } from '@lingui/core/macro'
import { IconMapPin, IconShieldCheck, IconTool } from '@tabler/icons-react'
import { newCommandKey } from '../connection/command-key.ts'
import { trpcClient } from '../connection/trpc.ts'
import { openBox } from '../ui/command-box/box-store.ts'
import { toast } from '../ui/toast.tsx'
import { askThenAct, previewStep } from './preview-change.ts'
import { runAct } from './run-act.ts'

/** Says which system it is about; what becomes of coverage and promise is shown first. */
export function correctSystem(folio: string, systemId: string | null, name: string): Promise<void> {
  const commandKey = newCommandKey()
  return askThenAct({
    folio,
    change: { type: 'correct_system', systemId },
    title: t`${folio}: sistema ${name}`,
    confirm: t`Corregir el sistema`,
    icon: IconTool,
    act: () => runAct(folio, {}, () => trpcClient.incident.correctSystem.mutate({ folio, commandKey, systemId })),
  })
}

/** Says at which of the account's sites it is. */
export function correctSite(folio: string, siteId: string | null, name: string): Promise<void> {
  const commandKey = newCommandKey()
  return askThenAct({
    folio,
    change: { type: 'correct_site', siteId },
    ...(siteId !== null && { names: { [siteId]: name } }),
    title: t`${folio}: sitio ${name}`,
    confirm: t`Corregir el sitio`,
    icon: IconMapPin,
    act: () => runAct(folio, {}, () => trpcClient.incident.correctSite.mutate({ folio, commandKey, siteId })),
  })
}

/** Decides the coverage again by the records as they are now: the old and the new verdict side by side, and why. */
export async function decideCoverageAgain(folio: string): Promise<void> {
  const commandKey = newCommandKey()
  const step = await previewStep({
    folio,
    change: { type: 'decide_coverage' },
    title: t`Volver a evaluar la cobertura de ${folio}`,
    confirm: t`Guardar la nueva cobertura`,
    icon: IconShieldCheck,
    reason: { placeholder: t`¿Por qué se evalúa otra vez?`, missing: t`Falta el motivo` },
    act: (reason) => runAct(folio, {}, () => trpcClient.incident.decideCoverage.mutate({ folio, commandKey, reason })),
  })
  if (step) openBox(step)
  else toast('done', t`Con los datos de hoy la cobertura de ${folio} es la misma.`)
}
