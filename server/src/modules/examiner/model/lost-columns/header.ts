import { joinLines } from './paragraphs.ts'
import type { TextLine } from './text-line.ts'

/** A column's printed heading, or that of a group of columns, with the line it begins and the line it ends on. */
export interface HeaderLabel {
  readonly text: string
  readonly from: number
  readonly to: number
}

export interface Header {
  /** Index of the first and after the last line of the heading, among the lines given. */
  readonly from: number
  readonly to: number
  /** Roman numbers of the columns, the label's column first; null when there are none. */
  readonly romans: readonly string[] | null
  /** Headings over several columns: what each spans, the label's column first; null when there are none. */
  readonly groups: readonly (string | null)[] | null
  /** One text a column, the label's column first. */
  readonly labels: readonly string[]
  /** Share of the columns whose heading is one of the trade's, 0 to 1. */
  readonly known: number
}

const MONTHS =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|des'
const TRADE = new RegExp(
  `^\\*?(regnskap|rekneskap|rekneskapen|resultat|mål|måltall|budsjett|regulert|revidert|justert|opprinnelig|opphavleg|vedtatt|vedteke|dok|avvik|differanse|endring|endringar|prognose|sum|menn|kvinner|andel|antall|tal|årsverk|beløp|tiltak|brukt|disponert|status|forbruk|forbruk|prosent|gjennomsnitt|snitt|inntekt|inntekter|utgift|utgifter|netto|brutto|faktisk|forventet|bystyre|kommunestyre|arts|prosjekt|vekst|tertial|kvartal|år|hittil|hele|landet|kostra|${MONTHS}|ja|nei|delvis|årlig|avtalen|actual|actuals|budget|variance|change|accounts|result|target)(?![\\p{L}])`,
  'iu',
)
const YEAR = /^\*?((19|20)\d{2}|\d{1,2}\.\d{1,2}\.\d{2,4})[*:]*$/
const ROMAN = /^(I{1,3}|IV|V|VI{0,3}|IX|X|XI{0,3}|XIV|XV)$/
const ROMAN_FIRST = /^(I{1,3}|IV|V|VI{0,3}|IX|X|XI{0,3}|XIV|XV) (?=\p{L})/u
const SHORT_WORDS = /^(og|i|av|på|til|for|fra|frå|med|som|om|per|pr|det|en|er|et|de|mv|jf|ved|mot|inkl|kr|n|m|vs|in|of|to)\b/

/** Whether a line is Roman numbers only, as columns of the accounts are numbered. */
export function isRomanLine(text: string): boolean {
  const words = text.split(/\s+/)
  return words.length >= 2 && words.length <= 20 && words.every((word) => ROMAN.test(word)) && words[0] === 'I'
}

/** The heading of a table with so many columns of cells, in the lines above its first row; null when none fits. */
export function headerOf(lines: readonly TextLine[], columns: number): Header | null {
  const romanAt = lines.findIndex(({ text }) => isRomanLine(text))
  const romans = romanAt < 0 ? null : (lines[romanAt]?.text.split(/\s+/) ?? null)
  if (romans !== null && romans.length !== columns && romans.length !== columns + 1) return null
  const labels = withYearsApart(labelsOf(lines.map(({ text }, index) => (index <= romanAt ? '' : text))))
  let best: { readonly score: number; readonly at: number; readonly known: number } | null = null
  for (let at = 0; at + columns <= labels.length; at += 1) {
    const window = labels.slice(at, at + columns)
    const known = window.filter(isColumnHeading).length / columns
    const isAtStart = at <= 1
    const before = labels[at - 1]
    const next = labels[at + columns]
    const first = window[0]
    // A line of its own right above the rows, with a heading for every column.
    const isLine = first !== undefined && first.from === lines.length - 1 && next === undefined && first.from !== before?.to
    const isCut = !isLine && ((before !== undefined && isColumnHeading(before)) || (next !== undefined && isColumnHeading(next)))
    const outside = labels.slice(at + columns).filter(isColumnHeading).length
    const score =
      known * 10 - outside * 0.5 - (isCut ? 3 : 0) + (romans !== null && isAtStart ? 4 : 0) - at * 0.01 + (next === undefined ? 0.5 : 0)
    if (best === null || score > best.score)
      best = { score, at, known: isCut ? known - 1 : isWholeHeading(lines, labels, columns, at) ? Math.max(known, WHOLE) : known }
  }
  if (best === null) return null
  const { known } = best
  // All columns are headed, so what stands before the first is the heading of the labels.
  const at = romans !== null && romans.length === columns + 1 && best.at === 0 ? 1 : best.at
  const window = labels.slice(at, at + columns)
  const [first] = window
  const last = window.at(-1)
  if (first === undefined || last === undefined || window.length < columns) return null
  if (known < 0.6 && romans === null && known > -0.5) return null
  const before = labels[at - 1]
  const under = labels.slice(0, at)
  const repeats = repeatedStarts(window)
  // Above groups there may be a heading for the labels; it is the one more than there are groups.
  const isOneMore = repeats === null || under.length < repeats || (under.length > repeats && under.slice(-repeats - 1).every(isShort))
  const stub = before !== undefined && isOneMore && isStub(before, first) ? before : null
  const upper = repeats === null ? null : groupsOf(stub === null ? under : under.slice(0, -1), window, repeats)
  const from = Math.min(first.from, stub?.from ?? first.from, upper?.used[0]?.from ?? first.from, romanAt < 0 ? first.from : romanAt)
  return {
    from,
    to: last.to + 1,
    romans: romans === null ? null : romans.length === columns ? ['', ...romans] : romans,
    groups: upper === null ? null : ['', ...upper.spans],
    labels: [stub?.text ?? '', ...window.map(({ text }) => text)],
    known,
  }
}

/** How well known a heading is that is one by its place alone. */
const WHOLE = 0.6

/** Whether one or two lines with no sentence in them have a heading for each column, and one for the labels or none. */
function isWholeHeading(lines: readonly TextLine[], labels: readonly HeaderLabel[], columns: number, at: number): boolean {
  return (
    lines.length <= 2 &&
    at <= 1 &&
    labels.length === columns + at &&
    lines.every(({ text, blank }, index) => !/[.!?:;]$/.test(text) && (index === 0 || blank === 0)) &&
    labels.every(({ text }) => text.length <= 60 && text.split(' ').length <= 10)
  )
}

/** Headings as they are divided in print: a new one begins at a capital, a date, or a number of a list. */
export function labelsOf(lines: readonly string[]): readonly HeaderLabel[] {
  const labels: { words: string[]; from: number; to: number }[] = []
  let previous = ''
  for (const [line, text] of lines.entries()) {
    for (const [index, word] of text.split(/\s+/).entries()) {
      if (word === '') continue
      const current = labels.at(-1)
      if (current === undefined || begins(word, previous, current.words)) labels.push({ words: [word], from: line, to: line })
      else {
        const isPiece = index === 0 && (isPieceOfWord(word) || /^-\p{Ll}/u.test(word))
        const glued = isPiece || /\/$/.test(previous) || (/-$/.test(previous) && previous.length > 1) ? current.words.pop() : undefined
        current.words.push(glued === undefined ? word : isPiece ? `${glued}${word.replace(/^-/, '')}` : glue(glued, word))
        current.to = line
      }
      previous = word
    }
  }
  return labels.map(({ words, from, to }) => ({ text: words.join(' '), from, to }))
}

/** `Nøkkeltall 2022`, `2023`, `2024`: where years alone follow, the first is a heading too, and its words are another. */
function withYearsApart(labels: readonly HeaderLabel[]): readonly HeaderLabel[] {
  return labels.flatMap((label, index) => {
    const words = label.text.split(' ')
    const year = words.at(-1) ?? ''
    if (words.length < 2 || !YEAR.test(year) || !YEAR.test(labels[index + 1]?.text ?? '')) return [label]
    return [
      { ...label, text: words.slice(0, -1).join(' ') },
      { ...label, from: label.to, text: year },
    ]
  })
}

function glue(first: string, second: string): string {
  if (/\/$/.test(first) || first.includes('(')) return `${first}${second}`
  return joinLines([first, second])
}

function begins(word: string, previous: string, current: readonly string[]): boolean {
  const isInParentheses = current.join(' ').lastIndexOf('(') > current.join(' ').lastIndexOf(')')
  if (isInParentheses || /[-/]$/.test(previous)) return false
  // `IV Regnskap 2023`: the number of a column and its name.
  if (current.length === 1 && ROMAN.test(previous)) return false
  if (/^(\d{3}-\d{3}$|\d{6})/.test(word)) return true
  if (YEAR.test(word)) return current.some((one) => YEAR.test(one)) || (word.includes('.') && !/^(per|pr\.?)$/i.test(previous))
  if (/^\d{1,2}\.$/.test(word)) return true
  if (/^\d{1,2}\.$/.test(previous) && current.length === 1) return false
  return /^[*"«]?\p{Lu}/u.test(word)
}

/** `Total` and `t`, `ansa` and `tte`: a narrow column broke the word without a hyphen. */
function isPieceOfWord(word: string): boolean {
  return /^\p{Ll}{1,3}$/u.test(word) && !SHORT_WORDS.test(word)
}

function isColumnHeading(label: HeaderLabel): boolean {
  const text = label.text.replace(ROMAN_FIRST, '')
  const words = text.split(' ')
  if (words.length > 12 || text.length > 80) return false
  if (YEAR.test(words[0] ?? '') || /^\d{1,2}\.$/.test(words[0] ?? '')) return true
  if (/^total(t|e)?$/i.test(words[0] ?? '')) return words.length === 1 || /^[(%]|^\d/.test(words[1] ?? '')
  return TRADE.test(text) && !(/^(mål|tiltak)$/i.test(words[0] ?? '') && /^\d$/.test(words[1] ?? ''))
}

function isStub(label: HeaderLabel, first: HeaderLabel): boolean {
  return first.from - label.to <= 1 && !YEAR.test(label.text) && label.text.split(' ').length <= 6 && !/[.:]$/.test(label.text)
}

const isShort = ({ text }: HeaderLabel) => text.split(' ').length <= 4

/** How many times the first heading's first word comes again, where columns stand in groups; null where they do not. */
function repeatedStarts(window: readonly HeaderLabel[]): number | null {
  const word = window[0]?.text.split(' ')[0] ?? ''
  const count = window.filter(({ text }) => text.split(' ')[0] === word).length
  return count < 2 || count === window.length || NO_GROUP.test(word) ? null : count
}

/** Headings over groups of columns: as many as the first heading of a group comes again below. */
function groupsOf(
  before: readonly HeaderLabel[],
  window: readonly HeaderLabel[],
  count: number,
): { readonly spans: readonly (string | null)[]; readonly used: readonly HeaderLabel[] } | null {
  const word = window[0]?.text.split(' ')[0] ?? ''
  const starts = window.map(({ text }) => text.split(' ')[0] === word)
  const used = before.slice(-count)
  if (used.length < count || !used.every(isShort)) return null
  let next = 0
  const spans = starts.map((isStart) => {
    if (!isStart) return null
    next += 1
    return used[next - 1]?.text ?? null
  })
  return { spans, used }
}

/** Headings that come again in a row of years without a group above them. */
const NO_GROUP = /^(regnskap|rekneskap|resultat|budsjett|årsverk|mål|måltall)$/i
