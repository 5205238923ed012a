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
  /** The same by the words alone, wherever they stand. */
  readonly trade: number
  /** Whether it is all of the line right above the rows. */
  readonly isWhole: boolean
}

const ROW_CODE = /^(\d{3}-\d{3}(\s|$)|\d{6}(?!\d))/
const MONTHS =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|des'
const TRADE = new RegExp(
  `^\\*?(regnskap|rekneskap|rekneskapen|resultat|mål|måltall|budsjett|regulert|revidert|justert|opprinnelig|opphavleg|vedtatt|vedteke|dok|avvik|differanse|endring|endringar|prognose|sum|menn|kvinner|andel|antall|tal|årsverk|beløp|tiltak|brukt|disponert|status|forbruk|forbruk|prosent|gjennomsnitt|snitt|inntekt|inntekter|utgift|utgifter|netto|brutto|faktisk|forventet|bystyre|kommunestyre|arts|prosjekt|vekst|tertial|kvartal|år|hittil|hele|landet|kostra|${MONTHS}|ja|nei|delvis|årlig|avtalen|del|auke|økning|i alt|til sammen|til saman|samla|samlet|actual|actuals|budget|variance|change|accounts|result|target)(?![\\p{L}])`,
  'iu',
)
const YEAR = /^\*?((19|20)\d{2}|\d{1,2}\.\d{1,2}\.\d{2,4})[*:]*$/
const HAS_YEAR = /(^|\D)(19|20)\d\d(\D|$)/
const ROMAN = /^(I{1,3}|IV|V|VI{0,3}|IX|X|XI{0,3}|XIV|XV)$/
/** `Beløp i hele kroner` over the labels tells the unit of all columns; it is none of them. */
const UNIT_STUB = /^(alle )?(beløp|beløpa|tall|tal|summer|amounts|figures)( er)?( oppgitt| oppgitte| vist)? i(n)? /i
/** `Lengde (m)`, `Fornyet i %`: what is measured, and in what. */
const MEASURED = /(\((\p{L}{1,3}[²³]?|[\d ]{0,6}(kr|kroner)|mill\.? kr(oner)?|tusen kroner|%|N)\)|\p{L} ?%|%)$/u
/** What the rows are the names of. */
const NAMES =
  /^(områder?|fond|skole|skule|skoler|skular|sted|stad|post|nett|anlegg|tjenester?|tenester?|kategori|arts?|artsgrupper?|navn|namn|prosjekt|enhet|eining|avdeling|gruppe|aldersgruppe|type|indikator|resultatindikator|bydel|etat|virksomhet|verksemd|kapittel|samling|periode|leverandør|formål|føremål|stilling|stillingskategori|area|name|project|unit|category)$/i
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
  const apart = withYearsApart(labelsOf(lines.map(({ text }, index) => (index <= romanAt ? '' : text))))
  const labels = withGroupNames(apart, columns, lines.length - 1) ?? apart
  let best: {
    readonly score: number
    readonly at: number
    readonly known: number
    readonly trade: number
    readonly isWhole: boolean
  } | null = null
  for (let at = 0; at + columns <= labels.length; at += 1) {
    const window = labels.slice(at, at + columns)
    // What begins with a code is a row.
    if (window.some(({ text }) => ROW_CODE.test(text))) continue
    const before = labels[at - 1]
    if (NAMES.test(window[0]?.text ?? '') && before?.from !== window[0]?.from && columns > 1) continue
    if (UNIT_STUB.test(window[0]?.text ?? '') && before?.from !== window[0]?.from && columns > 2) continue
    const known = window.filter((label, index) => isColumnHeading(label, index > 0 || before?.from === label.from)).length / columns
    const isAtStart = at <= 1
    const next = labels[at + columns]
    const first = window[0]
    // A line of its own right above the rows, with a heading for every column.
    const isLine = first !== undefined && first.from === lines.length - 1 && next === undefined && first.from !== before?.to
    const isTorn = !isLine && next?.from === lines.length - 1 && window.at(-1)?.to === next.from
    const isCut =
      !isLine &&
      ((before !== undefined && isColumnHeading(before) && !NAMES.test(before.text)) ||
        (next !== undefined && isColumnHeading(next)) ||
        isTorn)
    const outside = labels.slice(at + columns).filter((label) => isColumnHeading(label)).length
    const isWhole = !isCut && isWholeLine(lines, labels, columns, at)
    const score =
      (isWhole ? Math.max(known, WHOLE) : known) * 10 -
      outside * 0.5 -
      (isCut ? 3 : 0) +
      (romans !== null && isAtStart ? 4 : 0) -
      at * 0.01 +
      (next === undefined ? 0.5 : 0)
    if (best === null || score > best.score)
      best = { score, at, isWhole, trade: known, known: isCut ? known - 1 : isWhole ? Math.max(known, WHOLE) : known }
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
  const isBeside = before?.to === first.from && before.from === first.from
  const under = labels.slice(0, at).filter(({ to }) => !isBeside || to < first.from)
  const repeats = repeatedStarts(
    window,
    under.filter(({ text, from }) => YEAR.test(text) && from === before?.from),
  )
  // Above groups there may be a heading for the labels; it is the one more than there are groups.
  const isOneMore =
    repeats === null || isBeside || under.length < repeats || (under.length > repeats && under.slice(-repeats - 1).every(isShort))
  // Where one line holds the headings of all columns, a line above it is the table's name.
  const isGrouped = repeats !== null && under.length >= repeats
  const isOnOneLine = first.from === last.to && !isBeside && romans === null && !isGrouped
  const stub = before !== undefined && isOneMore && !isOnOneLine && isStub(before, first) ? before : null
  const upper = repeats === null ? null : groupsOf(stub === null || isBeside ? under : under.slice(0, -1), window, repeats)
  const from = Math.min(first.from, stub?.from ?? first.from, upper?.used[0]?.from ?? first.from, romanAt < 0 ? first.from : romanAt)
  return {
    from,
    to: last.to + 1,
    romans: romans === null ? null : romans.length === columns ? ['', ...romans] : romans,
    groups: upper === null ? null : ['', ...upper.spans],
    labels: [stub?.text ?? '', ...window.map(({ text }) => text)],
    known,
    trade: best.trade,
    isWhole: best.isWhole,
  }
}

/** How well known a heading is that is one by its place alone. */
const WHOLE = 0.6

/** Whether the line right above the rows has a heading for each column, one for the labels or none before them, and is no sentence. */
function isWholeLine(lines: readonly TextLine[], labels: readonly HeaderLabel[], columns: number, at: number): boolean {
  const last = lines.length - 1
  const own = labels.filter(({ to }) => to === last)
  const before = labels.length - own.length
  return (
    own.every(({ from, text }) => from === last && text.length <= 60 && text.split(' ').length <= 10) &&
    at - before <= 1 &&
    at >= before &&
    own.length === columns + at - before &&
    !/[.!?:;]$/.test(lines[last]?.text ?? '')
  )
}

/** How many headings a line would hold if it were one; 0 when it ends as a sentence does. */
export function headingsIn(text: string): number {
  return /[.!?:;,]$/.test(text) || text.length > 300 ? 0 : labelsOf([text]).filter((label) => label.text.split(' ').length <= 6).length
}

/** Whether a line, however long, is headings of columns rather than a sentence. */
export function isHeadingLine(text: string): boolean {
  const labels = withYearsApart(labelsOf([text]))
  if (labels.filter((label) => YEAR.test(label.text.split(' ')[0] ?? '')).length >= Math.max(2, labels.length - 1)) return true
  if (labels.length >= 3 && NAMES.test(labels[0]?.text ?? '') && headingsIn(text) === labels.length) return true
  return labels.length >= 3 && labels.filter((label) => isColumnHeading(label)).length >= labels.length * 0.5 && !/[.!?:;]$/.test(text)
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

/** `Nøkkeltall 2022`, `2023`, `2024`: where years alone follow, or years in the same unit, the first is a heading too, and its words are another. */
function withYearsApart(labels: readonly HeaderLabel[]): readonly HeaderLabel[] {
  return labels.flatMap((label, index) => {
    const words = label.text.split(' ')
    const at = words.findIndex((word) => YEAR.test(word))
    const [next = '', ...unit] = labels[index + 1]?.text.split(' ') ?? []
    if (at < 1 || !YEAR.test(next) || words.slice(at + 1).join(' ') !== unit.join(' ')) return [label]
    return [
      { ...label, to: Math.max(label.from, label.to - 1), text: words.slice(0, at).join(' ') },
      { ...label, from: label.to, text: words.slice(at).join(' ') },
    ]
  })
}

/**
 * `Heltid Totalt Heltid Menn %`: where one line above the rows repeats the name of the group before each heading, a column's heading
 * is all up to one of the trade's. Null where that does not give a heading for each column.
 */
function withGroupNames(labels: readonly HeaderLabel[], columns: number, last: number): readonly HeaderLabel[] | null {
  const own = labels.filter(({ from, to }) => from === last && to === last)
  const ends = own.flatMap((label, index) => (isColumnHeading(label, true) ? [index] : []))
  if (own.length < columns + 3 || ends.length !== columns || ends.at(-1) !== own.length - 1) return null
  const joined = ends.map((end, index) => {
    const words = own.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1)
    return { text: words.map(({ text }) => text).join(' '), from: last, to: last }
  })
  return joined.some(({ text }) => text.split(' ').length > 8) ? null : [...labels.filter(({ to }) => to < last), ...joined]
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
  if (ROW_CODE.test(word)) return true
  // `0–5 år`, `80 år og over`
  if (/^\d{1,3}[–-]\d{1,3}$/.test(word) || (previous === 'år' && /^\d{1,3}$/.test(word))) return true
  if (YEAR.test(word)) return current.some((one) => YEAR.test(one)) || (word.includes('.') && !/^(per|pr\.?)$/i.test(previous))
  if (/^\d{1,2}\.$/.test(word)) return true
  // `– av dette refusjonar` is a heading of its own; in `Avvik mål – resultat` the sign is a minus.
  if (/^[–—]$/.test(word) && !/^(avvik|differanse|endring|variance)/i.test(current[0] ?? '')) return true
  if (/^\d{1,2}\.$/.test(previous) && current.length === 1) return false
  return /^[*"«]?\p{Lu}/u.test(word)
}

/** `Total` and `t`, `ansa` and `tte`: a narrow column broke the word without a hyphen. */
function isPieceOfWord(word: string): boolean {
  return /^\p{Ll}{1,3}$/u.test(word) && !SHORT_WORDS.test(word)
}

/** Whether a label is one of the trade's headings; after the first, also one that tells what it is measured in. */
function isColumnHeading(label: HeaderLabel, isLater = false): boolean {
  if (UNIT_STUB.test(label.text)) return isLater
  const text = label.text.replace(ROMAN_FIRST, '')
  if (text !== label.text) return true
  const words = text.split(' ')
  if (words.length > 12 || text.length > 80) return false
  if (YEAR.test(words[0] ?? '') || /^\d{1,2}\.$/.test(words[0] ?? '')) return true
  if (/^total(t|e)?$/i.test(words[0] ?? '')) return words.length === 1 || /^[(%]|^\d/.test(words[1] ?? '')
  if (isLater && MEASURED.test(text)) return true
  return TRADE.test(text) && !(/^(mål|tiltak)$/i.test(words[0] ?? '') && /^\d$/.test(words[1] ?? ''))
}

function isStub(label: HeaderLabel, first: HeaderLabel): boolean {
  return first.from - label.to <= 1 && !YEAR.test(label.text) && label.text.split(' ').length <= 6 && !/[.:]$/.test(label.text)
}

const isShort = ({ text }: HeaderLabel) => text.split(' ').length <= 4

/** How many times the first heading's first word comes again, where columns stand in groups; null where they do not. */
function repeatedStarts(window: readonly HeaderLabel[], years: readonly HeaderLabel[]): number | null {
  const word = window[0]?.text.split(' ')[0] ?? ''
  const count = window.filter(({ text }) => text.split(' ')[0] === word).length
  // `2024 2023` over `Regnskap Budsjett Regnskap`, which name no year themselves.
  const isUnderYears = years.length === count && !window.some(({ text }) => HAS_YEAR.test(text))
  return count < 2 || count === window.length || (NO_GROUP.test(word) && !isUnderYears) ? null : count
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
