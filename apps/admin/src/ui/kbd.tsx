/** Key hints beside a word; screen readers get the shortcut from `aria-keyshortcuts` instead. */
export function Kbd({ keys }: { keys: readonly string[] }) {
  return (
    <span className="keys" aria-hidden="true">
      {keys.map((key) => (
        <kbd className="kbd" key={key}>
          {key}
        </kbd>
      ))}
    </span>
  )
}
