// biome-ignore-all lint/a11y/useSemanticElements: a group of fields inside a question
// biome-ignore-all lint/a11y/useFocusableInteractive: the input keeps the focus and names the line by aria-activedescendant
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: lines of a listbox
import { useLingui } from '@lingui/react/macro'
import type { CallerFound } from '@mesa/api'
import { formatPhone } from '@mesa/i18n'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { trpc } from '../../connection/trpc.ts'
import { Avatar } from '../../ui/avatar.tsx'
import type { CallDraft } from './call-draft.ts'
import { FieldError } from './call-form.tsx'

const FIND_AFTER_MS = 150
const NOBODY: CallerFound[] = []
const SHOWN = 6

/** Text that follows the typing a moment later. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), FIND_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

interface CallerFieldProps {
  draft: CallDraft
  onChange: (part: Partial<CallDraft>) => void
  isMissing: boolean
}

function Picked({ caller, onClear }: { caller: CallerFound; onClear: () => void }) {
  const { t } = useLingui()
  const second = [caller.account?.name, caller.phones[0] && formatPhone(caller.phones[0])].filter(Boolean).join(' · ')
  return (
    <div className="picked">
      <Avatar name={caller.name} />
      <span className="medium trunc">{caller.name}</span>
      <span className="muted trunc grow">{second}</span>
      <button type="button" className="link t12" onClick={onClear}>{t`Cambiar`}</button>
    </div>
  )
}

function NewPerson({ draft, onChange }: Omit<CallerFieldProps, 'isMissing'>) {
  const { t } = useLingui()
  const fields = [
    { key: 'name', label: t`Nombre`, type: 'text' },
    { key: 'companyName', label: t`Empresa`, type: 'text' },
    { key: 'phone', label: t`Teléfono`, type: 'tel' },
    { key: 'address', label: t`Correo`, type: 'email' },
  ] as const
  return (
    <div className="cs-new" role="group" aria-label={t`Persona nueva`}>
      {fields.map(({ key, label, type }) => (
        <label key={key} className="field">
          <span className="label">{label}</span>
          <input
            className="input"
            type={type}
            maxLength={300}
            autoComplete="off"
            value={draft[key]}
            onChange={(event) => onChange({ [key]: event.currentTarget.value })}
          />
        </label>
      ))}
    </div>
  )
}

/** Finds by name, company, telephone, e-mail or folio; an unknown person needs no more than a name. */
function useCallerSearch(onPick: (caller: CallerFound) => void) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const text = useSettled(typed.trim())
  const search = useQuery(
    trpc.directory.findCallers.queryOptions({ text }, { enabled: text.length >= 2, placeholderData: keepPreviousData }),
  )
  const found = text.length >= 2 ? (search.data ?? NOBODY).slice(0, SHOWN) : NOBODY
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      const caller = found[at]
      if (caller) onPick(caller)
    } else return
    event.preventDefault()
  }
  const type = (next: string) => {
    setTyped(next)
    setAt(0)
  }
  // Only an answer to what stands in the field may say that there is nobody.
  const isAnswered = search.isSuccess && !search.isPlaceholderData && text === typed.trim()
  return { typed, type, found, at, onKeyDown, isNobody: text.length >= 2 && isAnswered && found.length === 0 }
}

function Found({ found, at, onPick }: { found: CallerFound[]; at: number; onPick: (caller: CallerFound) => void }) {
  const { t } = useLingui()
  return (
    <ul className="cs-found" id="call-found" role="listbox" aria-label={t`Personas encontradas`}>
      {found.map((caller, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the search field holds the focus and has the keys
        <li
          key={caller.contactId}
          id={`call-found-${index}`}
          role="option"
          aria-selected={index === at}
          className={index === at ? 'is-at' : undefined}
          onClick={() => onPick(caller)}
        >
          <span className="medium">{caller.name}</span>
          <span className="muted trunc">
            {[caller.account?.name, caller.planName, caller.phones[0] && formatPhone(caller.phones[0])]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

export function CallerField({ draft, onChange, isMissing }: CallerFieldProps) {
  const { t } = useLingui()
  const pick = (caller: CallerFound) => {
    onChange({ caller })
    document.getElementById('call-text')?.focus()
  }
  const search = useCallerSearch(pick)
  if (draft.caller) return <Picked caller={draft.caller} onClear={() => onChange({ caller: null })} />
  const knowsNobody = [draft.name, draft.companyName, draft.phone].every((word) => word.trim() === '')
  const problem = isMissing && knowsNobody ? t`Falta quién llama: un nombre, una empresa o un teléfono.` : null
  return (
    <>
      <input
        id="call-caller"
        className="input"
        role="combobox"
        aria-expanded={search.found.length > 0}
        aria-controls="call-found"
        aria-activedescendant={search.found.length > 0 ? `call-found-${search.at}` : undefined}
        aria-label={t`¿Quién llama?`}
        aria-invalid={problem !== null}
        aria-describedby={problem ? 'call-caller-problem' : undefined}
        placeholder={t`Teléfono, nombre, empresa, RFC o folio`}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the caller is on the line
        autoFocus
        value={search.typed}
        onChange={(event) => search.type(event.currentTarget.value)}
        onKeyDown={search.onKeyDown}
      />
      {search.found.length > 0 && <Found found={search.found} at={search.at} onPick={pick} />}
      {search.isNobody && <p className="hint cs-hint">{t`Nadie con esos datos. Anótelo como persona nueva.`}</p>}
      <FieldError id="call-caller-problem" text={problem} />
      <NewPerson draft={draft} onChange={onChange} />
    </>
  )
}
