import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { formatDate } from '@mesa/i18n'
import { useRecords } from '../../connection/use-records.ts'
import { useLanguage } from '../../session/use-language.ts'

/** The levels of attention, 1 to 4. */
export const levelWords: Record<'1' | '2' | '3' | '4', MessageDescriptor> = {
  '1': msg`1 Mesa de ayuda`,
  '2': msg`2 Asesor`,
  '3': msg`3 Especialista`,
  '4': msg`4 Dirección`,
}

type Words = Readonly<Record<string, MessageDescriptor>>

const tongues: Words = { es: msg`Español`, en: msg`Inglés` }
const codes: Readonly<Record<string, Words>> = { level: levelWords, languages: tongues }

/** Words for what an advisor's record holds as ids and codes. */
export function useAdvisorValueWords(): (path: string, value: unknown) => string | null {
  const { i18n } = useLingui()
  const language = useLanguage()
  const calendars = useRecords('calendar')
  const areas = useRecords('area')
  return (path, value) => {
    const word = String(value)
    const [part = ''] = path.split('.')
    const said = codes[part]?.[word]
    if (said) return i18n._(said)
    if (part === 'calendarId') return calendars.find(({ id }) => id === word)?.name ?? null
    if (part === 'areaIds') return areas.find(({ id }) => id === word)?.body.name[language] ?? null
    if (/^absences\..+\.(from|to)$/.test(path) && /^\d{4}-\d\d-\d\d$/.test(word)) return formatDate(language, word)
    return null
  }
}
