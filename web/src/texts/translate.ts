import type { Language } from '@arsring/shared'
import type { nb } from './nb.ts'

/** Bokmål is the source: its ids are the ids, and its parameters are the parameters. */
export type TextId = keyof typeof nb
export type Text = string | { readonly one: string; readonly other: string }
/** A whole language: a missing id does not compile. */
export type Catalogue = Readonly<Record<TextId, Text>>

type NamesIn<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never
type Names<T> = T extends string
  ? NamesIn<T>
  : T extends { readonly one: infer One extends string; readonly other: infer Other extends string }
    ? NamesIn<One> | NamesIn<Other> | 'count'
    : never
type Params<Id extends TextId> = Names<(typeof nb)[Id]>
/** No second argument for a text without parameters; exactly its own parameters for the rest. */
export type Arguments<Id extends TextId> = [Params<Id>] extends [never] ? [] : [params: Readonly<Record<Params<Id>, string | number>>]

export type Translate = <Id extends TextId>(id: Id, ...args: Arguments<Id>) => string

const LOCALE: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

export function localeOf(language: Language): string {
  return LOCALE[language]
}

/** `t('home.waiting', { count: 3 })`: numbers are grouped as the language writes them, plurals chosen by `count`. */
export function createTranslate(catalogue: Catalogue, language: Language): Translate {
  const numbers = new Intl.NumberFormat(LOCALE[language])
  const plurals = new Intl.PluralRules(LOCALE[language])
  return (id, ...args) => {
    const params: Readonly<Record<string, string | number>> = args[0] ?? {}
    const text = catalogue[id]
    const chosen = typeof text === 'string' ? text : plurals.select(Number(params['count'])) === 'one' ? text.one : text.other
    return chosen.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name]
      return typeof value === 'number' ? numbers.format(value) : (value ?? '')
    })
  }
}
