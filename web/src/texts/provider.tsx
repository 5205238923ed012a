import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Language } from '@arsring/shared'
import { setApiLanguage } from '../api/client.ts'
import { createDates, type Dates } from './dates.ts'
import { nb } from './nb.ts'
import { createTranslate, type Catalogue, type Translate } from './translate.ts'

const KEPT_AS = 'arsring.language'

export interface Texts {
  readonly t: Translate
  readonly dates: Dates
  readonly language: Language
  setLanguage(language: Language): void
}

const TextsContext = createContext<Texts | null>(null)

/** Texts and dates in the person's language. */
export function useTexts(): Texts {
  const texts = use(TextsContext)
  if (texts === null) throw new Error('useTexts outside TextsProvider')
  return texts
}

/** Bokmål is in the first load; the other two are fetched when someone chooses them. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  switch (language) {
    case 'nb':
      return nb
    case 'nn':
      return (await import('./nn.ts')).nn
    case 'en':
      return (await import('./en.ts')).en
  }
}

export function keptLanguage(): Language {
  const kept = localStorage.getItem(KEPT_AS)
  return kept === 'nn' || kept === 'en' ? kept : 'nb'
}

interface Loaded {
  readonly language: Language
  readonly catalogue: Catalogue
}

export function TextsProvider({ initial, onChange, children }: { initial: Loaded; onChange: () => void; children: ReactNode }) {
  const [loaded, setLoaded] = useState(initial)
  const { language, catalogue } = loaded

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const setLanguage = useCallback(
    (chosen: Language) => {
      void loadCatalogue(chosen).then((next) => {
        localStorage.setItem(KEPT_AS, chosen)
        setApiLanguage(chosen)
        setLoaded({ language: chosen, catalogue: next })
        onChange()
      })
    },
    [onChange],
  )

  const texts = useMemo(
    () => ({ t: createTranslate(catalogue, language), dates: createDates(language), language, setLanguage }),
    [catalogue, language, setLanguage],
  )
  return <TextsContext value={texts}>{children}</TextsContext>
}
