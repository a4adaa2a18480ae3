import { useLingui } from '@lingui/react/macro'
import { useRecords } from '../../connection/use-records.ts'
import { Field } from '../../ui/fields/field.tsx'
import { SegmentedField } from '../../ui/fields/segmented-field.tsx'
import type { Level } from './profile-matrix.ts'

interface SystemLevelsProps {
  systems: Readonly<Record<string, number>>
  isReadOnly: boolean
  onSet(systemId: string, level: Level): void
}

type LevelWord = '0' | '1' | '2' | '3'

/** What the advisor knows of each system that is supported; systems of before are kept as they are. */
export function SystemLevels({ systems, isReadOnly, onSet }: SystemLevelsProps) {
  const { t } = useLingui()
  const all = useRecords('system')
  const shown = all.filter(({ id, body }) => body.active !== false || systems[id] !== undefined)
  const words: Record<LevelWord, string> = { '0': t`No`, '1': t`1 apoya`, '2': t`2 resuelve`, '3': t`3 especialista` }
  return (
    <Field label={t`Sistemas que conoce`} path="systems" isGroup>
      {() => (
        <ul className="adv-systems">
          {shown.map(({ id, name }) => (
            <li key={id}>
              <span className="trunc" aria-hidden="true">
                {name}
              </span>
              <SegmentedField<LevelWord>
                label={name}
                isLabelHidden
                isReadOnly={isReadOnly}
                value={`${systems[id] ?? 0}` as LevelWord}
                onChange={(level) => onSet(id, Number(level) as Level)}
                options={(['0', '1', '2', '3'] as const).map((value) => ({ value, label: words[value] }))}
              />
            </li>
          ))}
        </ul>
      )}
    </Field>
  )
}
