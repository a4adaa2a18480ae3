let last = '/queue/open'

/** The address of the list that was shown last; one level up from an incident leads back to it, filters and all. */
export const lastQueue = (): string => last

export function rememberQueue(href: string): void {
  last = href
}
