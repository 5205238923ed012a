import type { Aside, Glyph, Page, Rule, Turn, Word } from './page.ts'

/** A gap of this much of the type size ends a word; the narrowest space in use is a fifth. */
const WORD_GAP = 0.17

/** So many signs that run another way than the page are a text to be read by itself, not headings on their side. */
const LEAST_ASIDE = 60

/**
 * Turns a page so that most of its text runs from left to right, and makes words of its signs. A text that runs another
 * way is turned by itself; a few words that do, as in a heading on its side, stand where they start at the bottom.
 */
export function uprightPage(number: number, width: number, height: number, glyphs: readonly Glyph[], rules: readonly Rule[]): Page {
  const byTurn = Map.groupBy(glyphs, (glyph) => glyph.turn)
  const turn = commonTurn(byTurn)
  const page = turnedPage(number, width, height, byTurn.get(turn) ?? [], turn, rules)
  const across: Word[] = []
  const asides: Aside[] = []
  for (const other of OTHER_TURNS.map((more) => ((turn + more) % 360) as Turn)) {
    const own = byTurn.get(other)
    if (own === undefined) continue
    const words = sideways(own, other, turn, width, height)
    if (own.length < LEAST_ASIDE) {
      across.push(...words)
      continue
    }
    const [left, right] = [Math.min(...words.map((word) => word.left)), Math.max(...words.map((word) => word.right))]
    const [top, bottom] = [Math.min(...words.map((word) => word.baseline - word.height)), Math.max(...words.map((word) => word.baseline))]
    const isBeside = (rule: Rule): boolean => {
      const middle = (rule.from + rule.to) / 2
      const [x, y] = rule.isVertical ? [rule.at, middle] : [middle, rule.at]
      return x > left - 12 && x < right + 12 && y > top - 12 && y < bottom + 12
    }
    const ownRules = rules.filter((rule) => isBeside(turnedRule(rule, turn, width, height)))
    asides.push({ page: turnedPage(number, width, height, own, other, ownRules), top, left, right })
  }
  return { ...page, words: withSpaces([...page.words, ...across]), asides }
}

const OTHER_TURNS = [90, 180, 270]

function turnedPage(number: number, width: number, height: number, glyphs: readonly Glyph[], turn: Turn, rules: readonly Rule[]): Page {
  const isOnSide = turn === 90 || turn === 270
  return {
    number,
    width: isOnSide ? height : width,
    height: isOnSide ? width : height,
    words: withSpaces(wordsOf(turnedGlyphs(glyphs, turn, width, height))),
    rules: rules.map((rule) => turnedRule(rule, turn, width, height)),
    cutOff: [],
    asides: [],
  }
}

/** Where a file draws no spaces at all, each gap as narrow as one counts as a space. */
function withSpaces(words: readonly Word[]): readonly Word[] {
  if (words.filter(({ spaceAfter }) => spaceAfter).length > 0.15 * words.length) return words
  return words.map((word, index) => {
    const next = words[index + 1]
    return next && Math.abs(next.baseline - word.baseline) < 0.1 * word.size && next.left - word.right < 0.6 * word.size
      ? { ...word, spaceAfter: true }
      : word
  })
}

/** How most of a page's text runs; upright where there is enough upright text, so that what is turned stands among it. */
function commonTurn(byTurn: ReadonlyMap<Turn, readonly Glyph[]>): Turn {
  if ((byTurn.get(0)?.length ?? 0) >= LEAST_ASIDE) return 0
  return [...byTurn].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0
}

function turnedPoint(x: number, y: number, turn: Turn, width: number, height: number): readonly [number, number] {
  if (turn === 90) return [y, width - x]
  if (turn === 180) return [width - x, height - y]
  if (turn === 270) return [height - y, x]
  return [x, y]
}

function turnedGlyphs(glyphs: readonly Glyph[], turn: Turn, width: number, height: number): readonly Glyph[] {
  if (turn === 0) return glyphs
  return glyphs.map((glyph) => {
    const [x, y] = turnedPoint(glyph.x, glyph.y, turn, width, height)
    return { ...glyph, x, y }
  })
}

function turnedRule(rule: Rule, turn: Turn, width: number, height: number): Rule {
  if (turn === 0) return rule
  const [x1, y1, x2, y2] = rule.isVertical ? [rule.at, rule.from, rule.at, rule.to] : [rule.from, rule.at, rule.to, rule.at]
  const [ax, ay] = turnedPoint(x1, y1, turn, width, height)
  const [bx, by] = turnedPoint(x2, y2, turn, width, height)
  const isVertical = turn === 180 ? rule.isVertical : !rule.isVertical
  const [from, to] = isVertical ? [Math.min(ay, by), Math.max(ay, by)] : [Math.min(ax, bx), Math.max(ax, bx)]
  return { ...rule, isVertical, at: isVertical ? ax : ay, from, to }
}

/** Lines of text that run across the page's own direction: each a word, as wide as its type is high. */
function sideways(
  glyphs: readonly Glyph[],
  other: Turn,
  turn: Turn,
  width: number,
  height: number,
): (Word & { readonly height: number })[] {
  const own = wordsOf(turnedGlyphs(glyphs, other, width, height))
  const [w, h] = other === 90 || other === 270 ? [height, width] : [width, height]
  const back = ((360 - other) % 360) as Turn
  return joinedOnBaseline(own).map((word) => {
    const corners = [turnedPoint(word.left, word.baseline, back, w, h), turnedPoint(word.right, word.baseline - word.size, back, w, h)]
    const [a, b] = corners.map(([x, y]) => turnedPoint(x, y, turn, width, height))
    const [ax, ay, bx, by] = [a?.[0] ?? 0, a?.[1] ?? 0, b?.[0] ?? 0, b?.[1] ?? 0]
    return { ...word, left: Math.min(ax, bx), right: Math.max(ax, bx), baseline: Math.max(ay, by), height: Math.abs(by - ay) }
  })
}

function joinedOnBaseline(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (const word of words.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const last = joined.at(-1)
    if (last && Math.abs(last.baseline - word.baseline) < 1 && word.left - last.right < word.size)
      joined[joined.length - 1] = { ...last, text: `${last.text} ${word.text}`, right: word.right, spaceAfter: word.spaceAfter }
    else joined.push(word)
  }
  return joined
}

interface Growing {
  text: string
  left: number
  right: number
  baseline: number
  size: number
  isBold: boolean
  mark: number | null
  spaceAfter: boolean
  spacing: number
}

/** Makes words of signs in the order they are drawn. A space in the file ends a word, and so does a gap as wide as one. */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = []
  let open: Growing | null = null
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      if (open) {
        words.push({ ...finished(open, words.length), spaceAfter: true })
        open = null
      } else {
        const last = words.at(-1)
        if (last && !last.spaceAfter && follows(last, glyph)) words[words.length - 1] = { ...last, spaceAfter: true }
      }
      continue
    }
    if (open && continues(open, glyph)) {
      open.text += glyph.text
      open.right = Math.max(open.right, glyph.x + glyph.width)
      open.spacing = glyph.spacing
      continue
    }
    if (open) words.push(finished(open, words.length))
    open = {
      text: glyph.text,
      left: glyph.x,
      right: glyph.x + glyph.width,
      baseline: glyph.y,
      size: glyph.size,
      isBold: glyph.isBold,
      mark: glyph.mark,
      spaceAfter: false,
      spacing: glyph.spacing,
    }
  }
  if (open) words.push(finished(open, words.length))
  return words
}

function follows(word: Word, glyph: Glyph): boolean {
  return Math.abs(word.baseline - glyph.y) < 0.1 * word.size && Math.abs(glyph.x - word.right) < word.size
}

function continues(word: Growing, glyph: Glyph): boolean {
  const gap = glyph.x - word.right
  return (
    word.mark === glyph.mark &&
    Math.abs(word.baseline - glyph.y) < 0.1 * word.size &&
    Math.abs(word.size - glyph.size) < 0.15 * word.size &&
    gap > -0.4 * word.size &&
    gap < WORD_GAP * word.size + Math.max(0, word.spacing)
  )
}

function finished({ text, left, right, baseline, size, isBold, mark, spaceAfter }: Growing, order: number): Word {
  return { text: plain(text), left, right, baseline, size, isBold, mark, spaceAfter, order }
}

/**
 * A soft hyphen that is drawn is a hyphen that is seen: fonts have one sign for both, and files call it either. Only where it
 * ends a word of letters may it divide one at the end of a line.
 */
const SEEN_HYPHEN = /\u00AD(?!$)|(?<!\p{L})\u00AD$/gu
const UNPLAIN = /[\u00AD\u200B-\u200D\uFEFF\uFB00-\uFB06]/

/** Letters drawn as one sign (`ﬁ`) are written out; what cannot be seen (a sign without width) is left out. */
function plain(text: string): string {
  if (!UNPLAIN.test(text)) return text
  return text
    .replace(/[\uFB00-\uFB06]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[\u200B-\u200D\uFEFF]/g, '')
    .replace(SEEN_HYPHEN, '-')
}
