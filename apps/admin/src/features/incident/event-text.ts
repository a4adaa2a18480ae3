import { plural, t } from '@lingui/core/macro'
import type { Directory, IncidentView, TimelineEntry } from '@mesa/api'
import type { ClockKind, IncidentEvent, Language, RebaseCause } from '@mesa/core'
import { formatDuration, formatInstant, formatList, reasonText, verdictText } from '@mesa/i18n'

export interface EventFacts {
  language: Language
  timezone: string
  now: number
  view: Pick<IncidentView, 'systemNames' | 'areas'>
  directory: Directory | undefined
}

const clockName = (clock: ClockKind): string =>
  ({ first_response: t`Primera respuesta`, next_response: t`Siguiente respuesta`, resolution: t`Solución` })[clock]

const rebaseCause = (cause: RebaseCause): string =>
  ({
    urgency_set: t`se marcó urgente`,
    urgency_withdrawn: t`se quitó la urgencia`,
    account_corrected: t`se corrigió el cliente`,
    system_corrected: t`se corrigió el sistema`,
    site_corrected: t`se corrigió el sitio`,
    coverage_decided: t`se decidió la cobertura`,
    earlier_if_not_urgent: t`sin la urgencia vencería antes`,
  })[cause]

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
  clock_started: ({ clock, rule }) => {
    const name = clockName(clock)
    return rule.objective ? t`${name}: empezó a contar el objetivo interno` : t`${name}: empezó a contar el plazo`
  },
  clock_rebased: ({ clock, cause, dueAfter, dueBefore }, facts) => {
    const name = clockName(clock)
    const why = rebaseCause(cause)
    if (dueAfter === null) return t`${name}: cambió el plazo porque ${why}`
    if (dueBefore === null) return t`${name}: vence ${when(dueAfter, facts)} porque ${why}`
    return t`${name}: vence ${when(dueAfter, facts)} y no ${when(dueBefore, facts)} porque ${why}`
  },
  clock_stopped: ({ clock, cause }) => {
    const name = clockName(clock)
    if (cause === 'closed') return t`${name}: dejó de contar al cerrar`
    return t`${name}: dejó de contar porque ${rebaseCause(cause)}`
  },
  target_met: ({ clock }) => t`${clockName(clock)}: cumplida a tiempo`,
  target_breached: ({ clock, dueAt, decidedAt }, { language }) => {
    const name = clockName(clock)
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
  site_corrected: ({ siteId }) => (siteId === null ? t`Se quitó el sitio` : t`Se corrigió el sitio`),
  ladder_chosen: ({ ladder }) => (ladder === null ? t`Ya no hay alarmas pendientes` : t`Se programaron las alarmas`),
  escalation_fired: ({ notified, raisedTo }) => {
    const told = plural(notified.length, { one: 'Alarma a # persona o área', other: 'Alarma a # personas o áreas' })
    return raisedTo === null ? told : t`${told}; pasó al nivel ${raisedTo}`
  },
  escalation_skipped: () => t`No hizo falta la alarma`,
  lead_raised: () => t`Oportunidad para el área comercial`,
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
