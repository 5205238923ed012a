import type { Language } from '@arsring/shared'

const WORDS: Readonly<Record<Language, RegExp>> = {
  nb: /(?<!\p{L})(?:ikke|fra|en|et|hun|noe|være|også|kroner|virksomheten)(?!\p{L})/giu,
  nn: /(?<!\p{L})(?:ikkje|frå|ein|eit|ho|noko|vere|òg|verksemda|dei)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:the|and|of|not|from|with|was|are)(?!\p{L})/giu,
}
const ENOUGH = 50_000

/** The language of a text, by its commonest small words. Bokmål when nothing tells. */
export function documentLanguage(text: string): Language {
  const sample = text.slice(0, ENOUGH)
  const counts = (['nb', 'nn', 'en'] as const).map((language) => ({ language, count: sample.match(WORDS[language])?.length ?? 0 }))
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).language
}
