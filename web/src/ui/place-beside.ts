interface Size {
  readonly width: number
  readonly height: number
}
interface Rect extends Size {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

const GAP = 6
const MARGIN = 8

/** Corner of a bubble under a rectangle, over it when there is more room there, and always inside the window. */
export function placeBeside(anchor: Rect, bubble: Size, room: Size): { readonly x: number; readonly y: number } {
  const below = room.height - anchor.bottom - GAP - MARGIN
  const above = anchor.top - GAP - MARGIN
  const isBelow = bubble.height <= below || below >= above
  const y = isBelow ? anchor.bottom + GAP : anchor.top - GAP - bubble.height
  const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most))
  return {
    x: clamp(anchor.left, MARGIN, Math.max(MARGIN, room.width - bubble.width - MARGIN)),
    y: clamp(y, MARGIN, Math.max(MARGIN, room.height - bubble.height - MARGIN)),
  }
}
