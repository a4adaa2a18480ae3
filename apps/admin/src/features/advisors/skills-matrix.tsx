import { useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { MatrixGrid, type MatrixPart } from './matrix-grid.tsx'

/** Skills beyond systems: who has which. */
export function SkillsMatrix({ rows, isReadOnly, onSet, onUndo }: MatrixPart) {
  const { t } = useLingui()
  const [added, setAdded] = useState<string[]>([])
  const skills = useMemo(() => {
    const all = rows.flatMap(({ row, shown }) => [...row.published.skills, ...shown.skills])
    return [...new Set([...all, ...added])].toSorted((one, other) => one.localeCompare(other))
  }, [rows, added])
  const add = (skill: string) => {
    if (!skills.some((known) => known.toLowerCase() === skill.toLowerCase())) setAdded([...added, skill])
  }
  const counted = skills.map((key) => rows.filter(({ shown }) => shown.skills.includes(key)).length)
  return (
    <>
      <div className="adv-say row">
        <p className="grow">{t`Las habilidades se piden al asignar, aparte del sistema. Espacio marca o quita.`}</p>
        {!isReadOnly && <NewSkill onAdd={add} />}
      </div>
      {skills.length > 0 && (
        <div className="adv-scroll">
          <MatrixGrid
            part="skills"
            columns={skills.map((name) => ({ key: name, name }))}
            rows={rows}
            isReadOnly={isReadOnly}
            onSet={onSet}
            onUndo={onUndo}
            foot={
              <>
                <th scope="row" className="adv-who">
                  <b>{t`Alcanza`}</b>
                  <small>{t`asesores que la tienen`}</small>
                </th>
                {counted.map((count, index) => (
                  <td key={skills[index]} className={count < 2 ? 'adv-reach is-thin' : 'adv-reach'}>
                    <b>{count}</b>
                  </td>
                ))}
              </>
            }
          />
        </div>
      )}
    </>
  )
}

function NewSkill({ onAdd }: { onAdd(skill: string): void }) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const add = () => {
    if (typed.trim() !== '') onAdd(typed.trim())
    setTyped('')
  }
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <input
        className="input adv-skill"
        aria-label={t`Habilidad nueva`}
        placeholder={t`Habilidad nueva`}
        maxLength={60}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" className="btn" disabled={typed.trim() === ''}>
        {t`Agregar`}
      </button>
    </form>
  )
}
