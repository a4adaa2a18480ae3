import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { PlainDate, SystemBody } from '@mesa/core'
import { formatDate, formatList } from '@mesa/i18n'
import { useLanguage } from '../../session/use-language.ts'
import { CheckField } from '../../ui/fields/check-field.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { LineList } from '../../ui/fields/line-list.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { TagsField } from '../../ui/fields/tags-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { RecordEditorProps, RecordParts, RecordSaidProps } from '../../ui/record-editor.ts'
import { addModule } from './module-id.ts'

function SystemSentence({ body, record }: RecordSaidProps<'system'>) {
  const { t } = useLingui()
  const language = useLanguage()
  const name = body.name || '…'
  const aliases = formatList(
    language,
    body.aliases.slice(0, 4).map((alias) => `«${alias}»`),
    'or',
  )
  const supported = formatList(
    language,
    (body.versions ?? []).map(({ name: version, supportedUntil }) => {
      if (supportedUntil === null) return version
      const until = formatDate(language, supportedUntil)
      return t`${version} hasta el ${until}`
    }),
  )
  const users = record?.usedBy.length ?? 0
  return (
    <section className="rec-say" aria-label={t`Lo que se sabe de este sistema`}>
      <p>
        {body.active === false ? t`${name} ya no se atiende.` : t`Se atiende ${name}.`}{' '}
        {aliases !== '' && t`Un correo que diga ${aliases} se reconoce como de este sistema.`}
      </p>
      <p>
        {body.currentVersion === '' ? '' : t`La versión más nueva es la ${body.currentVersion}.`}{' '}
        {supported === '' ? '' : t`Con soporte: ${supported}.`}
      </p>
      {users > 0 && <p>{t`Lo nombran ${users} registros: clientes, pólizas y asesores.`}</p>}
    </section>
  )
}

type Version = NonNullable<SystemBody['versions']>[number]

function Versions({ body, onChange }: Pick<RecordEditorProps<'system'>, 'body' | 'onChange'>) {
  const { t } = useLingui()
  const versions = body.versions ?? []
  const set = (next: Version[]) => onChange({ ...body, versions: next })
  const changeAt = (at: number, part: Partial<Version>) =>
    set(versions.map((version, index) => (index === at ? { ...version, ...part } : version)))
  return (
    <LineList
      title={t`Versiones con soporte`}
      addLabel={t`Agregar versión`}
      lines={versions}
      onAdd={() => set([...versions, { name: '', supportedUntil: null }])}
      onRemove={(at) => set(versions.filter((_, index) => index !== at))}
      removeLabel={(version) => t`Quitar la versión ${version.name}`}
    >
      {(version, at) => (
        <>
          <TextField
            label={t`Versión`}
            path={`versions.${at}.name`}
            value={version.name}
            onChange={(name) => changeAt(at, { name })}
            maxLength={40}
          />
          <DateField
            label={t`Con soporte hasta`}
            path={`versions.${at}.supportedUntil`}
            value={version.supportedUntil ?? ''}
            onChange={(date) => changeAt(at, { supportedUntil: date === '' ? null : (date as PlainDate) })}
            hint={t`Vacío: sin fecha de fin.`}
          />
        </>
      )}
    </LineList>
  )
}

function Modules({ body, onChange }: Pick<RecordEditorProps<'system'>, 'body' | 'onChange'>) {
  const { t } = useLingui()
  const modules = body.modules ?? []
  const set = (next: { id: string; name: string }[]) => onChange({ ...body, modules: next })
  return (
    <LineList
      title={t`Módulos`}
      addLabel={t`Agregar módulo`}
      lines={modules}
      onAdd={() => set(addModule(modules))}
      onRemove={(at) => set(modules.filter((_, index) => index !== at))}
      removeLabel={(part) => t`Quitar el módulo ${part.name}`}
    >
      {(part, at) => (
        <TextField
          label={t`Módulo`}
          path={`modules.${at}.name`}
          value={part.name}
          onChange={(name) => set(modules.map((each, index) => (index === at ? { ...each, name } : each)))}
          maxLength={120}
        />
      )}
    </LineList>
  )
}

function SystemForm({ body, onChange }: RecordEditorProps<'system'>) {
  const { t } = useLingui()
  const change = (part: Partial<SystemBody>) => onChange({ ...body, ...part })
  return (
    <>
      <TextField
        label={t`Nombre`}
        path="name"
        value={body.name}
        onChange={(name) => change({ name })}
        maxLength={120}
      />
      <TagsField
        label={t`Otras palabras con que lo nombran`}
        path="aliases"
        value={body.aliases}
        onChange={(aliases) => change({ aliases: [...aliases] })}
        placeholder={t`timbrado, CFDI`}
        hint={t`Con ellas se reconoce el sistema en un correo. Enter o coma agrega.`}
      />
      <div className="rec-pair">
        <TextField
          label={t`Versión más nueva`}
          path="currentVersion"
          value={body.currentVersion}
          onChange={(currentVersion) => change({ currentVersion })}
          maxLength={40}
        />
        <NumberField
          label={t`Lugar en la lista`}
          path="position"
          value={body.position}
          onChange={(position) => change({ position: position ?? 0 })}
          hint={t`El menor va primero.`}
        />
      </div>
      <Versions body={body} onChange={onChange} />
      <Modules body={body} onChange={onChange} />
      <CheckField
        label={t`Se atiende`}
        path="active"
        value={body.active !== false}
        onChange={(active) => change({ active })}
        hint={t`Si no, deja de ofrecerse en las llamadas y no se reconoce en los correos.`}
      />
    </>
  )
}

/** The products that are supported. */
export const systemEditor: RecordParts<'system'> = {
  Editor: SystemForm,
  Sentence: SystemSentence,
  emptyBody: () => ({ name: '', aliases: [], currentVersion: '', position: 0 }),
  pathWords: {
    name: msg`Nombre`,
    aliases: msg`Otras palabras`,
    currentVersion: msg`Versión más nueva`,
    'versions.*': msg`Versión con soporte`,
    'versions.*.name': msg`Versión con soporte`,
    'versions.*.supportedUntil': msg`Con soporte hasta`,
    versions: msg`Versiones con soporte`,
    modules: msg`Módulos`,
    'modules.*': msg`Módulo`,
    active: msg`Se atiende`,
    position: msg`Lugar en la lista`,
  },
}
