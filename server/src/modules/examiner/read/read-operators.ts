import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Glyph, Rule, Turn } from '../model/page-layout/page.ts'

/** What a page's drawing operators put on it, in the frame of the page as it is seen. */
export interface Drawn {
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
}

export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** What is needed of a font. */
export interface FontFacts {
  readonly isBold: boolean
  /** Text units of a thousandth, as a rule 0.001. */
  readonly unit: number
  readonly isVertical: boolean
}

type Matrix = readonly [number, number, number, number, number, number]

interface State {
  matrix: Matrix
  font: FontFacts
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  lineWidth: number
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
/** Drawn thinner than this, in points, a filled area is a line. */
const THIN = 3
const PLAIN: FontFacts = { isBold: false, unit: 0.001, isVertical: false }

/**
 * Follows the operators of one page as the format's text and graphics state say (ISO 32000-2, 8.4 and 9.3), and keeps
 * where each sign and each straight line comes to stand. Signs marked as artifacts (running headers) are left out.
 */
export function readOperators(list: OperatorList, toPage: readonly number[], fontOf: (name: string) => FontFacts): Drawn {
  const glyphs: Glyph[] = []
  const rules: Rule[] = []
  const saved: State[] = []
  const marks: { readonly id: number | null; readonly isArtifact: boolean }[] = []
  let state: State = {
    matrix: asMatrix(toPage),
    font: PLAIN,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    lineWidth: 1,
  }
  let text: Matrix = IDENTITY
  let lineStart: Matrix = IDENTITY

  const nextLine = (x: number, y: number): void => {
    lineStart = times(lineStart, [1, 0, 0, 1, x, y])
    text = lineStart
  }
  const show = (items: readonly unknown[]): void => {
    const isArtifact = marks.some((mark) => mark.isArtifact)
    const mark = marks.findLast(({ id }) => id !== null)?.id ?? null
    const { font, size, scale } = state
    const line = lineOf(times(state.matrix, text), state, mark)
    // How far along the line, in the units of the text matrix: every sign of one operator shares the rest of it.
    let along = 0
    for (const item of items) {
      if (typeof item === 'number') {
        along -= (item / 1000) * size * (font.isVertical ? 1 : scale)
        continue
      }
      const glyph = asGlyph(item)
      if (glyph === null) continue
      const advance = glyph.width * font.unit * size
      if (!isArtifact && !font.isVertical && line !== null) glyphs.push(placedGlyph(glyph.unicode, advance, along, line))
      const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)
      along += font.isVertical ? -advance : (advance + spacing) * scale
    }
    text = times(text, font.isVertical ? [1, 0, 0, 1, 0, along] : [1, 0, 0, 1, along, 0])
  }

  for (const [index, operator] of list.fnArray.entries()) {
    const args = asList(list.argsArray[index])
    const number = (at: number): number => asNumber(args[at])
    switch (operator) {
      case OPS.save:
        saved.push({ ...state })
        break
      case OPS.restore:
        state = saved.pop() ?? state
        break
      case OPS.transform:
        state.matrix = times(state.matrix, asMatrix(args))
        break
      case OPS.paintFormXObjectBegin:
        saved.push({ ...state })
        if (args[0] != null) state.matrix = times(state.matrix, asMatrix(asList(args[0])))
        break
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state
        break
      case OPS.setLineWidth:
        state.lineWidth = number(0)
        break
      case OPS.beginText:
        text = IDENTITY
        lineStart = IDENTITY
        break
      case OPS.setFont:
        state.font = fontOf(String(args[0]))
        state.size = number(1)
        break
      case OPS.setCharSpacing:
        state.charSpacing = number(0)
        break
      case OPS.setWordSpacing:
        state.wordSpacing = number(0)
        break
      case OPS.setHScale:
        state.scale = number(0) / 100
        break
      case OPS.setLeading:
        state.leading = number(0)
        break
      case OPS.setTextRise:
        state.rise = number(0)
        break
      case OPS.moveText:
        nextLine(number(0), number(1))
        break
      case OPS.setLeadingMoveText:
        state.leading = -number(1)
        nextLine(number(0), number(1))
        break
      case OPS.setTextMatrix:
        lineStart = asMatrix(asList(args[0]))
        text = lineStart
        break
      case OPS.nextLine:
        nextLine(0, -state.leading)
        break
      case OPS.showText:
        show(asList(args[0]))
        break
      case OPS.beginMarkedContent:
        marks.push({ id: null, isArtifact: nameOf(args[0]) === 'Artifact' })
        break
      case OPS.beginMarkedContentProps:
        marks.push({ id: typeof args[1] === 'number' ? args[1] : null, isArtifact: nameOf(args[0]) === 'Artifact' })
        break
      case OPS.endMarkedContent:
        marks.pop()
        break
      case OPS.constructPath:
        addRules(rules, number(0), asList(asList(args[1])[0]), state)
        break
      default:
    }
  }
  return { glyphs, rules }
}

/** What the signs of one operator share: where they begin, how the line runs, and how they look. */
interface Line {
  readonly x: number
  readonly y: number
  /** The way of one unit of the text matrix on the page. */
  readonly dx: number
  readonly dy: number
  readonly unit: number
  readonly scale: number
  /** How a sign stands that advances, and one that goes back. */
  readonly turns: { readonly forward: Turn; readonly back: Turn }
  readonly size: number
  readonly isBold: boolean
  readonly spacing: number
  readonly mark: number | null
}

/** Null where nothing of it can be read: without size, or aslant. */
function lineOf([a, b, c, d, e, f]: Matrix, state: State, mark: number | null): Line | null {
  const unit = Math.sqrt(a * a + b * b)
  const size = Math.abs(state.size) * Math.sqrt(c * c + d * d)
  if (unit === 0 || size === 0) return null
  const [forward, back] = [turnOf(a / unit, b / unit), turnOf(-a / unit, -b / unit)]
  if (forward === null || back === null) return null
  return {
    x: e + c * state.rise,
    y: f + d * state.rise,
    dx: a,
    dy: b,
    unit,
    scale: state.scale,
    turns: { forward, back },
    size,
    isBold: state.font.isBold,
    spacing: state.charSpacing * state.scale * unit,
    mark,
  }
}

function placedGlyph(unicode: string, advance: number, along: number, line: Line): Glyph {
  const way = advance * line.scale
  return {
    text: unicode,
    x: line.x + line.dx * along,
    y: line.y + line.dy * along,
    width: Math.abs(way) * line.unit,
    turn: way < 0 ? line.turns.back : line.turns.forward,
    size: line.size,
    isBold: line.isBold,
    spacing: line.spacing,
    mark: line.mark,
  }
}

/** Only text along the sides of the page is read; what stands aslant is a watermark. */
function turnOf(x: number, y: number): Turn | null {
  if (x > 0.99) return 0
  if (y > 0.99) return 90
  if (x < -0.99) return 180
  if (y < -0.99) return 270
  return null
}

const STROKES: readonly number[] = [OPS.stroke, OPS.closeStroke]
const FILLS: readonly number[] = [OPS.fill, OPS.eoFill]
const BOTH: readonly number[] = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]

/** Straight lines along the sides of the page: strokes, thin filled areas, and the edges of wider ones. */
function addRules(rules: Rule[], paint: number, path: readonly unknown[], state: State): void {
  const isStroke = STROKES.includes(paint) || BOTH.includes(paint)
  const isFill = FILLS.includes(paint) || BOTH.includes(paint)
  if (!isStroke && !isFill) return
  for (const points of subpathsOf(path)) {
    const placed = points.map(([x, y]) => apply(state.matrix, x, y))
    const [left, right] = extent(placed.map(([x]) => x))
    const [top, bottom] = extent(placed.map(([, y]) => y))
    if (isFill && (right - left <= THIN || bottom - top <= THIN)) {
      const isVertical = right - left < bottom - top
      if (isVertical) rules.push({ isVertical, at: (left + right) / 2, from: top, to: bottom, isEdge: false })
      else rules.push({ isVertical, at: (top + bottom) / 2, from: left, to: right, isEdge: false })
      continue
    }
    placed.forEach(([x, y], index) => {
      const [px, py] = placed[index - 1] ?? [x, y]
      const isVertical = Math.abs(px - x) < 0.5
      if (isVertical === Math.abs(py - y) < 0.5) return
      const [from, to] = extent(isVertical ? [py, y] : [px, x])
      rules.push({ isVertical, at: isVertical ? x : y, from, to, isEdge: !isStroke })
    })
  }
}

/** The corners of each closed or open part of a path; a part with a curve is no rule. */
function subpathsOf(path: readonly unknown[]): readonly (readonly [number, number])[][] {
  const parts: [number, number][][] = []
  let points: [number, number][] = []
  let isCurved = false
  const end = (): void => {
    if (points.length > 1 && !isCurved) parts.push(points)
    points = []
    isCurved = false
  }
  for (let at = 0; at < path.length;) {
    const [operator, x, y] = [path[at], asNumber(path[at + 1]), asNumber(path[at + 2])]
    if (operator === MOVE) {
      end()
      points.push([x, y])
      at += 3
    } else if (operator === LINE) {
      points.push([x, y])
      at += 3
    } else if (operator === CLOSE) {
      const [first] = points
      if (first) points.push(first)
      at += 1
    } else {
      isCurved = true
      at += operator === CURVE ? 7 : 5
    }
  }
  end()
  return parts
}

const [MOVE, LINE, CURVE, CLOSE] = [0, 1, 2, 4]

function extent(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)]
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function asMatrix(values: readonly unknown[]): Matrix {
  return [0, 1, 2, 3, 4, 5].map((at) => asNumber(values[at])) as unknown as Matrix
}

/** A name of the format, as text or as the object that stands for it. */
function nameOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : value
}

function asNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : []
}

function asGlyph(value: unknown): { readonly unicode: string; readonly width: number; readonly isSpace: boolean } | null {
  if (typeof value !== 'object' || value === null || !('unicode' in value)) return null
  const { unicode } = value
  const width = 'width' in value ? asNumber(value.width) : 0
  return { unicode: String(unicode), width, isSpace: 'isSpace' in value && value.isSpace === true }
}
