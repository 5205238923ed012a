import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import type { CheckedDocument, CheckedImage } from '../subject.ts'
import { imageAlternative } from './image-alternative.ts'

const image = (sha256: string, more: Partial<CheckedImage> = {}): CheckedImage => ({ sha256, alternative: '', decorative: false, ...more })

function showing(...images: readonly CheckedImage[]): CheckedDocument {
  const document = oneSection([])
  return { ...document, sections: document.sections.map((section) => ({ ...section, images })) }
}

describe('image-alternative', () => {
  it.each([
    ['no picture', showing(), []],
    ['a picture that says what it shows', showing(image('a', { alternative: 'Et tre.' })), []],
    ['a picture declared decorative', showing(image('a', { decorative: true })), []],
    ['a picture without alternative', showing(image('a')), ['error image a']],
    ['an alternative of spaces', showing(image('a', { alternative: ' \u00a0' })), ['error image a']],
    ['the same picture twice, told once', showing(image('a'), image('a')), ['error image a']],
    ['two pictures', showing(image('a'), image('b', { alternative: 'Et tre.' }), image('c')), ['error image a', 'error image c']],
  ])('%s', (_, document, findings) => {
    expect(told(imageAlternative, document)).toEqual(findings)
  })
})
