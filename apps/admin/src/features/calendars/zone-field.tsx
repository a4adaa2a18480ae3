import { useLingui } from '@lingui/react/macro'
import { useId, useMemo, useState } from 'react'
import { useServerNow } from '../../connection/server-clock.ts'
import { useLanguage } from '../../session/use-language.ts'
import { Field } from '../../ui/fields/field.tsx'
import { changesClocks, offeredZones, zoneOfText, zoneText } from './zones.ts'

interface ZoneFieldProps {
  zone: string
  onChange: (zone: string) => void
  isReadOnly: boolean
}

function useClockWords(zone: string): string | null {
  const { t } = useLingui()
  const changes = changesClocks(zone, useServerNow())
  if (changes === null) return null
  return changes ? t`Cambia al horario de verano.` : t`Sin horario de verano.`
}

/** A zone found by its city; the browser's own list filters while one types. */
export function ZoneField({ zone, onChange, isReadOnly }: ZoneFieldProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const listId = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const offered = useMemo(() => offeredZones(language), [language])
  const shown = typed !== null && zoneOfText(typed) === zone ? typed : zoneText(language, zone)
  return (
    <Field label={t`Zona horaria`} path="calendar.timezone" hint={useClockWords(zone)}>
      {(control) => (
        <>
          <input
            {...control}
            className="input"
            type="text"
            list={listId}
            autoComplete="off"
            spellCheck={false}
            value={shown}
            readOnly={isReadOnly}
            placeholder={t`Ciudad`}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              onChange(zoneOfText(event.currentTarget.value))
            }}
            onBlur={() => setTyped(null)}
          />
          <datalist id={listId}>
            {offered.map((text) => (
              <option key={text} value={text} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
