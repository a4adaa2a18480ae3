/** The words of a typed or pasted text behind those that are there; none twice, in whatever case it is written. */
export function addTags(tags: readonly string[], typed: string, toTag: (word: string) => string = asWritten): string[] {
  const all = [...tags]
  for (const part of typed.split(/[,;\n\t]/)) {
    const tag = part.trim() === '' ? '' : toTag(part.trim())
    if (tag !== '' && !all.some((known) => known.toLowerCase() === tag.toLowerCase())) all.push(tag)
  }
  return all
}

const asWritten = (word: string): string => word
