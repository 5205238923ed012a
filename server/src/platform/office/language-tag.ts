import type { Language } from '@arsring/shared'

const TAGS: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

/** The language of a report as office programs name it, for spelling and speech. */
export function languageTag(language: Language): string {
  return TAGS[language]
}
