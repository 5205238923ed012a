import { LANGUAGES } from '@arsring/shared'
import { describe, expect, it } from 'vitest'
import { checkTexts } from './checks.ts'

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

describe('the texts of the checks', () => {
  it('name the same figures in every language', () => {
    for (const [id, text] of Object.entries(checkTexts.nb)) {
      for (const language of LANGUAGES) {
        const translated = Object.entries(checkTexts[language]).find(([other]) => other === id)?.[1] ?? ''
        expect(`${id}: ${placeholders(translated).join(' ')}`).toBe(`${id}: ${placeholders(text).join(' ')}`)
      }
    }
  })

  it('use the words of each language', () => {
    expect(Object.values(checkTexts.nb).join(' ')).not.toMatch(/\b(ikkje|frå|rekneskap\w*|auke|manglar|tala)\b/i)
    expect(Object.values(checkTexts.nn).join(' ')).not.toMatch(/\b(ikke|fra|regnskap\w*|økning|mangler|tallet|hvis|merforbruk)\b/i)
  })
})
