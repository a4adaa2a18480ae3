import { formatFullInstant, formatInstantShort } from '@mesa/i18n'
import { useZoned } from '../../session/use-zoned.ts'

/** The short instant; the full one with its zone on hover. */
export function EntryTime({ at }: { at: number }) {
  const { language, timezone, now } = useZoned()
  return (
    <time dateTime={new Date(at).toISOString()} title={formatFullInstant(language, { at, timezone })}>
      {formatInstantShort(language, { at, timezone, now })}
    </time>
  )
}
