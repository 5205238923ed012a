/** A4 with the margins of the PDF, in twentieths of a point, which is what Word measures in. */
export const PAGE = { width: 11906, height: 16838, top: 1531, bottom: 1417, side: 1247 } as const
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side

export function twips(points: number): number {
  return Math.round(points * 20)
}

/** Pictures are measured in parts of an inch, 914 400 to each. */
export function emu(points: number): number {
  return Math.round(points * 12700)
}
