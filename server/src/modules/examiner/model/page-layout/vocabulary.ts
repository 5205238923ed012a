import type { Word } from './page.ts'

/** The words of a document, in small letters. */
export interface Vocabulary {
  /** Whether a word stands somewhere, or is one that headings of tables use. */
  has(word: string): boolean
  /** Whether it stands after another on a line, and so is no piece of a word that is divided in a narrow cell. */
  isWhole(word: string): boolean
  /** Whether such a word begins as this does. */
  begins(word: string): boolean
}

export const NO_WORDS: Vocabulary = { has: () => false, isWhole: () => false, begins: () => false }

/** Words that headings of reports' tables use, in the languages reports are written in. */
const OF_HEADINGS =
  'regnskap rekneskap budsjett regulert opprinnelig avvik resultat måltall prognose endring menn kvinner kvinnor totalt total andel antall ansatte heltid deltid ufrivillig midlertidig årsverk beløp formål kommentar forventet faktisk bystyrevedtatt ferdig prosjekt kroner prosent svar periodiseringsavvik'
/** Words begin alike when so many letters are the same; of a piece of a word there may be one fewer. */
const BEGINNING = 5

/** The words of a document; they are gathered when first asked for. */
export function vocabularyOf(pages: readonly (readonly Word[])[]): Vocabulary {
  let gathered: Gathered | null = null
  const known = (): Gathered => (gathered ??= gather(pages))
  return {
    has: (word) => known().all.has(word),
    isWhole: (word) => known().whole.has(word),
    begins: (word) => known().beginnings.has(word.slice(0, BEGINNING)),
  }
}

interface Gathered {
  readonly all: ReadonlySet<string>
  readonly whole: ReadonlySet<string>
  readonly beginnings: ReadonlySet<string>
}

function gather(pages: readonly (readonly Word[])[]): Gathered {
  const [all, inLine] = [new Set<string>(), new Set<string>()]
  for (const words of pages) {
    for (const [index, word] of words.entries()) {
      all.add(word.text)
      const last = words[index - 1]
      if (last?.spaceAfter && Math.abs(last.baseline - word.baseline) < 1 && word.left > last.right - 1) inLine.add(word.text)
    }
  }
  const whole = plainWords(inLine)
  return {
    all: plainWords(all),
    whole,
    beginnings: new Set([...whole].flatMap((word) => [word.slice(0, BEGINNING), word.slice(0, BEGINNING - 1)])),
  }
}

function plainWords(texts: ReadonlySet<string>): Set<string> {
  const known = new Set(OF_HEADINGS.split(' '))
  for (const text of texts) known.add(text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
  return known
}
