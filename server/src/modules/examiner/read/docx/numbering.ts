import type { Archive } from '../../../../platform/files/archive.ts'
import type { Style, Styles, ListPlace } from './styles.ts'
import { child, isOn, readNodes, valueOf, type XmlNode } from './xml-node.ts'

/** Gives the paragraphs of a document the numbers that Word counts for itself. */
export interface Numbering {
  /** The number of the next paragraph of a list as it is printed (`3.1`, `Tabell 2:`); null for bullets and unknown lists. */
  next(place: ListPlace, style: Style): string | null
}

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  /** The level counts anew after any of this many upper levels. */
  readonly restartsAfter: number
  readonly isLegal: boolean
  readonly style: string | undefined
}

interface List {
  readonly scheme: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels that begin at a number of their own the first time this list is used. */
  readonly starts: Map<number, number>
}

const DEEPEST_LEVEL = 8
const LONGEST_NUMBER = 100
/** Above every list in a report; beyond it the counting costs more than the text. */
const MOST_LISTS = 20_000

/** Reads the lists of a document. @throws FileFault */
export async function readNumbering(archive: Archive, part: string | undefined, styles: Styles): Promise<Numbering> {
  const schemes = new Map<string, XmlNode>()
  const lists = new Map<string, XmlNode>()
  if (part !== undefined) {
    await readNodes(
      archive,
      part,
      (name) => name === 'abstractNum' || name === 'num',
      (node) => {
        if (schemes.size + lists.size >= MOST_LISTS) return
        if (node.name === 'abstractNum') schemes.set(node.attributes['abstractNumId'] ?? '', node)
        else lists.set(node.attributes['numId'] ?? '', node)
      },
    )
  }
  const known = new Map<string, List | null>()
  const counters = new Map<string, (number | undefined)[]>()
  const listOf = (id: string): List | null => {
    if (!known.has(id)) known.set(id, buildList(id, lists, schemes, styles))
    return known.get(id) ?? null
  }
  return {
    next(place, style) {
      const list = listOf(place.list)
      if (!list) return null
      const at = levelIn(list, place, style)
      const level = list.levels.get(at)
      if (!level) return null
      const counts = counters.get(list.scheme) ?? []
      counters.set(list.scheme, counts)
      const start = list.starts.get(at)
      list.starts.delete(at)
      counts[at] = start ?? (counts[at] === undefined ? level.start : counts[at] + 1)
      for (let lower = at + 1; lower <= DEEPEST_LEVEL; lower++) {
        if (at < (list.levels.get(lower)?.restartsAfter ?? lower)) counts[lower] = undefined
      }
      return printed(level, list, counts)
    },
  }
}

function levelIn(list: List, place: ListPlace, style: Style): number {
  if (place.level !== null) return place.level
  for (const [at, level] of list.levels) if (level.style === style.id || level.style === style.placedBy) return at
  return 0
}

function printed(level: Level, list: List, counts: readonly (number | undefined)[]): string | null {
  if (level.format === 'bullet' || level.format === 'none') return null
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const shown = list.levels.get(at)
    return shown ? inFormat(counts[at] ?? shown.start, level.isLegal ? 'decimal' : shown.format) : ''
  })
  return text.trim() === '' ? null : text.trim().slice(0, LONGEST_NUMBER)
}

function buildList(id: string, lists: ReadonlyMap<string, XmlNode>, schemes: ReadonlyMap<string, XmlNode>, styles: Styles): List | null {
  const node = lists.get(id)
  let scheme = schemes.get(valueOf(node, 'abstractNumId') ?? '')
  // A scheme may point to the one of a style of lists; that one must have levels of its own.
  const link = valueOf(scheme, 'numStyleLink')
  if (link !== undefined) scheme = schemes.get(valueOf(lists.get(styles.listOf(link) ?? ''), 'abstractNumId') ?? '')
  if (!node || !scheme) return null
  const levels = new Map(scheme.children.filter(({ name }) => name === 'lvl').map((level) => buildLevel(level)))
  const starts = new Map<number, number>()
  for (const override of node.children.filter(({ name }) => name === 'lvlOverride')) {
    const own = child(override, 'lvl')
    if (own) levels.set(...buildLevel(own))
    const start = Number(valueOf(override, 'startOverride') ?? Number.NaN)
    if (Number.isSafeInteger(start)) starts.set(Number(override.attributes['ilvl']), start)
  }
  return { scheme: scheme.attributes['abstractNumId'] ?? '', levels, starts }
}

function buildLevel(node: XmlNode): [number, Level] {
  const at = Number(node.attributes['ilvl'])
  const start = Number(valueOf(node, 'start') ?? 1)
  const restart = Number(valueOf(node, 'lvlRestart') ?? at)
  return [
    at,
    {
      start: Number.isSafeInteger(start) ? start : 1,
      format: valueOf(node, 'numFmt') ?? 'decimal',
      text: (valueOf(node, 'lvlText') ?? '').slice(0, LONGEST_NUMBER),
      restartsAfter: Number.isSafeInteger(restart) ? restart : at,
      isLegal: isOn(node, 'isLgl') === true,
      style: valueOf(node, 'pStyle'),
    },
  ]
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function inFormat(number: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(number)
    case 'lowerRoman':
      return roman(number).toLowerCase()
    case 'upperLetter':
      return letters(number)
    case 'lowerLetter':
      return letters(number).toLowerCase()
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'none':
    case 'bullet':
      return ''
    default:
      return String(number)
  }
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let rest = number
  let text = ''
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign
  return text
}

/** Word counts a to z, then aa, bb: the same letter repeated. */
function letters(number: number): string {
  if (number < 1 || number > 780) return String(number)
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
}
