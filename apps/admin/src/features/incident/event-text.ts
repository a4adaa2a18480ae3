import { t } from '@lingui/core/macro'
import type { Directory, IncidentView, TimelineEntry } from '@mesa/api'
import type { IncidentEvent, Language } from '@mesa/core'
import {
  clockName,
  formatDuration,
  formatInstant,
  formatList,
  reasonShort,
  reasonText,
  rebaseCauseText,
  verdictText,
} from '@mesa/i18n'
import { escalationText } from './escalation-text.ts'

export interface EventFacts {
  language: Language
  timezone: string
  now: number
  view: Pick<IncidentView, 'systemNames' | 'areas' | 'sites'>
  directory: Directory | undefined
}

type EventOf<Type extends IncidentEvent['type']> = Extract<IncidentEvent, { type: Type }>
type Sentences = {
  [Type in IncidentEvent['type']]: (event: EventOf<Type>, facts: EventFacts, entry: TimelineEntry) => string
}

const named = (list: readonly { id: string; name: string }[] | undefined, id: string | null): string =>
  list?.find((one) => one.id === id)?.name ?? id ?? ''

const criterionName = (id: string, { directory, language }: EventFacts): string =>
  directory?.criteria.find((criterion) => criterion.id === id)?.name[language] ?? id

const when = (at: number, { language, timezone, now }: EventFacts): string =>
  formatInstant(language, { at, timezone, now })

/** What happened, one sentence per event, without a full stop. Who did it stands before it where a person did. */
const sentences: Sentences = {
  opened: ({ folio }) => t`Se levantó el reporte ${folio}`,
  coverage_decided: ({ coverage }, { language, view }) => {
    const verdict = verdictText(language, coverage.verdict).toLowerCase()
    const deciding = coverage.reasons.at(-1)
    if (coverage.verdict === 'unknown')
      return deciding
        ? t`Cobertura por definir. ${reasonText(language, deciding, view.systemNames)}`
        : t`Cobertura por definir`
    return deciding
      ? t`Cobertura: ${verdict}. ${reasonText(language, deciding, view.systemNames)}`
      : t`Cobertura: ${verdict}`
  },
  urgency_set: ({ criterionId, since }, facts) => {
    const criterion = criterionName(criterionId, facts)
    return since === 'start'
      ? t`Se marcó urgente por «${criterion}»: cuenta desde el inicio`
      : t`Se marcó urgente por «${criterion}»: cuenta desde este momento`
  },
  urgency_withdrawn: ({ criterionId }, facts) => t`Se quitó la urgencia «${criterionName(criterionId, facts)}»`,
  clock_started: ({ clock, rule }, { language }) => {
    const name = clockName(language, clock)
    return rule.objective ? t`${name}: empezó a contar el objetivo interno` : t`${name}: empezó a contar el plazo`
  },
  clock_rebased: ({ clock, cause, dueAfter, dueBefore }, facts) => {
    const name = clockName(facts.language, clock)
    const why = rebaseCauseText(facts.language, cause)
    if (dueAfter === null) return t`${name}: cambió el plazo porque ${why}`
    if (dueBefore === null) return t`${name}: vence ${when(dueAfter, facts)} porque ${why}`
    return t`${name}: vence ${when(dueAfter, facts)} y no ${when(dueBefore, facts)} porque ${why}`
  },
  clock_stopped: ({ clock, cause }, { language }) => {
    const name = clockName(language, clock)
    if (cause === 'closed') return t`${name}: dejó de contar al cerrar`
    return t`${name}: dejó de contar porque ${rebaseCauseText(language, cause)}`
  },
  target_met: ({ clock }, { language }) => t`${clockName(language, clock)}: cumplida a tiempo`,
  target_breached: ({ clock, dueAt, decidedAt }, { language }) => {
    const name = clockName(language, clock)
    const late = dueAt === null ? 0 : decidedAt - dueAt
    return late > 0 ? t`${name}: venció; tarde por ${formatDuration(language, late)}` : t`${name}: venció`
  },
  customer_replied: () => t`Respondió el cliente`,
  replied: () => t`Se respondió`,
  noted: () => t`Se escribió una nota interna`,
  called: () => t`Se registró una llamada`,
  assigned: ({ advisorId, previousAdvisorId }, { directory }) => {
    const name = named(directory?.advisors, advisorId)
    return previousAdvisorId === null
      ? t`Asignado a ${name}`
      : t`Asignado a ${name}; antes lo tenía ${named(directory?.advisors, previousAdvisorId)}`
  },
  account_corrected: () => t`Se corrigió quién reporta`,
  system_corrected: ({ systemId }, { directory }) =>
    systemId === null ? t`Se quitó el sistema` : t`Se corrigió el sistema: ${named(directory?.systems, systemId)}`,
  unassigned: ({ previousAdvisorId, cause }, { directory }) => {
    const name = named(directory?.advisors, previousAdvisorId)
    return cause === 'advisor_left' ? t`Sin asignar: ${name} ya no atiende reportes` : t`Sin asignar; lo tenía ${name}`
  },
  site_corrected: ({ siteId }, { view }) =>
    siteId === null ? t`Se quitó el sitio` : t`Se corrigió el sitio: ${named(view.sites, siteId)}`,
  ladder_chosen: ({ ladder }) => (ladder === null ? t`Ya no hay alarmas pendientes` : t`Se programaron las alarmas`),
  escalation_fired: (event, facts) => escalationText(event, facts),
  escalation_skipped: ({ because }) =>
    ({
      unassigned: t`No hizo falta la alarma: ya tenía quien lo atendiera`,
      not_started: t`No hizo falta la alarma: ya se atendía`,
      no_answer: t`No hizo falta la alarma: ya se había respondido`,
    })[because],
  lead_raised: ({ because }, { language }) => t`Oportunidad para el área comercial: ${reasonShort(language, because)}`,
  work_started: () => t`Pasó a: En curso`,
  waiting_for_customer: () => t`Pasó a: Espera cliente`,
  resumed: ({ cause }) =>
    cause === 'customer_replied' ? t`Respondió el cliente; volvió a: En curso` : t`Volvió a: En curso`,
  resolved: () => t`Se resolvió`,
  closed: () => t`Se cerró`,
  reopened: ({ cause }) => (cause === 'customer_replied' ? t`Se reabrió: respondió el cliente` : t`Se reabrió`),
  notices_queued: ({ notices }, { view, language }, { mail }) => {
    const areas = notices.flatMap((notice) =>
      notice.notice === 'area'
        ? [view.areas.find(({ id }) => id === notice.areaId)?.name[language] ?? notice.areaId]
        : [],
    )
    const toAreas = formatList(language, areas)
    if (notices.length === areas.length) return t`Aviso a ${toAreas}`
    const to = mail?.to
    if (areas.length === 0) return to ? t`Acuse con el folio a ${to}` : t`Acuse con el folio`
    return to ? t`Acuse con el folio a ${to}; aviso a ${toAreas}` : t`Acuse con el folio; aviso a ${toAreas}`
  },
}

/** The sentence of one event. */
export function eventText(entry: TimelineEntry, facts: EventFacts): string {
  // One table entry per type: the type that picks the sentence also fixes the event's shape.
  const say = sentences[entry.event.type] as (event: IncidentEvent, facts: EventFacts, entry: TimelineEntry) => string
  return say(entry.event, facts, entry)
}
