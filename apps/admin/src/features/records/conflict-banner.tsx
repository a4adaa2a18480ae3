import { useLingui } from '@lingui/react/macro'
import { formatInstant } from '@mesa/i18n'
import { IconUsers } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useSession } from '../../session/session.ts'
import { useZoned } from '../../session/use-zoned.ts'
import { DifferenceTable, type DifferenceWords } from './difference-table.tsx'
import type { DraftConflict } from './draft-state.ts'

interface ConflictBannerProps extends DifferenceWords {
  mine: unknown
  conflict: DraftConflict<unknown>
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Two people changed the same draft: both stand side by side until one of them is chosen. */
export function ConflictBanner({ mine, conflict, onKeepMine, onTakeTheirs, ...words }: ConflictBannerProps) {
  const { t } = useLingui()
  const zoned = useZoned()
  const { user } = useSession()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const who = conflict.savedBy ?? t`otra persona`
  const when = conflict.savedAt === null ? '' : formatInstant(zoned.language, { ...zoned, at: conflict.savedAt })
  const isPublished = conflict.revision === 0
  const isMyOther = !isPublished && conflict.savedBy === user.name
  const sentence = () => {
    if (isPublished) return t`${who} publicó o descartó este borrador mientras usted lo cambiaba`
    if (isMyOther) return t`Usted guardó este borrador también en otra ventana`
    return t`${who} guardó este borrador mientras usted lo cambiaba`
  }
  const theirs = isPublished ? t`Lo publicado` : isMyOther ? t`El de la otra ventana` : t`El de ${who}`
  return (
    <section className="rec-conflict card" aria-label={t`Dos cambios a la vez`}>
      <div className="row">
        <IconUsers size={16} stroke={1.75} className="ic" aria-hidden="true" />
        <h2 className="strong" tabIndex={-1} ref={heading}>
          {sentence()}
        </h2>
        <span className="muted">{when}</span>
      </div>
      <p className="second">{t`Nada se ha perdido: lo suyo sigue en esta página y no se guarda hasta que elija.`}</p>
      <DifferenceTable
        {...words}
        before={conflict.body}
        after={mine}
        beforeHead={theirs}
        afterHead={t`El mío`}
        isChoice
      />
      <div className="row">
        <button type="button" className="btn" onClick={onKeepMine}>{t`Quedarme con el mío`}</button>
        <button type="button" className="btn" onClick={onTakeTheirs}>
          {isPublished ? t`Usar lo publicado` : isMyOther ? t`Usar el de la otra ventana` : t`Usar el de ${who}`}
        </button>
      </div>
    </section>
  )
}
