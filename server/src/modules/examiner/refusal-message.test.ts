import { LANGUAGES } from '@arsring/shared'
import { renderMessage } from '@arsring/standards'
import { expect, it } from 'vitest'
import { refusalMessage } from './refusal-message.ts'

it.each([
  ['beretning.doc', 'Vi leser ikke .doc-filer. Åpne filen i Word, lagre den som .docx og prøv igjen.'],
  ['BERETNING.ODT', 'Vi leser ikke .odt-filer. Åpne filen i LibreOffice, lagre den som .docx og prøv igjen.'],
  ['beretning.pages', 'Vi leser ikke .pages-filer. Åpne filen i Pages, lagre den som .docx og prøv igjen.'],
  ['tall.2024.xls', 'Vi leser ikke .xls-filer. Åpne filen i Excel, lagre den som .xlsx og prøv igjen.'],
  ['side.jpg', expect.stringMatching(/^Filen er et bilde/)],
  ['beretning.pdf', expect.stringMatching(/^Filen heter \.pdf, men/)],
  ['program.exe', expect.stringMatching(/^Filen er ikke av et slag/)],
  ['uten-endelse', expect.stringMatching(/^Filen er ikke av et slag/)],
])('%s that cannot be read is told what to do with', (name, text) => {
  expect(renderMessage(refusalMessage({ kind: 'refused', why: 'unknown-format' }, name), 'nb')).toEqual(text)
})

it.each(LANGUAGES)('every reason has its words in %s, with the sizes it is about', (language) => {
  const reasons = ['not-found', 'damaged', 'encrypted', 'no-text', 'empty', 'too-slow', 'broke-off'] as const
  for (const why of reasons) expect(renderMessage(refusalMessage({ kind: 'refused', why }, 'a.pdf'), language)).not.toContain('{')
  const large = refusalMessage({ kind: 'refused', why: 'too-large', limit: 40_000_000, found: 51_200_000 }, 'a.pdf')
  expect(renderMessage(large, language)).toMatch(/40 MB.*52 MB/)
})
