/** One line of a text with its words, and how it stands among the others. Blank lines are not kept; they are counted. */
export interface TextLine {
  /** From 1, in the text as given. */
  readonly number: number
  /** Without spaces at its ends, hard spaces made plain; the spaces within are kept, since they tell of lost columns. */
  readonly text: string
  /** The spaces that stood at its ends: an empty cell at an end of a row leaves them. */
  readonly before: number
  readonly after: number
  /** Blank lines directly above. */
  readonly blank: number
  /** The cells of a line that has tabs within, those after the last text left out; empty for others. */
  readonly tabbed: readonly string[]
}

export type LineKind = 'heading' | 'contents' | 'caption' | 'unit' | 'note' | 'item' | 'text'

const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200d\u2060\ufeff]/g
/** Texts taken out of PDFs have a soft hyphen for one that was seen: beside a number, and where a line ends. */
const SEEN_HYPHEN = /\u00ad(?=\s*(?:\d|$))|(?<=\d)\u00ad/gu
const SPACE = /[\t\u00a0\u2000-\u200a\u202f\u3000]/g
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,5})\.?\s+(\S.*)$/
const CAPTION = /^(tabell|tablett|table|figur|figure|diagram|note)\s+\d+/i
const UNIT = /^(alle\s+)?(tall|beløp|hele|i\s+hele|i\s+mill|i\s+1\s?000|mill|1\s?000|kroner|kr\b|amounts|figures)/i
const UNIT_WORD = /(kroner|\bkr\b|tusen|mill|prosent|per cent|1\s?000)/i
/** `Beløp i kroner 2023 2024` and `Beløp i 1000 kr Vann Avløp` are headings of a table, `Kr per innbygger 6 065 12 734` is a row of it. */
const IN_TABLE = /\b(19|20)\d\d\b.*\b(19|20)\d\d\b|(\s[-−–]?\d+([.,]\d+)?%?){3}$|(kroner|kr\.?|tusen|1\s?000)(\s\p{Lu}[\p{Ll}-]+){2,}$/u
const LEDE = /^(lederens beretning|leders beretning|leiaren si melding|forord|føreord|innledning|innleiing|foreword)$/i

/** The lines of a text in order, blank ones counted. Linear; what cannot be seen (nul, soft hyphen) is left out. */
export function textLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = []
  let blank = 0
  const all = text.split(/\r\n|[\n\r\f\v\u2028\u2029]/)
  for (const [index, extracted] of all.entries()) {
    const raw = extracted.replace(SEEN_HYPHEN, '-')
    const line = raw.replace(CONTROL, '').replace(SPACE, ' ')
    const start = line.trimStart()
    const trimmed = start.trimEnd()
    if (trimmed === '') {
      blank += 1
      continue
    }
    lines.push({
      number: index + 1,
      text: trimmed,
      before: line.length - start.length,
      after: start.length - trimmed.length,
      blank,
      tabbed: raw.includes('\t') ? cellsOf(raw.replace(CONTROL, '')) : [],
    })
    blank = 0
  }
  return lines
}

/** The cells between tabs; quotes that a spreadsheet puts around a cell are taken off. One alone is a line moved in. */
function cellsOf(raw: string): readonly string[] {
  const cells = raw.split('\t').map((cell) => {
    const text = cell.replace(SPACE, ' ').trim()
    return /^".*"$/.test(text) && text.length > 1 ? text.slice(1, -1).replaceAll('""', '"') : text
  })
  const last = cells.findLastIndex((cell) => cell !== '')
  const kept = cells.slice(0, last + 1)
  return kept.filter((cell) => cell !== '').length > 1 ? kept : []
}

/** What each line is by itself and by its neighbours; `text` is whatever is nothing else. */
export function lineKinds(lines: readonly TextLine[]): readonly LineKind[] {
  const chapters = chaptersWithSections(lines)
  return lines.map((line, index) => lineKind(line, lines[index - 1], lines[index + 1], chapters.has(index)))
}

function lineKind(line: TextLine, previous: TextLine | undefined, next: TextLine | undefined, isChapter: boolean): LineKind {
  const { text } = line
  if (text.length > 250) return 'text'
  if (isContents(text) || (endsInPage(text) && (endsInPage(previous?.text ?? '') || endsInPage(next?.text ?? '')))) return 'contents'
  if (isNumberedHeading(line, isChapter) || LEDE.test(text) || isCapitals(text)) return 'heading'
  if (CAPTION.test(text) && text.length < 160) return 'caption'
  if (
    text.length < 60 &&
    UNIT.test(text) &&
    UNIT_WORD.test(text) &&
    !IN_TABLE.test(text) &&
    !/[.!?]$/.test(text.replace(/(kr|mill)\.$/i, ''))
  )
    return 'unit'
  if (/^\*+\s*\p{L}/u.test(text) || /^\d{1,2}\)\s/.test(text)) return 'note'
  if (/^([•·▪◦‣●○–-]|o|\p{L}\)|\d{1,2}\.)\s+\S/u.test(text)) return 'item'
  return 'text'
}

/** The level a numbered heading has by its number: `3.1` is 2, `1.0` is 1; null when it has none. */
export function headingLevel(text: string): number | null {
  const number = NUMBERED.exec(text)?.[1]
  if (number === undefined) return null
  return number.replace(/\.0$/, '').split('.').length
}

/** Whether the heading goes on in the next line: it ends in the middle, or both are capitals. */
export function headingGoesOn(text: string, next: TextLine | undefined): boolean {
  if (next === undefined || next.blank > 1 || NUMBERED.test(next.text)) return false
  if (/(\s(og|i|av|for|på|til|med|eller|and|of)|[,-])$/.test(text)) return /^\p{Ll}/u.test(next.text) || isCapitals(text)
  return next.blank === 0 && isCapitals(text) && isCapitals(next.text) && headingLevel(text) !== null
}

/** One sentence ends and another begins: after a word or a year, so that no shortened word is an end. */
export const TWO_SENTENCES = /(?:\p{Ll}{3}|\d{4})[.!?]\s+\p{Lu}\p{Ll}*\s+\p{Ll}/u

function isNumberedHeading({ text, blank }: TextLine, isChapter: boolean): boolean {
  const match = NUMBERED.exec(text)
  const [number, title] = [match?.[1] ?? '', match?.[2] ?? '']
  if (title === '' || title.length > 140 || !/^["«(]?\p{Lu}/u.test(title) || /[.;!?]$/.test(title.replace(/(mv|m\.m|osv|o\.l)\.$/, '')))
    return false
  if (/(\s[-–\d][\d ,.%-]*){2,}$/.test(title)) return false
  // `versjon` and below it `3.3. Den vart vedteken i 2019. Ho gjeld`: a line of a text may begin with a number.
  if (blank === 0 && TWO_SENTENCES.test(title)) return false
  if (isCapitals(title)) return true
  return number.includes('.') || (isChapter && title.length < 80)
}

/** Lines that are chapters by their sections: `2 Mål` is a heading where `2.1` comes next among the numbers, a list item elsewhere. */
function chaptersWithSections(lines: readonly TextLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  let last: { readonly number: string; readonly index: number } | null = null
  for (const [index, { text }] of lines.entries()) {
    const number = text.length > 200 ? undefined : NUMBERED.exec(text)?.[1]
    if (number === undefined || isContents(text)) continue
    if (!number.includes('.')) last = { number, index }
    else if (last !== null && number === `${last.number}.1`) found.add(last.index)
  }
  return new Set([...found, ...chaptersBetween(lines, found)])
}

/** Chapters without sections: lines that stand alone, `1 Ansvarsområde`, whose number comes before that of a chapter further on and after that of any before. */
function chaptersBetween(lines: readonly TextLine[], chapters: ReadonlySet<number>): readonly number[] {
  const numberAt = (index: number) => Number(NUMBERED.exec(lines[index]?.text ?? '')?.[1])
  const known = [...chapters].toSorted((a, b) => a - b)
  const isSpaced = lines.filter(({ blank }) => blank > 0).length > lines.length * 0.7
  return lines.flatMap(({ text, blank }, index) => {
    const isAlone = (index === 0 || blank > (isSpaced ? 1 : 0)) && (lines[index + 1]?.blank ?? 1) > 0
    const next = known.find((chapter) => chapter > index)
    if (!isAlone || next === undefined || !/^\d{1,2} \p{Lu}/u.test(text) || text.length > 80 || isContents(text)) return []
    const number = numberAt(index)
    const previous = known.findLast((chapter) => chapter < index)
    return number === numberAt(next) - 1 && number === (previous === undefined ? 0 : numberAt(previous)) + 1 ? [index] : []
  })
}

function isContents(text: string): boolean {
  return /(\.\s?){4,}\s*\d{0,4}$/.test(text) || /\u2026\s*\d{1,4}$/.test(text)
}

function endsInPage(text: string): boolean {
  return text.length < 200 && NUMBERED.test(text) && /\D\s\d{1,3}$/.test(text)
}

/** Several letters, and none of them small. */
export function isCapitals(text: string): boolean {
  const letters = text.slice(0, 200).replace(/[^\p{L}]/gu, '')
  if (/^[IVX\s]+$/.test(letters)) return false
  return letters.length >= 5 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}
