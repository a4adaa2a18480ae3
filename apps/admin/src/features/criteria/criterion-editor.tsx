import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CriterionBody } from '@mesa/core'
import { useLanguage } from '../../session/use-language.ts'
import { BothLanguagesField } from '../../ui/fields/both-languages-field.tsx'
import { CheckField } from '../../ui/fields/check-field.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import type { RecordEditorProps, RecordParts, RecordSaidProps } from '../../ui/record-editor.ts'

function CriterionSentence({ body }: RecordSaidProps<'criterion'>) {
  const { t } = useLingui()
  const name = body.name[useLanguage()] || '…'
  return (
    <section className="rec-say" aria-label={t`Lo que dice este criterio`}>
      <p>
        {body.active ? (
          <Trans>
            Al marcar un reporte urgente se puede elegir <b>{name}</b>; el motivo y quien lo marca quedan en su
            historial.
          </Trans>
        ) : (
          <Trans>
            <b>{name}</b> ya no se ofrece al marcar un reporte urgente; los que lo usaron lo conservan.
          </Trans>
        )}
      </p>
    </section>
  )
}

function CriterionForm({ body, onChange }: RecordEditorProps<'criterion'>) {
  const { t } = useLingui()
  const change = (part: Partial<CriterionBody>) => onChange({ ...body, ...part })
  return (
    <>
      <BothLanguagesField
        label={t`Criterio`}
        path="name"
        value={body.name}
        onChange={(name) => change({ name })}
        hint={t`El motivo como se lee en el reporte: «No puede emitir facturas».`}
        maxLength={120}
      />
      <NumberField
        label={t`Lugar en la lista`}
        path="position"
        value={body.position}
        onChange={(position) => change({ position: position ?? 0 })}
        hint={t`El menor va primero.`}
      />
      <CheckField
        label={t`Se ofrece al marcar un reporte urgente`}
        path="active"
        value={body.active}
        onChange={(active) => change({ active })}
      />
    </>
  )
}

/** R11: the reasons for which a report is urgent. */
export const criterionEditor: RecordParts<'criterion'> = {
  Editor: CriterionForm,
  Sentence: CriterionSentence,
  emptyBody: () => ({ name: { es: '', en: '' }, active: true, position: 0 }),
  pathWords: {
    'name.es': msg`Criterio en español`,
    'name.en': msg`Criterio en inglés`,
    active: msg`Se ofrece`,
    position: msg`Lugar en la lista`,
  },
}
