import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '@arsring/shared'
import { createDates } from './dates.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import { nn } from './nn.ts'
import { createTranslate, type Catalogue, type Text, type TextId } from './translate.ts'

const catalogues: Record<Language, Catalogue> = { nb, nn, en }
const ids = Object.keys(nb) as TextId[]
const forms = (text: Text) => (typeof text === 'string' ? [text] : [text.one, text.other])
const parameters = (text: Text) =>
  [...new Set(forms(text).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map((match) => match[1])))].sort()

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const texts = catalogues[language]

  it('has the parameters of bokmål in every text', () => {
    const withOther = ids.filter((id) => JSON.stringify(parameters(texts[id])) !== JSON.stringify(parameters(nb[id])))
    expect(withOther).toEqual([])
  })

  it('has plurals where bokmål has them', () => {
    expect(ids.filter((id) => (typeof texts[id] === 'string') !== (typeof nb[id] === 'string'))).toEqual([])
  })

  it('has no empty text and no stray space', () => {
    expect(ids.filter((id) => forms(texts[id]).some((form) => form === '' || form !== form.trim() || / {2}/.test(form)))).toEqual([])
  })
})

describe('translating', () => {
  it('chooses the plural and groups the count as the language writes it', () => {
    const t = createTranslate(nb, 'nb')
    expect(t('home.waiting', { count: 1 })).toBe('1 ting venter på deg')
    expect(t('figures.count', { count: 1234 })).toBe('1\u00a0234 tall')
    expect(createTranslate(en, 'en')('figures.count', { count: 1234 })).toBe('1,234 figures')
  })

  it('leaves text parameters as they are', () => {
    expect(createTranslate(nb, 'nb')('home.year', { year: '2025' })).toBe('Året 2025')
  })
})

describe('dates', () => {
  it('are Norwegian time whatever the machine thinks', () => {
    const dates = createDates('nb')
    expect(dates.day('2025-01-20')).toBe('20. januar 2025')
    expect(dates.time('2025-01-20T13:02:00Z')).toBe('14:02')
    expect(dates.months).toHaveLength(12)
  })
})
