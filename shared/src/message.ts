/**
 * A text shown to a person, by its id in the catalogue and its parameters; the language is chosen when it is shown.
 * Parameters are already formatted (numbers in Norwegian form), so every language shows the same figure.
 */
export interface Message {
  readonly id: string
  readonly params: Readonly<Record<string, string>>
}

export function message(id: string, params: Readonly<Record<string, string>> = {}): Message {
  return { id, params }
}

export type Language = 'nb' | 'nn' | 'en'
export const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en']

/** A short label in data (indicator, column, chapter). Bokmål always; the others fall back to it. */
export interface Label {
  readonly nb: string
  readonly nn?: string | undefined
  readonly en?: string | undefined
}

export function inLanguage(label: Label, language: Language): string {
  return label[language] ?? label.nb
}
