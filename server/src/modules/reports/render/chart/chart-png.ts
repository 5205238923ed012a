import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { sourceSans } from '../../../../platform/print/font.ts'

const require = createRequire(import.meta.url)
// Once per thread, before anything is drawn: a rendition is then made without waiting.
await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))

/** Sharp on paper: 200 dots to the inch across the text of an A4 page. */
const WIDTH = 1280

export interface Picture {
  readonly png: Buffer
  readonly width: number
  readonly height: number
}

/** A chart of ours (SVG) as a PNG on white, drawn with our own font and nothing of the machine's: the same bytes everywhere. */
export function pngOf(svg: string): Picture {
  const drawing = new Resvg(svg, {
    background: '#fff',
    fitTo: { mode: 'width', value: WIDTH },
    font: {
      fontBuffers: [sourceSans('400Regular').bytes],
      defaultFontFamily: 'Source Sans 3',
      loadSystemFonts: false,
    },
  })
  try {
    const image = drawing.render()
    try {
      return { png: Buffer.from(image.asPng()), width: image.width, height: image.height }
    } finally {
      image.free()
    }
  } finally {
    // What it holds lies outside the reach of the garbage collector.
    drawing.free()
  }
}
