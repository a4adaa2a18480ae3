const LONGEST = 200
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu

/**
 * A stranger's file name as a label for people: its last path segment, without control, zero-width and direction
 * characters (trust.md kinds 3 and 4). Never a path of ours. Empty when nothing is left.
 */
export function toFileLabel(name: string): string {
  const segment =
    name
      .replace(INVISIBLE, '')
      .split(/[\\/]/)
      .findLast((part) => part.trim() !== '') ?? ''
  const label = segment.replace(/\s+/g, ' ').trim()
  if (label.length <= LONGEST) return label

  const ending = /\.\w{1,8}$/.exec(label)?.[0] ?? ''
  return `${label.slice(0, LONGEST - ending.length)}${ending}`
}
