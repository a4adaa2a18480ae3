import { useLingui } from '@lingui/react/macro'
import { channelWords } from '@mesa/i18n'
import { useRecords } from '../../connection/use-records.ts'
import { useLanguage } from '../../session/use-language.ts'
import type { Channel } from './plan-body.ts'

const leafOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1)

/** Names for the ids and codes of a plan that a difference shows. */
export function usePlanWords(): (path: string, value: unknown) => string | null {
  const { t } = useLingui()
  const language = useLanguage()
  const named = new Map([...useRecords('calendar'), ...useRecords('ladder')].map(({ id, name }) => [id, name]))
  const codes: Record<string, string> = {
    'clock.working': t`hábiles`,
    'clock.elapsed': t`corridas`,
    'kind.policy': t`por póliza`,
    'kind.per_event': t`por evento`,
    'per.month': t`mes`,
    'per.year': t`año`,
    'per.policy': t`toda la vigencia`,
  }
  const channels = (value: readonly Channel[]): string => value.map((each) => channelWords[language][each]).join(', ')
  return (path, value) => {
    if (Array.isArray(value)) return path === 'channels' ? channels(value as Channel[]) : null
    if (typeof value !== 'string') return null
    const isId = path === 'calendarId' || path.startsWith('ladders')
    return (isId ? named.get(value) : codes[`${leafOf(path)}.${value}`]) ?? null
  }
}
