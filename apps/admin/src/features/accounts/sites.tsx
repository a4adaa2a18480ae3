import { useLingui } from '@lingui/react/macro'
import type { AccountBody } from '@mesa/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { TextField } from '../../ui/fields/text-field.tsx'
import { useFocusOnAdd } from './use-focus-on-add.ts'

type Site = AccountBody['sites'][number]

interface SitesProps {
  sites: readonly Site[]
  isReadOnly: boolean
  newId(): string
  onChange(sites: Site[]): void
}

/** Where the customer is. */
export function Sites({ sites, isReadOnly, newId, onChange }: SitesProps) {
  const { t } = useLingui()
  const { list, willAdd } = useFocusOnAdd(sites.length)
  const change = (at: number, part: Partial<Site>) =>
    onChange(sites.map((site, index) => (index === at ? { ...site, ...part } : site)))
  return (
    <section className="cu-section" aria-label={t`Sitios`}>
      <h2>{t`Sitios`}</h2>
      {sites.length === 0 && <p className="second">{t`Sin sitios: todo está en un solo lugar.`}</p>}
      <ul className="cu-rows" ref={list}>
        {sites.map(({ id, name, address }, index) => (
          <li key={id} className="cu-row cu-row--site">
            <TextField
              label={t`Nombre del sitio`}
              path={`sites.${index}.name`}
              value={name}
              maxLength={120}
              onChange={(changed) => change(index, { name: changed })}
            />
            <TextField
              label={t`Dirección`}
              path={`sites.${index}.address`}
              value={address}
              maxLength={400}
              onChange={(changed) => change(index, { address: changed })}
            />
            {!isReadOnly && (
              <button
                type="button"
                className="iconbtn"
                aria-label={t`Quitar el sitio ${name}`}
                onClick={() => onChange(sites.filter((_, at) => at !== index))}
              >
                <IconTrash size={16} stroke={1.75} className="ic" aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <button
          type="button"
          className="btn cu-add"
          onClick={() => {
            willAdd()
            onChange([...sites, { id: newId(), name: '', address: '' }])
          }}
        >
          <IconPlus size={16} stroke={1.75} className="ic" aria-hidden="true" />
          {t`Agregar sitio`}
        </button>
      )}
    </section>
  )
}
