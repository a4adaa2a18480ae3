import { useLingui } from '@lingui/react/macro'

/** The painter's keys, in sight and for the screen reader. */
export function PainterKeys({ id }: { id: string }) {
  const { t } = useLingui()
  const keys: [string[], string][] = [
    [['Enter'], t`empezar o terminar un tramo`],
    [['↑', '↓'], t`mover 15 minutos`],
    [[t`Supr`], t`borrar el tramo`],
    [['Ctrl C', 'Ctrl V'], t`copiar un día a otro`],
  ]
  return (
    <ul className="wp-keys" id={id}>
      {keys.map(([names, meaning]) => (
        <li key={meaning}>
          {names.map((name) => (
            <kbd key={name} className="kbd">
              {name}
            </kbd>
          ))}{' '}
          {meaning}
        </li>
      ))}
    </ul>
  )
}
