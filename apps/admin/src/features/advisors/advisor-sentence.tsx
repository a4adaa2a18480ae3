import { useLingui } from '@lingui/react/macro'
import type { AdvisorBody } from '@mesa/core'
import { formatDate, formatList } from '@mesa/i18n'
import { useRecords } from '../../connection/use-records.ts'
import { useLanguage } from '../../session/use-language.ts'
import type { RecordSaidProps } from '../../ui/record-editor.ts'
import { epochDay } from './coverage-gaps.ts'
import { useToday } from './use-today.ts'

/** What the advisor attends, in plain words: what an assignment will look at. */
export function AdvisorSentence({ body }: RecordSaidProps<'advisor'>) {
  const { t } = useLingui()
  const calendars = useRecords('calendar')
  const knows = useKnownSystems(body)
  const away = useNextAbsence(body)
  const calendar = calendars.find(({ id }) => id === body.calendarId)?.name
  const name = body.name.trim() === '' ? t`Este asesor` : body.name
  if (!body.active) return <>{t`${name} ya no atiende reportes.`}</>
  return (
    <>
      {knows === '' ? t`${name} todavía no conoce ningún sistema.` : t`${name} atiende ${knows}.`}{' '}
      {calendar && t`Trabaja según el calendario ${calendar}.`} {away}
    </>
  )
}

function useKnownSystems(body: AdvisorBody): string {
  const { t } = useLingui()
  const language = useLanguage()
  const systems = useRecords('system')
  const known = Object.entries(body.systems).toSorted(([, one], [, other]) => other - one)
  return formatList(
    language,
    known.map(([id, level]) => t`${systems.find((system) => system.id === id)?.name ?? id} (nivel ${level})`),
  )
}

function useNextAbsence(body: AdvisorBody): string {
  const { t } = useLingui()
  const language = useLanguage()
  const today = epochDay(useToday())
  const next = (body.absences ?? [])
    .filter(({ from, to }) => from && to && epochDay(to) >= today)
    .toSorted((one, other) => one.from.localeCompare(other.from))[0]
  if (!next) return ''
  const from = formatDate(language, next.from)
  return next.from === next.to ? t`No está el ${from}.` : t`No está del ${from} al ${formatDate(language, next.to)}.`
}
