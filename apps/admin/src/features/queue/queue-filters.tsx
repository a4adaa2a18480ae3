import { useLingui } from '@lingui/react/macro'
import type { Directory, QueueFilters } from '@mesa/api'
import { formatList } from '@mesa/i18n'
import { IconPlus, IconSearch, IconX } from '@tabler/icons-react'
import { type RefObject, useEffect, useState } from 'react'
import { useLanguage } from '../../session/use-language.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { ariaKeys, keyHint } from '../../ui/keys/keys.ts'
import { fieldLabel, toChips, valueLabel, without } from './filter-words.ts'
import { hasFilters } from './queue-search.ts'
import { useAccountNames } from './use-account-names.ts'

const TYPE_PAUSE_MS = 250

interface QueueFiltersProps {
  filters: QueueFilters
  directory: Directory | undefined
  searchBox: RefObject<HTMLInputElement | null>
  onAdd: () => void
  /** `replace`: typing does not fill the history. */
  onChange: (filters: QueueFilters, replace?: boolean) => void
}

function SearchBox({ filters, searchBox, onChange }: QueueFiltersProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState(filters.q ?? '')
  const asked = filters.q ?? ''
  // The address leads, except while one types.
  useEffect(() => setTyped(asked), [asked])
  useEffect(() => {
    if (typed.trim() === asked) return
    const timer = setTimeout(() => {
      const { q: _before, ...rest } = filters
      onChange(typed.trim() ? { ...rest, q: typed.trim() } : rest, true)
    }, TYPE_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <label className="q-search">
      <IconSearch size={14} stroke={1.75} className="ic" aria-hidden="true" />
      <input
        ref={searchBox}
        type="search"
        aria-label={t`Buscar en la lista`}
        aria-keyshortcuts={ariaKeys('search')}
        placeholder={t`Buscar en la lista`}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      {typed === '' && <Kbd keys={[keyHint('search')]} />}
    </label>
  )
}

/** The filters read as a sentence of chips; the address says the same. */
export function QueueFiltersBar(props: QueueFiltersProps) {
  const { t } = useLingui()
  const { filters, directory, onAdd, onChange } = props
  const language = useLanguage()
  const accounts = useAccountNames(filters.account)
  return (
    <search className="filters">
      <SearchBox {...props} />
      {toChips(filters).map(({ field, words }) => {
        const said = formatList(
          language,
          words.map((word) => accounts.get(word) ?? valueLabel(field, word, language, directory)),
          'or',
        )
        return (
          <span className="chip" key={field}>
            {fieldLabel(field)}: <b>{said}</b>
            <button
              type="button"
              aria-label={t`Quitar ${fieldLabel(field)}`}
              onClick={() => onChange(without(filters, field))}
            >
              <IconX size={14} stroke={1.75} className="ic" aria-hidden="true" />
            </button>
          </span>
        )
      })}
      <button type="button" className="chip chip--add" aria-keyshortcuts={ariaKeys('filter')} onClick={onAdd}>
        <IconPlus size={14} stroke={1.75} className="ic" aria-hidden="true" />
        {t`Filtro`} <Kbd keys={[keyHint('filter')]} />
      </button>
      {hasFilters(filters) && (
        <button type="button" className="chip chip--plain" onClick={() => onChange({})}>
          {t`Limpiar`}
        </button>
      )}
    </search>
  )
}
