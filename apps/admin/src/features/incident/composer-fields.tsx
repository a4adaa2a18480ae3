import { useLingui } from '@lingui/react/macro'
import type { IncidentView } from '@mesa/api'
import { useState } from 'react'

interface RecipientsProps {
  known: IncidentView['replyTo']
  to: string[]
  onChange: (to: string[]) => void
}

const toAddresses = (text: string): string[] => text.split(/[,;\s]+/).filter(Boolean)

/** To whom it goes: always in sight, changed in place. */
export function Recipients({ known, to, onChange }: RecipientsProps) {
  const { t } = useLingui()
  const [isEditing, setEditing] = useState(known.length === 0)
  const [typed, setTyped] = useState(to.join(', '))
  if (!isEditing) {
    return (
      <p className="to">
        <span>{t`Para`}</span>
        <b className="trunc medium">{to.join(', ')}</b>
        <button type="button" className="link" onClick={() => setEditing(true)}>{t`Cambiar`}</button>
      </p>
    )
  }
  return (
    <label className="to">
      <span>{t`Para`}</span>
      <input
        className="to-input"
        type="text"
        inputMode="email"
        placeholder="nombre@empresa.mx"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          onChange(toAddresses(event.currentTarget.value))
        }}
      />
    </label>
  )
}

interface CallComposing {
  minutes: number
  setMinutes: (minutes: number) => void
  answered: boolean
  setAnswered: (answered: boolean) => void
}

/** How long the call was, and whether it answered the customer: only then a clock stops. */
export function CallFields({ composing }: { composing: CallComposing }) {
  const { t } = useLingui()
  return (
    <div className="call-fields">
      <label className="row">
        <span className="label">{t`Duración, minutos`}</span>
        <input
          className="input call-minutes"
          type="number"
          min={0}
          max={1440}
          step={1}
          value={composing.minutes}
          onChange={(event) => composing.setMinutes(Math.max(0, event.currentTarget.valueAsNumber || 0))}
        />
      </label>
      <label className="row">
        <input
          type="checkbox"
          className="checkbox"
          checked={composing.answered}
          onChange={(event) => composing.setAnswered(event.currentTarget.checked)}
        />
        {t`Se le dio respuesta al cliente`}
      </label>
    </div>
  )
}
