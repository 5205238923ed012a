import type { Language } from '@arsring/shared'

/** Each language by its own name, whatever language the page is in. */
export const LANGUAGE_NAMES: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' }
