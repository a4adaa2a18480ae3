/** What `npm start` tells on standard output: where the sign-in page and the mail listener are, and who may enter how. */
export interface StartOutput {
  url: string
  smtpPort: number | undefined
  /** One-time sign-in links by what stands before them on their line, e.g. `support_chief`. */
  links: Record<string, string>
}

const anyAddress = /https?:\/\/\S+/
const oneTimeLink = /https?:\/\/\S+[?&#]token=\S+/
const mailAddress = /smtps?:\/\/[^\s/]*?:(\d+)/

/** Reads what was printed so far; undefined until all three kinds of address are there. */
export function parseStartOutput(printed: string): StartOutput | undefined {
  const url = anyAddress.exec(printed)?.[0]
  const links = printed.split('\n').flatMap((line) => {
    const link = oneTimeLink.exec(line)
    return link ? [[nameBefore(line.slice(0, link.index)), link[0]] as const] : []
  })
  if (!url || links.length === 0) return undefined

  const port = mailAddress.exec(printed)?.[1]
  return { url: new URL(url).origin, smtpPort: port ? Number(port) : undefined, links: Object.fromEntries(links) }
}

const nameBefore = (text: string) => text.replace(/[^\p{L}\p{N}_ -]/gu, '').trim()
