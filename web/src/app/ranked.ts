/**
 * What fits the words typed, best first: every word must be found; a match at the start of the text or of a word counts
 * more than one inside. With nothing typed, all in their own order.
 */
export function ranked<T>(items: readonly T[], typed: string, textOf: (item: T) => string): readonly T[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return items
  return items
    .map((item, order) => ({ item, order, score: scoreOf(textOf(item).toLowerCase(), words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ item }) => item)
}

function scoreOf(text: string, words: readonly string[]): number {
  let score = 0
  for (const word of words) {
    const at = text.indexOf(word)
    if (at < 0) return 0
    score += at === 0 ? 3 : new RegExp(`[^\\p{L}\\d]${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u').test(text) ? 2 : 1
  }
  return score
}
