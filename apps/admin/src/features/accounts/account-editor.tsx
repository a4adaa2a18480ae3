import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { AccountBody } from '@mesa/core'
import { newCommandKey } from '../../connection/command-key.ts'
import { CheckField } from '../../ui/fields/check-field.tsx'
import { TagsField } from '../../ui/fields/tags-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { PathWords, RecordEditorProps } from '../../ui/record-editor.ts'
import { InstalledSystems } from './installed-systems.tsx'
import { Sites } from './sites.tsx'

export const emptyAccount = (): AccountBody => ({ name: '', taxId: null, domains: [], sites: [], systems: [] })

/** What the parts of an account are called where two versions differ. */
export const accountPathWords: PathWords = {
  name: msg`Nombre`,
  taxId: msg`RFC`,
  domains: msg`Dominios de correo`,
  'sites.*': msg`Sitio`,
  'sites.*.name': msg`Nombre del sitio`,
  'sites.*.address': msg`Dirección del sitio`,
  systems: msg`Sistemas`,
  'systems.*': msg`Sistema`,
  'systems.*.systemId': msg`Sistema`,
  'systems.*.version': msg`Versión instalada`,
  'systems.*.entitledVersion': msg`Versión con derecho`,
  'systems.*.siteId': msg`Sitio del sistema`,
  active: msg`Activo`,
}

/** `@yaqui.example` and `Yaqui.example` are the same domain. */
const toDomain = (typed: string): string => typed.replace(/^.*@/, '').toLowerCase()

/** A customer: how it is called and recognised, where it is, and what it has installed. */
export function AccountEditor({ body, onChange, isReadOnly }: RecordEditorProps<'account'>) {
  const { t } = useLingui()
  const part = (change: Partial<AccountBody>) => onChange({ ...body, ...change })
  return (
    <>
      <section className="cu-section" aria-label={t`Datos`}>
        <div className="field-pair">
          <TextField
            label={t`Nombre`}
            path="name"
            value={body.name}
            maxLength={120}
            onChange={(name) => part({ name })}
          />
          <TextField
            label={t`RFC`}
            path="taxId"
            value={body.taxId ?? ''}
            maxLength={20}
            hint={t`12 letras y números de una empresa, 13 de una persona.`}
            onChange={(taxId) => part({ taxId: taxId.trim() === '' ? null : taxId.toUpperCase() })}
          />
        </div>
        <TagsField
          label={t`Dominios de correo`}
          path="domains"
          value={body.domains}
          inputMode="url"
          placeholder={t`empresa.com.mx`}
          toTag={toDomain}
          hint={t`Quien escriba desde uno de ellos y no sea un contacto se toma como gente de este cliente.`}
          onChange={(domains) => part({ domains: [...domains] })}
        />
        <CheckField
          label={t`Cliente activo`}
          path="active"
          value={body.active !== false}
          hint={
            body.active === false ? t`Mientras no esté activo, sus contactos y dominios no se reconocen.` : undefined
          }
          onChange={(active) => part({ active })}
        />
      </section>
      <Sites
        sites={body.sites}
        isReadOnly={isReadOnly}
        newId={newCommandKey}
        onChange={(sites) =>
          part({
            sites,
            // What stood at a site that is gone stands nowhere in particular.
            systems: body.systems.map((system) =>
              sites.some(({ id }) => id === system.siteId) ? system : { ...system, siteId: null },
            ),
          })
        }
      />
      <InstalledSystems
        systems={body.systems}
        sites={body.sites}
        isReadOnly={isReadOnly}
        onChange={(systems) => part({ systems })}
      />
    </>
  )
}
