import './advisors.css'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { AdvisorBody } from '@mesa/core'
import { useRecords } from '../../connection/use-records.ts'
import { useLanguage } from '../../session/use-language.ts'
import { ChoicesField } from '../../ui/fields/choices-field.tsx'
import { SegmentedField } from '../../ui/fields/segmented-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TagsField } from '../../ui/fields/tags-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { RecordEditorProps, RecordParts } from '../../ui/record-editor.ts'
import { AbsencesField } from './absences-field.tsx'
import { AdvisorAccess } from './advisor-access.tsx'
import { AdvisorSentence } from './advisor-sentence.tsx'
import { levelWords, useAdvisorValueWords } from './advisor-words.ts'
import type { Level } from './profile-matrix.ts'
import { SystemLevels } from './system-levels.tsx'

type LevelWord = '1' | '2' | '3' | '4'

function AdvisorForm({ body, onChange, isReadOnly }: RecordEditorProps<'advisor'>) {
  const { t, i18n } = useLingui()
  const language = useLanguage()
  const calendars = useRecords('calendar')
  const areas = useRecords('area')
  const change = (part: Partial<AdvisorBody>) => onChange({ ...body, ...part })
  return (
    <div className="adv-form">
      <TextField
        label={t`Nombre`}
        path="name"
        value={body.name}
        onChange={(name) => change({ name })}
        maxLength={120}
      />
      <SegmentedField<LevelWord>
        label={t`Nivel de atención`}
        path="level"
        hint={t`A qué altura de la escalera atiende; los reportes suben de un nivel al siguiente.`}
        value={`${body.level}` as LevelWord}
        onChange={(level) => change({ level: Number(level) })}
        options={(['1', '2', '3', '4'] as const).map((value) => ({ value, label: i18n._(levelWords[value]) }))}
      />
      <ChoicesField
        label={t`Idiomas en que atiende`}
        path="languages"
        value={body.languages}
        onChange={(languages) => change({ languages: [...languages] })}
        options={[
          { value: 'es', label: t`Español` },
          { value: 'en', label: t`Inglés` },
        ]}
      />
      <SystemLevels
        systems={body.systems}
        isReadOnly={isReadOnly}
        onSet={(id, level) => change({ systems: withLevel(body.systems, id, level) })}
      />
      <TagsField
        label={t`Habilidades`}
        path="skills"
        hint={t`Por ejemplo timbrado, redes o capacitación.`}
        value={body.skills}
        onChange={(skills) => change({ skills: [...skills] })}
      />
      {areas.length > 0 && (
        <ChoicesField
          label={t`Áreas a las que pertenece`}
          path="areaIds"
          value={body.areaIds ?? []}
          onChange={(areaIds) => change({ areaIds: [...areaIds] })}
          options={areas.map(({ id, body: area }) => ({ value: id, label: area.name[language] }))}
        />
      )}
      <SelectField
        label={t`Calendario de turnos`}
        path="calendarId"
        hint={t`Los días y horas en que trabaja; fuera de ellos no se le propone nada.`}
        value={body.calendarId}
        onChange={(calendarId) => change({ calendarId })}
        options={calendars.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <AbsencesField
        absences={body.absences ?? []}
        isReadOnly={isReadOnly}
        onChange={(absences) => change({ absences: [...absences] })}
      />
    </div>
  )
}

function withLevel(systems: AdvisorBody['systems'], id: string, level: Level): AdvisorBody['systems'] {
  const { [id]: _, ...others } = systems
  return level === 0 ? others : { ...others, [id]: level }
}

/** An advisor as the page of records edits them; leaving has a dialog of its own. */
export const advisorEditor: RecordParts<'advisor'> = {
  Editor: AdvisorForm,
  Sentence: AdvisorSentence,
  panels: [{ tab: 'access', label: msg`Acceso y baja`, Panel: AdvisorAccess }],
  emptyBody: () => ({
    name: '',
    systems: {},
    skills: [],
    languages: ['es'],
    level: 2,
    calendarId: '',
    absences: [],
    active: true,
  }),
  pathWords: {
    name: msg`Nombre`,
    level: msg`Nivel de atención`,
    languages: msg`Idiomas`,
    systems: msg`Sistemas`,
    'systems.*': msg`Nivel en`,
    skills: msg`Habilidades`,
    areaIds: msg`Áreas`,
    calendarId: msg`Calendario de turnos`,
    absences: msg`Ausencias`,
    'absences.*.from': msg`Ausencia desde`,
    'absences.*.to': msg`Ausencia hasta`,
    'absences.*.reason': msg`Motivo de la ausencia`,
    active: msg`Atiende reportes`,
  },
  useValueWords: useAdvisorValueWords,
}
