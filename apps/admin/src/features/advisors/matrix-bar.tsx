import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { formatList } from '@mesa/i18n'
import { IconAlertCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../session/use-language.ts'
import { useKeys } from '../../ui/keys/keys.ts'
import { toast } from '../../ui/toast.tsx'
import { unpublished } from './profile-matrix.ts'
import type { Keeping, Refusal, useMatrix } from './use-matrix.ts'

interface MatrixBarProps {
  state: ReturnType<typeof useMatrix>
  onHandOver(advisor: { id: string; name: string }): void
}

/** What is not published yet, and the one press that publishes all of it. */
export function MatrixBar({ state, onHandOver }: MatrixBarProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const changed = unpublished(state.matrix)
  const save = async () => {
    const isWhole = await state.publishAll()
    if (isWhole) toast('done', t`Guardado: los perfiles ya cuentan para asignar.`)
  }
  useKeys({ ...(changed.length > 0 && !state.isBusy && { send: () => void save() }) })
  if (changed.length === 0 && state.refusals.length === 0) return null
  const names = formatList(
    language,
    changed.map(({ published }) => published.name),
  )
  return (
    <section className="adv-bar" aria-label={t`Cambios sin publicar`}>
      <Refusals refusals={state.refusals} onHandOver={onHandOver} />
      {changed.length > 0 && (
        <div className="row">
          <p className="grow">
            <b>{plural(changed.length, { one: '# asesor con cambios', other: '# asesores con cambios' })}</b>{' '}
            <span className="second">{names}</span> <KeepingWords keeping={state.keeping} />
          </p>
          <button
            type="button"
            className="btn btn--quiet"
            disabled={state.isBusy}
            onClick={() => void state.discardAll()}
          >
            {t`Descartar`}
          </button>
          <button type="button" className="btn btn--primary" disabled={state.isBusy} onClick={() => void save()}>
            {state.isBusy ? t`Guardando…` : t`Guardar`}
          </button>
        </div>
      )}
    </section>
  )
}

function KeepingWords({ keeping }: { keeping: Keeping }) {
  const { t } = useLingui()
  const words: Record<Keeping, string> = {
    kept: t`Borrador guardado`,
    keeping: t`Guardando el borrador…`,
    lost: t`Sin conexión: los cambios siguen aquí y se vuelve a intentar`,
  }
  return (
    <span className={keeping === 'lost' ? 'adv-lost' : 'muted'} role="status">
      · {words[keeping]}
    </span>
  )
}

function Refusals({
  refusals,
  onHandOver,
}: {
  refusals: readonly Refusal[]
  onHandOver: MatrixBarProps['onHandOver']
}) {
  const { t } = useLingui()
  return (
    <ul className="adv-refusals" role="alert">
      {refusals.map(({ id, name, text, ownsIncidents }) => (
        <li key={id}>
          <IconAlertCircle size={16} stroke={1.75} className="ic" aria-hidden="true" />
          <span className="grow">
            {name !== '' && <b>{name}: </b>}
            {text}
          </span>
          {ownsIncidents && (
            <button type="button" className="btn btn--compact" onClick={() => onHandOver({ id, name })}>
              {t`Pasar sus reportes`}
            </button>
          )}
          {!ownsIncidents && id !== '' && (
            <Link className="btn btn--compact" to="/admin/advisors/$id" params={{ id }}>
              {t`Ver su página`}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}
