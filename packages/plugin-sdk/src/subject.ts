const LONGEST = 80

/** A subject for what came without one: its first sentence without its full stop, shortened at a word. One line, at most 80 characters. */
export function subjectFrom(text: string): string {
  const [sentence = ''] = text.trim().split(/\n|(?<=[.?!])\s/, 1)
  const line = sentence
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\.)\.$/, '')
  if (line.length <= LONGEST) return line

  const cut = line.slice(0, LONGEST - 1)
  const lastBlank = cut.lastIndexOf(' ')
  return `${cut.slice(0, lastBlank > LONGEST / 2 ? lastBlank : cut.length)}…`
}
