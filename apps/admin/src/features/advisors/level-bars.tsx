import type { Level } from './profile-matrix.ts'

/** A level as its digit over three bars; the digit is what is read. */
export function LevelBars({ level }: { level: Level }) {
  return (
    <>
      <b>{level === 0 ? '–' : level}</b>
      <span className="adv-bars" aria-hidden="true">
        {[1, 2, 3].map((step) => (
          <i key={step} className={step <= level ? 'is-on' : undefined} />
        ))}
      </span>
    </>
  )
}
