import { i18n } from '@lingui/core'
import { plural, t } from '@lingui/core/macro'
import type { Directory } from '@mesa/api'
import {
  IconArrowBackUp,
  IconBolt,
  IconBoltOff,
  IconCheck,
  IconHourglass,
  IconPlayerPlay,
  IconUser,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import { queryClient, trpc } from '../connection/trpc.ts'
import { currentLanguage } from '../session/language.ts'
import { sessionOptions } from '../session/session.ts'
import type { BoxItem, BoxStep } from '../ui/command-box/box-store.ts'
import { statusWords } from '../ui/status-word.ts'
import { allowedStatusActs, type StatusAct, statusAfter } from './allowed-acts.ts'
import type { CurrentIncident } from './current-incident.ts'
import { assignTo, changeStatus, setUrgency, withdrawUrgency } from './incident-acts.ts'
import { prefetchPreview, previewStep } from './preview-change.ts'

const fetchDirectory = (): Promise<Directory> =>
  queryClient.ensureQueryData(trpc.directory.get.queryOptions(undefined, { staleTime: 60_000 }))

/** Who knows the system comes first, then who has less to do. */
function byFitness(systemId: string | null) {
  const knows = ({ systems }: Directory['advisors'][number]) => (systemId && systems.includes(systemId) ? 0 : 1)
  return (a: Directory['advisors'][number], b: Directory['advisors'][number]) =>
    knows(a) - knows(b) || a.open - b.open || a.name.localeCompare(b.name)
}

/** Whom to give it to, with level and load. */
export async function assignStep(incident: CurrentIncident): Promise<BoxStep> {
  const { advisors, systems } = await fetchDirectory()
  const nameOf = (id: string) => systems.find((system) => system.id === id)?.name ?? id
  const items = advisors.toSorted(byFitness(incident.systemId)).map((advisor): BoxItem => {
    const load = plural(advisor.open, { one: '# abierto', other: '# abiertos' })
    return {
      id: advisor.id,
      label: advisor.name,
      second: [t`nivel ${advisor.level}`, load, advisor.systems.map(nameOf).join(', ')].filter(Boolean).join(' · '),
      icon: IconUser,
      refusedBecause: advisor.id === incident.advisorId ? t`ya lo tiene` : undefined,
      choose: () => assignTo(incident.folio, advisor),
    }
  })
  const open = items.filter(({ refusedBecause }) => !refusedBecause)
  const refused = items.filter(({ refusedBecause }) => refusedBecause)
  return {
    title: t`Asignar ${incident.folio} a…`,
    placeholder: t`Nombre o sistema`,
    numbered: true,
    sections: [{ title: t`Asignar ${incident.folio} a…`, items: [...open, ...refused] }],
  }
}

type CriterionId = Directory['criteria'][number]['id']

/** From when it is urgent; both promises are fetched while one chooses, and the chosen one is shown before it is saved. */
function sinceStep({ folio }: CurrentIncident, criterionId: CriterionId, name: string): BoxStep {
  const since = (from: 'start' | 'now', label: string, second: string): BoxItem => {
    const change = { type: 'set_urgency', criterionId, since: from } as const
    prefetchPreview(folio, change)
    const act = (evidence: string) => setUrgency(folio, { criterionId, since: from, evidence })
    const asking = { folio, change, title: `${name} · ${folio}`, confirm: t`Marcar urgente`, icon: IconBolt }
    const ask = (evidence: string) => previewStep({ ...asking, act: () => act(evidence) })
    return { id: from, label, second, icon: IconBolt, ask, choose: act }
  }
  return {
    title: name,
    placeholder: t`Lo que dijo el cliente (opcional)`,
    numbered: true,
    takesText: true,
    sections: [
      {
        title: t`¿Desde cuándo es urgente?`,
        items: [
          since('start', t`Desde el inicio`, t`el plazo urgente cuenta desde que llegó el reporte`),
          since('now', t`Algo cambió ahora`, t`el plazo urgente cuenta desde este momento`),
        ],
      },
    ],
  }
}

/** The way back from urgent, shown before it is saved as well. */
function withdrawItem({ folio }: CurrentIncident): BoxItem {
  const change = { type: 'withdraw_urgency' } as const
  prefetchPreview(folio, change)
  const act = () => withdrawUrgency(folio)
  const label = t`Quitar la urgencia`
  const asking = { folio, change, title: `${label} · ${folio}`, confirm: label, icon: IconBoltOff, act }
  return {
    id: 'withdraw',
    label,
    second: t`vuelve el plazo de los demás reportes`,
    icon: IconBoltOff,
    ask: () => previewStep(asking),
    choose: act,
  }
}

/** The named criteria (R13); for an urgent incident also the way back. */
export async function urgencyStep(incident: CurrentIncident): Promise<BoxStep> {
  const { criteria } = await fetchDirectory()
  const language = currentLanguage()
  const items = criteria.map(
    ({ id, name }): BoxItem => ({
      id,
      label: name[language],
      icon: IconBolt,
      refusedBecause: id === incident.urgentBy ? t`ya está marcado` : undefined,
      choose: () => sinceStep(incident, id, name[language]),
    }),
  )
  const all = incident.urgentBy === null ? items : [...items, withdrawItem(incident)]
  return {
    title: t`Marcar urgente ${incident.folio} por…`,
    placeholder: t`Criterio de urgencia`,
    numbered: true,
    sections: [{ title: t`Criterios de urgencia`, items: all }],
  }
}

const statusIcons: Record<StatusAct, TablerIcon> = {
  start_work: IconPlayerPlay,
  wait: IconHourglass,
  resume: IconPlayerPlay,
  resolve: IconCheck,
  close: IconX,
  reopen: IconArrowBackUp,
}

const statusLabel = (act: StatusAct): string =>
  ({
    start_work: t`En curso`,
    wait: t`Espera cliente`,
    resume: t`Seguir atendiendo`,
    resolve: t`Resolver`,
    close: t`Cerrar`,
    reopen: t`Reabrir`,
  })[act]

/** `resuelto` finds it as well as `resolver`. */
const statusAfterWords = (act: StatusAct): string => i18n._(statusWords[statusAfter[act]])

/** What its status allows next. */
export function statusStep(incident: CurrentIncident): BoxStep {
  const permissions = queryClient.getQueryData(sessionOptions.queryKey)?.permissions ?? []
  const items = allowedStatusActs(incident.status, permissions).map(
    (act): BoxItem => ({
      id: act,
      label: statusLabel(act),
      icon: statusIcons[act],
      words: statusAfterWords(act),
      choose: () => changeStatus(incident.folio, act),
    }),
  )
  const title = t`Estado de ${incident.folio}`
  return { title, placeholder: t`Estado nuevo`, numbered: true, sections: [{ title, items }] }
}
