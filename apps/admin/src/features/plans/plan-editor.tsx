import './plans.css'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { PlanBody } from '@mesa/core'
import { channelWords, planDefaults } from '@mesa/i18n'
import { useRecords } from '../../connection/use-records.ts'
import { useLanguage } from '../../session/use-language.ts'
import { CheckField } from '../../ui/fields/check-field.tsx'
import { ChoicesField } from '../../ui/fields/choices-field.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { SegmentedField } from '../../ui/fields/segmented-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { RecordEditorProps, RecordParts } from '../../ui/record-editor.ts'
import { AllowanceField } from './allowance-field.tsx'
import {
  type Channel,
  channelsOf,
  emptyPlan,
  ladderChoice,
  urgencies,
  wholePlan,
  withChannels,
  withLadder,
  withPart,
} from './plan-body.ts'
import { PlanSentence } from './plan-sentence.tsx'
import { PromiseTable, useUrgencyWords } from './promise-table.tsx'
import { usePlanWords } from './use-plan-words.ts'
import { WarningFields } from './warning-fields.tsx'

interface PartProps {
  body: PlanBody
  onChange: (body: PlanBody) => void
}

function NameAndKind({ body, onChange }: PartProps) {
  const { t } = useLingui()
  return (
    <div className="rec-pair">
      <TextField
        label={t`Nombre`}
        path="name"
        value={body.name}
        maxLength={120}
        onChange={(name) => onChange({ ...body, name })}
      />
      <SegmentedField
        label={t`Se cobra`}
        path="kind"
        value={body.kind}
        options={[
          { value: 'policy', label: t`por póliza` },
          { value: 'per_event', label: t`por evento` },
        ]}
        onChange={(kind) => onChange({ ...body, kind })}
      />
    </div>
  )
}

function Promises({ body, onChange }: PartProps) {
  const { t } = useLingui()
  const calendars = useRecords('calendar').filter(({ versionId }) => versionId !== null)
  return (
    <section className="rec-section" aria-label={t`Qué promete`}>
      <h2>{t`Qué promete`}</h2>
      <PromiseTable body={body} onChange={onChange} />
      <div className="rec-pair">
        <SelectField
          label={t`Calendario de las horas hábiles`}
          path="calendarId"
          value={body.calendarId}
          options={calendars.map(({ id, name }) => ({ value: id, label: name }))}
          hint={t`Cada plazo cuenta con la versión vigente cuando llega el reporte.`}
          onChange={(calendarId) => onChange({ ...body, calendarId })}
        />
      </div>
      <WarningFields body={body} onChange={onChange} />
    </section>
  )
}

function Included({ body, onChange }: PartProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const options = (['email', 'phone', 'web', 'other'] as const).map((value) => ({
    value: value as Channel,
    label: channelWords[language][value],
  }))
  return (
    <section className="rec-section" aria-label={t`Qué incluye`}>
      <h2>{t`Qué incluye`}</h2>
      <ChoicesField
        label={t`Canales`}
        path="channels"
        value={channelsOf(body)}
        options={options}
        onChange={(channels) => onChange(withChannels(body, channels))}
      />
      <AllowanceField
        allowance={body.allowance}
        onChange={(allowance) => onChange(withPart(body, 'allowance', allowance))}
      />
      <CheckField
        label={t`Incluye las versiones nuevas de los sistemas`}
        path="grantsUpdates"
        value={body.grantsUpdates ?? false}
        onChange={(grants) => onChange(withPart(body, 'grantsUpdates', grants || undefined))}
      />
    </section>
  )
}

function Ladders({ body, onChange }: PartProps) {
  const { t } = useLingui()
  const words = useUrgencyWords()
  const ladders = useRecords('ladder').filter(({ versionId }) => versionId !== null)
  const options = [
    { value: 'default', label: t`La de la empresa` },
    { value: 'none', label: t`Ninguna` },
    ...ladders.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <section className="rec-section" aria-label={t`Si nadie contesta`}>
      <h2>{t`Si nadie contesta`}</h2>
      <div className="rec-pair">
        {urgencies.map((urgency) => (
          <SelectField
            key={urgency}
            label={t`Escalera: ${words[urgency]}`}
            path={`ladders.${urgency}`}
            value={ladderChoice(body, urgency)}
            options={options}
            onChange={(choice) => onChange(withLadder(body, urgency, choice === '' ? 'default' : choice))}
          />
        ))}
      </div>
    </section>
  )
}

function Afterwards({ body, onChange }: PartProps) {
  const { t } = useLingui()
  return (
    <section className="rec-section" aria-label={t`Después de resolver`}>
      <h2>{t`Después de resolver`}</h2>
      <div className="rec-pair">
        <NumberField
          label={t`Se cierra solo a los`}
          path="autoCloseDays"
          unit={t`días`}
          placeholder={String(planDefaults.autoCloseDays)}
          value={body.autoCloseDays ?? null}
          onChange={(days) => onChange(withPart(body, 'autoCloseDays', days ?? undefined))}
        />
        <NumberField
          label={t`El cliente lo reabre durante`}
          path="reopenDays"
          unit={t`días`}
          placeholder={String(planDefaults.reopenDays)}
          value={body.reopenDays ?? null}
          onChange={(days) => onChange(withPart(body, 'reopenDays', days ?? undefined))}
        />
      </div>
      <CheckField
        label={t`Se ofrece en pólizas nuevas`}
        path="active"
        value={body.active}
        onChange={(active) => onChange({ ...body, active })}
      />
    </section>
  )
}

/** R14 to R19: what a customer buys. */
function PlanEditor({ body: stored, onChange }: RecordEditorProps<'plan'>) {
  const part = { body: wholePlan(stored), onChange }
  return (
    <div className="pl">
      <NameAndKind {...part} />
      <Promises {...part} />
      <Included {...part} />
      <Ladders {...part} />
      <Afterwards {...part} />
    </div>
  )
}

export const planEditor: RecordParts<'plan'> = {
  Editor: PlanEditor,
  Sentence: PlanSentence,
  emptyBody: emptyPlan,
  useValueWords: usePlanWords,
  pathWords: {
    name: msg`Nombre`,
    active: msg`Se ofrece`,
    kind: msg`Se cobra`,
    calendarId: msg`Calendario`,
    'targets.urgent.first_response': msg`Urgentes, primera respuesta`,
    'targets.urgent.next_response': msg`Urgentes, siguiente respuesta`,
    'targets.urgent.resolution': msg`Urgentes, solución`,
    'targets.other.first_response': msg`Los demás, primera respuesta`,
    'targets.other.next_response': msg`Los demás, siguiente respuesta`,
    'targets.other.resolution': msg`Los demás, solución`,
    channels: msg`Canales`,
    allowance: msg`Reportes incluidos`,
    reopenDays: msg`Días para reabrir`,
    autoCloseDays: msg`Días para cerrarse solo`,
    'ladders.urgent': msg`Escalera de los urgentes`,
    'ladders.other': msg`Escalera de los demás`,
    grantsUpdates: msg`Versiones nuevas`,
  },
}
