import type { SystemId } from '../ids.ts'
import type { SupportedSystem } from '../records.ts'

/** Case, accents and signs make no difference: `Nómina,` is `nomina`. */
const foldText = (text: string): string =>
  ` ${text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')} `

const SUBJECT_WEIGHT = 3
/** Words further down are greetings, signatures and quotes. */
const READ_LENGTH = 4_000

/**
 * Which system is a written report about? The one whose words it uses most, those the account has installed first;
 * without such words the only one that is installed. Undecided is null: a wrong system would decide a wrong coverage.
 */
export function findSystem(
  { subject, text }: { subject: string; text: string },
  systems: readonly SupportedSystem[],
  installed: readonly SystemId[],
): SystemId | null {
  const [title, body] = [foldText(subject), foldText(text.slice(0, READ_LENGTH))]
  const scored = systems.map((system) => ({ id: system.id, score: scoreOf(system, title, body) }))
  const named = scored.filter(({ score }) => score > 0)
  const ours = named.filter(({ id }) => installed.includes(id))
  const best = bestOf(ours.length > 0 ? ours : named)
  if (named.length > 0) return best
  return installed.length === 1 ? (installed[0] ?? null) : null
}

function scoreOf({ name, aliases }: SupportedSystem, title: string, body: string): number {
  const words = [name, ...aliases].map(foldText)
  return words.reduce(
    (score, word) => score + (title.includes(word) ? SUBJECT_WEIGHT : 0) + (body.includes(word) ? 1 : 0),
    0,
  )
}

function bestOf(scored: { id: SystemId; score: number }[]): SystemId | null {
  const [first, second] = [...scored].sort((a, b) => b.score - a.score)
  if (!first || first.score === second?.score) return null
  return first.id
}
