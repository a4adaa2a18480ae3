import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { AreaBody } from '@mesa/core'
import { formatList } from '@mesa/i18n'
import { useLanguage } from '../../session/use-language.ts'
import { BothLanguagesField } from '../../ui/fields/both-languages-field.tsx'
import { CheckField } from '../../ui/fields/check-field.tsx'
import { ChoicesField } from '../../ui/fields/choices-field.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { RecordEditorProps, RecordParts, RecordSaidProps } from '../../ui/record-editor.ts'
import { topicsOf, topicWords } from './area-topics.ts'

function AreaSentence({ body }: RecordSaidProps<'area'>) {
  const { t, i18n } = useLingui()
  const language = useLanguage()
  const name = body.name[language] || '…'
  const topics = formatList(
    language,
    topicsOf(body).map((topic) => i18n._(topicWords[topic].sentence)),
  )
  const sentence = () => {
    if (!body.active) return t`${name} no recibe avisos.`
    if (body.address.trim() === '') return t`${name} no tiene correo: no recibe avisos.`
    if (topics === '') return t`${name} recibe solo las alarmas en las que una escalera la nombra.`
    return t`A ${name} (${body.address}) se le avisa por correo de ${topics}.`
  }
  return (
    <section className="rec-say" aria-label={t`Lo que recibe esta área`}>
      <p>{sentence()}</p>
    </section>
  )
}

function AreaForm({ body, onChange }: RecordEditorProps<'area'>) {
  const { t, i18n } = useLingui()
  const change = (part: Partial<AreaBody>) => onChange({ ...body, ...part })
  return (
    <>
      <BothLanguagesField
        label={t`Nombre`}
        path="name"
        value={body.name}
        onChange={(name) => change({ name })}
        maxLength={120}
      />
      <TextField
        label={t`Correo`}
        path="address"
        inputMode="email"
        value={body.address}
        onChange={(address) => change({ address })}
        placeholder="area@empresa.mx"
        hint={t`Uno solo: el del área, para que no dependa de una persona.`}
        maxLength={254}
      />
      <ChoicesField
        label={t`Se le avisa de`}
        path="topics"
        value={topicsOf(body)}
        onChange={(topics) => change({ topics: [...topics] })}
        options={Object.entries(topicWords).map(([value, { label }]) => ({
          value: value as keyof typeof topicWords,
          label: i18n._(label),
        }))}
      />
      <NumberField
        label={t`Lugar en la lista`}
        path="position"
        value={body.position}
        onChange={(position) => change({ position: position ?? 0 })}
        hint={t`El menor va primero.`}
      />
      <CheckField
        label={t`Recibe avisos`}
        path="active"
        value={body.active}
        onChange={(active) => change({ active })}
      />
    </>
  )
}

function useTopicValues() {
  const { i18n } = useLingui()
  return (path: string, value: unknown): string | null => {
    if (path !== 'topics' || typeof value !== 'string') return null
    const words = topicWords[value as keyof typeof topicWords]
    return words ? i18n._(words.label) : null
  }
}

/** R9: the areas that learn of every report, and of what else each of them learns. */
export const areaEditor: RecordParts<'area'> = {
  Editor: AreaForm,
  Sentence: AreaSentence,
  emptyBody: () => ({ name: { es: '', en: '' }, address: '', active: true, position: 0 }),
  useValueWords: useTopicValues,
  pathWords: {
    'name.es': msg`Nombre en español`,
    'name.en': msg`Nombre en inglés`,
    address: msg`Correo`,
    topics: msg`Se le avisa de`,
    active: msg`Recibe avisos`,
    position: msg`Lugar en la lista`,
  },
}
