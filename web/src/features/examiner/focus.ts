/** To the title of the page: what had the focus is gone. */
export function focusTitle(): void {
  document.querySelector<HTMLElement>('h1')?.focus()
}

/** Brings an element into sight and gives it the focus; of a place that is not drawn by itself, what it stands in. */
export function focusOn(id: string): void {
  const place = document.getElementById(id)
  const outer = id.replace(/-\d+$/, '')
  if (place === null) return outer === id ? undefined : focusOn(outer)
  bringIntoSight(place)
  place.focus({ preventScroll: true })
}

/** Parts that come into sight get their true height then, and move what is below them: it is aimed at again. */
const FRAMES = 4
export function bringIntoSight(place: HTMLElement, frames = FRAMES): void {
  place.scrollIntoView({ block: 'center' })
  if (frames > 0) requestAnimationFrame(() => bringIntoSight(place, frames - 1))
}

/** Whether an element is there and is not in the view that is turned away. */
export function isSeen(element: HTMLElement | null | undefined): element is HTMLElement {
  return element?.checkVisibility() === true
}

/** Marks one number of the documents as the finding that is looked at; they are not drawn anew for it. */
export function markCurrent(ids: readonly string[]): void {
  for (const one of document.querySelectorAll('.examined-number[data-current]')) one.removeAttribute('data-current')
  for (const id of ids) document.getElementById(id)?.setAttribute('data-current', 'true')
}
