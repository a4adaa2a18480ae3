import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { WorkedDue } from '@mesa/api'
import type { ObjectivesBody } from '@mesa/core'
import { formatInstant, formatTargetLength } from '@mesa/i18n'
import { useRecords } from '../../connection/use-records.ts'
import { useZoned } from '../../session/use-zoned.ts'
import { DurationField } from '../../ui/fields/duration-field.tsx'
import { SegmentedField } from '../../ui/fields/segmented-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import type { RecordEditorProps, RecordParts, RecordSaidProps } from '../../ui/record-editor.ts'
import { chooseLadder } from './choose-ladder.ts'

type Urgency = 'urgent' | 'other'
const urgencies: readonly Urgency[] = ['urgent', 'other']

function useUrgencyWords(): Record<Urgency, string> {
  const { t } = useLingui()
  return { urgent: t`Urgentes`, other: t`Los demás` }
}

/** `Urgentes: 2 horas hábiles. Uno que llegara ahora vence hoy 16:30.` */
function ObjectiveLine({ urgency, body, due }: { urgency: Urgency; body: ObjectivesBody; due: WorkedDue | undefined }) {
  const { t } = useLingui()
  const zoned = useZoned()
  const word = useUrgencyWords()[urgency]
  const length = formatTargetLength(zoned.language, body[urgency])
  const at = due?.dueAt ?? null
  const when = at === null ? '' : formatInstant(zoned.language, { ...zoned, at })
  return (
    <p>
      <b>{t`${word}: primera respuesta en ${length}.`}</b>{' '}
      {when !== '' && t`Uno que llegara ahora tendría su objetivo ${when}.`}
    </p>
  )
}

function ObjectivesSentence({ body, example }: RecordSaidProps<'objectives'>) {
  const { t } = useLingui()
  return (
    <section className="rec-say" aria-label={t`Lo que dicen los objetivos`}>
      <p>{t`Donde ninguna póliza promete un tiempo, la mesa se fija este. El cliente no lo ve: no es una promesa.`}</p>
      {urgencies.map((urgency) => (
        <ObjectiveLine
          key={urgency}
          urgency={urgency}
          body={body}
          due={example?.dues.find((each) => each.urgency === urgency && each.clock === 'first_response')}
        />
      ))}
    </section>
  )
}

interface TargetFieldsProps {
  urgency: Urgency
  body: ObjectivesBody
  onChange: (body: ObjectivesBody) => void
}

function TargetFields({ urgency, body, onChange }: TargetFieldsProps) {
  const { t } = useLingui()
  const word = useUrgencyWords()[urgency]
  const target = body[urgency]
  return (
    <div className="rec-pair">
      <DurationField
        label={t`${word}: primera respuesta en`}
        path={`${urgency}.minutes`}
        units={target.clock === 'working' ? ['min', 'h'] : ['min', 'h', 'd']}
        value={target.minutes}
        onChange={(minutes) => onChange({ ...body, [urgency]: { ...target, minutes: minutes ?? 0 } })}
      />
      <SegmentedField<'working' | 'elapsed'>
        label={t`Se cuenta en`}
        path={`${urgency}.clock`}
        value={target.clock}
        onChange={(clock) => onChange({ ...body, [urgency]: { ...target, clock } })}
        options={[
          { value: 'working', label: t`horas hábiles` },
          { value: 'elapsed', label: t`horas corridas` },
        ]}
      />
    </div>
  )
}

function LadderFields({ body, onChange }: Pick<TargetFieldsProps, 'body' | 'onChange'>) {
  const { t } = useLingui()
  const ladders = useRecords('ladder')
  const options = ladders.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className="rec-pair">
      {urgencies.map((urgency) => (
        <SelectField
          key={urgency}
          label={urgency === 'urgent' ? t`Escalera de los urgentes` : t`Escalera de los demás`}
          path={`ladders.${urgency}`}
          value={body.ladders?.[urgency] ?? ''}
          emptyLabel={t`ninguna`}
          onChange={(id) => onChange(chooseLadder(body, urgency, id))}
          options={options}
          hint={urgency === 'urgent' ? t`La usan también los planes que no eligen otra.` : undefined}
        />
      ))}
    </div>
  )
}

function ObjectivesForm({ body, onChange }: RecordEditorProps<'objectives'>) {
  const { t } = useLingui()
  const calendars = useRecords('calendar')
  return (
    <>
      <SelectField
        label={t`Calendario con que se cuentan las horas hábiles`}
        path="calendarId"
        value={body.calendarId}
        onChange={(calendarId) => onChange({ ...body, calendarId })}
        options={calendars.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {urgencies.map((urgency) => (
        <TargetFields key={urgency} urgency={urgency} body={body} onChange={onChange} />
      ))}
      <LadderFields body={body} onChange={onChange} />
    </>
  )
}

function useObjectiveValues() {
  const { t } = useLingui()
  const calendars = useRecords('calendar')
  const ladders = useRecords('ladder')
  return (path: string, value: unknown): string | null => {
    if (path === 'calendarId') return calendars.find(({ id }) => id === value)?.name ?? null
    if (path.startsWith('ladders')) return ladders.find(({ id }) => id === value)?.name ?? null
    if (path.endsWith('.minutes') && typeof value === 'number') return t`${value} min`
    if (!path.endsWith('.clock')) return null
    return value === 'working' ? t`horas hábiles` : t`horas corridas`
  }
}

/** sla.md, "Which promise applies" 3: what the desk aims at where no policy promises anything. */
export const objectivesEditor: RecordParts<'objectives'> = {
  Editor: ObjectivesForm,
  Sentence: ObjectivesSentence,
  emptyBody: () => ({
    calendarId: '',
    urgent: { minutes: 120, clock: 'working' },
    other: { minutes: 1440, clock: 'elapsed' },
  }),
  useValueWords: useObjectiveValues,
  pathWords: {
    calendarId: msg`Calendario`,
    urgent: msg`Urgentes`,
    'urgent.minutes': msg`Urgentes: primera respuesta en`,
    'urgent.clock': msg`Urgentes: se cuenta en`,
    other: msg`Los demás`,
    'other.minutes': msg`Los demás: primera respuesta en`,
    'other.clock': msg`Los demás: se cuenta en`,
    ladders: msg`Escaleras de alarma`,
    'ladders.urgent': msg`Escalera de los urgentes`,
    'ladders.other': msg`Escalera de los demás`,
  },
}
