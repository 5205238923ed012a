/** The width of the text of an A4 page, and what leaves room for a caption on it; in points. */
const WIDEST = 470
const TALLEST = 560
/** A picture is as large on paper as on a screen, 96 dots to the inch, unless the page is smaller. */
const POINTS_PER_PIXEL = 72 / 96

/** How large a picture stands on a page, in points, rounded to hundredths; its sides keep their proportion. */
export function printedSize(pixels: { readonly width: number; readonly height: number }): {
  readonly width: number
  readonly height: number
} {
  const scale = Math.min(POINTS_PER_PIXEL, WIDEST / pixels.width, TALLEST / pixels.height)
  const side = (length: number): number => Math.max(0.01, Math.round(length * scale * 100) / 100)
  return { width: side(pixels.width), height: side(pixels.height) }
}
