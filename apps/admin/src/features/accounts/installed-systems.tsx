import { useLingui } from '@lingui/react/macro'
import type { AccountBody } from '@mesa/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useRecords } from '../../connection/use-records.ts'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { useFocusOnAdd } from './use-focus-on-add.ts'

type Installed = AccountBody['systems'][number]

interface InstalledSystemsProps {
  systems: readonly Installed[]
  sites: AccountBody['sites']
  isReadOnly: boolean
  onChange(systems: Installed[]): void
}

interface SystemRowProps extends Omit<InstalledSystemsProps, 'systems' | 'onChange'> {
  system: Installed
  index: number
  onChange(part: Partial<Installed>): void
  onRemove(): void
}

function SystemRow({ system, index, sites, isReadOnly, onChange, onRemove }: SystemRowProps) {
  const { t } = useLingui()
  const known = useRecords('system')
  const offered = known.filter(({ id, body }) => body.active !== false || id === system.systemId)
  const choose = (systemId: string) => {
    const current = known.find(({ id }) => id === systemId)?.body.currentVersion ?? ''
    onChange({ systemId, ...(system.version === '' && { version: current }) })
  }
  const name = known.find(({ id }) => id === system.systemId)?.name ?? ''
  return (
    <li className="cu-row cu-row--system">
      <SelectField
        label={t`Sistema`}
        path={`systems.${index}.systemId`}
        value={system.systemId}
        options={offered.map(({ id, name: label }) => ({ value: id, label }))}
        onChange={choose}
      />
      <TextField
        label={t`Versión instalada`}
        path={`systems.${index}.version`}
        value={system.version}
        maxLength={40}
        onChange={(version) => onChange({ version })}
      />
      <TextField
        label={t`Con derecho a`}
        path={`systems.${index}.entitledVersion`}
        value={system.entitledVersion ?? ''}
        maxLength={40}
        onChange={(version) => onChange({ entitledVersion: version === '' ? null : version })}
      />
      <SelectField
        label={t`Sitio`}
        path={`systems.${index}.siteId`}
        value={system.siteId ?? ''}
        emptyLabel={t`Todos`}
        options={sites.map(({ id, name: label }) => ({ value: id, label: label || t`Sin nombre` }))}
        onChange={(siteId) => onChange({ siteId: siteId === '' ? null : siteId })}
      />
      {!isReadOnly && (
        <button type="button" className="iconbtn" aria-label={t`Quitar el sistema ${name}`} onClick={onRemove}>
          <IconTrash size={16} stroke={1.75} className="ic" aria-hidden="true" />
        </button>
      )}
    </li>
  )
}

/** What the customer has installed, and which version they may have (R18). */
export function InstalledSystems({ systems, onChange, ...shared }: InstalledSystemsProps) {
  const { t } = useLingui()
  const { list, willAdd } = useFocusOnAdd(systems.length)
  const first = { systemId: '', version: '', siteId: null }
  return (
    <section className="cu-section" aria-label={t`Sistemas instalados`}>
      <h2>{t`Sistemas instalados`}</h2>
      {systems.length === 0 && <p className="second">{t`Todavía no se sabe qué sistemas tiene.`}</p>}
      <ul className="cu-rows" ref={list}>
        {systems.map((system, index) => (
          <SystemRow
            key={index}
            {...shared}
            system={system}
            index={index}
            onChange={(part) => onChange(systems.map((each, at) => (at === index ? { ...each, ...part } : each)))}
            onRemove={() => onChange(systems.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
      {!shared.isReadOnly && (
        <button
          type="button"
          className="btn cu-add"
          onClick={() => {
            willAdd()
            onChange([...systems, first])
          }}
        >
          <IconPlus size={16} stroke={1.75} className="ic" aria-hidden="true" />
          {t`Agregar sistema`}
        </button>
      )}
    </section>
  )
}
