/** A stretch of a text: `from` ≤ i < `to`. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly text: string
}

const SENTENCE_END = /[.!?:](?=\s+[\p{Lu}«"(]|\s*$)/gu
const ABBREVIATION = /(?:^|[\s(])(?:ca|jf|kap|nr|pkt|bl\.a|f\.eks|inkl|ekskl|evt|iht|hhv|dok|komm|mv|osv|pr|kl|s)\.$/iu
// A comma between words; a decimal comma has no space after it.
const CLAUSE_END = /[,;](?=\s)|(?<![,;])\s(?=(?:mens|men|medan)\s)/gu

function split(text: string, offset: number, ends: RegExp, isEnd: (upTo: string) => boolean): readonly Stretch[] {
  const found: Stretch[] = []
  let from = 0
  for (const match of text.matchAll(ends)) {
    const to = match.index + match[0].length
    if (!isEnd(text.slice(0, to))) continue
    found.push({ from: offset + from, to: offset + to, text: text.slice(from, to) })
    from = to
  }
  if (text.slice(from).trim() !== '') found.push({ from: offset + from, to: offset + text.length, text: text.slice(from) })
  return found
}

export function sentencesOf(text: string): readonly Stretch[] {
  return split(text, 0, SENTENCE_END, (upTo) => !ABBREVIATION.test(upTo.slice(-12)))
}

/** The parts of a sentence that each can make a claim of their own. */
export function clausesOf(sentence: Stretch): readonly Stretch[] {
  return split(sentence.text, sentence.from, CLAUSE_END, () => true)
}
