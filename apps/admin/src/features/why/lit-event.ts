/** Lights up an event of the timeline, where the page shows it; null puts it out. */
export function lightEvent(version: number | null): void {
  for (const lit of document.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit')
  if (version === null) return
  const holds = [...document.querySelectorAll<HTMLElement>('[data-versions]')].find((each) =>
    each.dataset.versions?.split(' ').includes(String(version)),
  )
  const line = document.getElementById(`e${version}`) ?? holds
  line?.setAttribute('data-lit', '')
}
