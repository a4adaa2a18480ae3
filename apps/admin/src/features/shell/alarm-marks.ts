const MARK = '⚡ '
const iconLink = (): HTMLLinkElement | null => document.querySelector('link[rel="icon"]')

/** Marks the browser's tab, whatever title the page gives it meanwhile; returns how to take the marks away. */
export function markTab(): () => void {
  const mark = () => {
    if (!document.title.startsWith(MARK)) document.title = `${MARK}${document.title}`
  }
  mark()
  const watch = new MutationObserver(mark)
  watch.observe(document.head, { childList: true, subtree: true, characterData: true })
  const link = iconLink()
  const plain = link?.href
  if (link) link.href = '/icon-alarm.svg'
  return () => {
    watch.disconnect()
    if (document.title.startsWith(MARK)) document.title = document.title.slice(MARK.length)
    if (link && plain !== undefined) link.href = plain
  }
}
