import type { BoxFact } from './box-store.ts'

/** What choosing would change; read out as soon as it is shown. */
export function BoxFacts({ facts }: { facts: readonly BoxFact[] }) {
  return (
    <div role="status">
      <dl className="cb-facts">
        {facts.map(({ label, text, isGrave }) => (
          <div key={`${label} ${text}`} className={isGrave ? 'is-grave' : undefined}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
