import { message, type Message } from '@arsring/shared'

/** Of a picture as it is received. */
export const IMAGE_LIMIT_BYTES = 10 * 1024 * 1024
/** Sharp over two pages of print, and little enough to be unpacked in memory. */
export const IMAGE_LIMIT_PIXELS = 25_000_000
export const IMAGE_LIMIT_SIDE = 12_000

/** A picture that cannot be taken, and why. Thrown inside this folder only, and made a refusal by `cleanImage`. */
export class Unfit extends Error {
  readonly why: Message

  constructor(why: Message) {
    super(why.id)
    this.why = why
  }
}

export const broken = (): Unfit => new Unfit(message('image.broken'))
export const unusual = (): Unfit => new Unfit(message('image.unusual'))

/** Looked at before anything is unpacked: a small file can hold a picture larger than any memory. */
export function expectFits(width: number, height: number): void {
  if (width < 1 || height < 1) throw broken()
  if (width <= IMAGE_LIMIT_SIDE && height <= IMAGE_LIMIT_SIDE && width * height <= IMAGE_LIMIT_PIXELS) return
  const limit = String(IMAGE_LIMIT_PIXELS / 1_000_000)
  throw new Unfit(message('image.too-many-pixels', { width: String(width), height: String(height), limit, side: String(IMAGE_LIMIT_SIDE) }))
}
