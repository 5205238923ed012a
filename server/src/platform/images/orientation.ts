interface Pixels {
  readonly width: number
  readonly height: number
  /** Four bytes for each, row by row. */
  readonly data: Uint8Array
}

const ORIENTATION = 0x0112

/** How the camera was held, by the first directory of its notes (TIFF 6.0); 1 when they do not say, or cannot be read. */
export function orientationIn(notes: Buffer): number {
  const order = notes.toString('latin1', 0, 2)
  if ((order !== 'II' && order !== 'MM') || notes.length < 8) return 1
  const two = (at: number): number => (order === 'II' ? notes.readUInt16LE(at) : notes.readUInt16BE(at))
  const four = (at: number): number => (order === 'II' ? notes.readUInt32LE(at) : notes.readUInt32BE(at))
  const directory = four(4)
  if (directory + 2 > notes.length) return 1
  for (let entry = 0, at = directory + 2; entry < two(directory) && at + 12 <= notes.length; entry++, at += 12) {
    if (two(at) !== ORIENTATION) continue
    const value = two(at + 8)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** The pixels as the camera saw them: 2 to 4 keep the sides, 5 to 8 exchange them. */
export function upright({ width, height, data }: Pixels, orientation: number): Pixels {
  const isTurned = orientation >= 5
  const turned = { width: isTurned ? height : width, height: isTurned ? width : height }
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height)
  const to = new Uint32Array(width * height)
  for (let y = 0, at = 0; y < turned.height; y++) {
    for (let x = 0; x < turned.width; x++, at++) to[at] = from[source(x, y)] ?? 0
  }
  return { ...turned, data: new Uint8Array(to.buffer) }

  /** Which pixel of the stored picture stands at a place of the upright one. */
  function source(x: number, y: number): number {
    const [right, bottom] = [width - 1, height - 1]
    switch (orientation) {
      case 2:
        return y * width + right - x
      case 3:
        return (bottom - y) * width + right - x
      case 4:
        return (bottom - y) * width + x
      case 5:
        return x * width + y
      case 6:
        return (bottom - x) * width + y
      case 7:
        return (bottom - x) * width + right - y
      case 8:
        return x * width + right - y
      default:
        return y * width + x
    }
  }
}
