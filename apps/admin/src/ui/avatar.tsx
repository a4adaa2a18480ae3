export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/)
  const last = words.length > 1 ? words.at(-1) : undefined
  return `${words[0]?.[0] ?? '?'}${last?.[0] ?? ''}`.toUpperCase()
}

/** A person's initials. The name always stands beside it, so it is decoration. */
export function Avatar({ name, large = false }: { name: string; large?: boolean }) {
  return (
    <span className={large ? 'avatar avatar--lg' : 'avatar'} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}
