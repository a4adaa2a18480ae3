import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { ContactBody, Language } from '@mesa/core'
import { formatPhone, toE164 } from '@mesa/i18n'
import { CheckField } from '../../ui/fields/check-field.tsx'
import { SegmentedField } from '../../ui/fields/segmented-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TagsField } from '../../ui/fields/tags-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { PathWords, RecordEditorProps } from '../../ui/record-editor.ts'

export const emptyContact = (accountId: string, language: Language): ContactBody => ({
  accountId,
  name: '',
  position: null,
  addresses: [],
  phones: [],
  language,
  siteId: null,
})

/** What the parts of a contact are called where two versions differ. */
export const contactPathWords: PathWords = {
  accountId: msg`Cliente`,
  name: msg`Nombre`,
  position: msg`Puesto`,
  addresses: msg`Correos`,
  phones: msg`Teléfonos`,
  language: msg`Idioma`,
  siteId: msg`Sitio`,
  active: msg`Activo`,
}

/** What is a telephone number is kept as one; what is none stays as typed, so that the field can say so. */
const toPhone = (typed: string): string => toE164(typed) ?? typed

interface ContactEditorProps extends RecordEditorProps<'contact'> {
  sites: readonly { id: string; name: string }[]
}

/** Somebody of a customer, and by what they are recognised when they write or call. */
export function ContactEditor({ body, onChange, sites }: ContactEditorProps) {
  const { t } = useLingui()
  const part = (change: Partial<ContactBody>) => onChange({ ...body, ...change })
  return (
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
          label={t`Puesto`}
          path="position"
          value={body.position ?? ''}
          maxLength={120}
          onChange={(position) => part({ position: position === '' ? null : position })}
        />
      </div>
      <TagsField
        label={t`Correos`}
        path="addresses"
        value={body.addresses}
        inputMode="email"
        placeholder={t`nombre@empresa.com.mx`}
        hint={t`Los mensajes que lleguen desde aquí son de esta persona. Enter o coma agrega otro.`}
        toTag={(typed) => typed.toLowerCase()}
        onChange={(addresses) => part({ addresses: [...addresses] })}
      />
      <TagsField
        label={t`Teléfonos`}
        path="phones"
        value={body.phones}
        inputMode="tel"
        placeholder="662 214 3310"
        hint={t`Diez dígitos; con + y el código del país si no es de México.`}
        toTag={toPhone}
        show={formatPhone}
        onChange={(phones) => part({ phones: [...phones] })}
      />
      <div className="field-pair">
        <SegmentedField<Language>
          label={t`Idioma`}
          path="language"
          value={body.language}
          options={[
            { value: 'es', label: 'Español' },
            { value: 'en', label: 'English' },
          ]}
          hint={t`En él se le escriben los acuses y avisos.`}
          onChange={(language) => part({ language })}
        />
        {sites.length > 0 && (
          <SelectField
            label={t`Sitio`}
            path="siteId"
            value={body.siteId ?? ''}
            emptyLabel={t`Ninguno en particular`}
            options={sites.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(siteId) => part({ siteId: siteId === '' ? null : siteId })}
          />
        )}
      </div>
      <CheckField
        label={t`Contacto activo`}
        path="active"
        value={body.active !== false}
        hint={body.active === false ? t`Mientras no esté activo, no se le reconoce cuando escribe o llama.` : undefined}
        onChange={(active) => part({ active })}
      />
    </section>
  )
}
