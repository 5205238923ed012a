import { describe, expect, it } from 'vitest'
import type { TablePart } from '../part.ts'
import { partsOfText } from './parts-of-text.ts'

const tables = (text: string) => partsOfText(text).filter((part): part is TablePart => part.kind === 'table')
/** Cells as lines: null is ∅, a doubtful row says which columns. */
const grid = (text: string) =>
  tables(text).flatMap(({ rows }) =>
    rows.map(({ cells, unread }) => `${cells.map((cell) => cell ?? '∅').join(' | ')}${unread ? ` ? ${unread.join(',')}` : ''}`),
  )

const ACCOUNT = `3.1 Driftsregnskap

Tabell 3.1 Driftsregnskap
 I II III IV V

Artsgrupper
Regnskap

2024
Dok. 3
2024*

Regulert
bud. 2024

Regnskap
2023

Avvik 2024
(III-I)

000-099 Lønn og sosiale utgifter 30 396 885 31 616 000 31 621 000 30 320 389 1 224 115

100-299 Kjøp av varer og tjenester som
inngår i komm.tj.produksjon 5 963 492 6 173 000 7 292 000 5 397 356  1 328 508

400-499 Overføringsutgifter 1 120 589 1 321 000 1 321 000 1 002 517 200 411

500-599 Finansutgifter og
finanstransaksjoner -------- --------- --------- ------------- -------------

Sum driftsutgifter 37 480 966 39 110 000 40 234 000 36 720 262 2 753 034

* Bystyret vedtar kun sum driftsutgifter.
`

describe('an account whose columns were lost', () => {
  it('comes back with its heading, its wrapped labels and its dashes', () => {
    expect(grid(ACCOUNT)).toEqual([
      ' | I | II | III | IV | V',
      'Artsgrupper | Regnskap 2024 | Dok. 3 2024* | Regulert bud. 2024 | Regnskap 2023 | Avvik 2024 (III-I)',
      '000-099 Lønn og sosiale utgifter | 30 396 885 | 31 616 000 | 31 621 000 | 30 320 389 | 1 224 115',
      '100-299 Kjøp av varer og tjenester som inngår i komm.tj.produksjon | 5 963 492 | 6 173 000 | 7 292 000 | 5 397 356 | 1 328 508',
      '400-499 Overføringsutgifter | 1 120 589 | 1 321 000 | 1 321 000 | 1 002 517 | 200 411',
      '500-599 Finansutgifter og finanstransaksjoner | -------- | --------- | --------- | ------------- | -------------',
      'Sum driftsutgifter | 37 480 966 | 39 110 000 | 40 234 000 | 36 720 262 | 2 753 034',
    ])
  })

  it('stands between its caption and its note, with its line', () => {
    const parts = partsOfText(ACCOUNT)
    expect(parts.map((part) => (part.kind === 'table' ? part.headerRows : part.text))).toEqual([
      '3.1 Driftsregnskap',
      'Tabell 3.1 Driftsregnskap',
      2,
      '* Bystyret vedtar kun sum driftsutgifter.',
    ])
    expect(parts[2]?.place.line).toBe(4)
    expect(tables(ACCOUNT)[0]?.rows[3]?.place.line).toBe(24)
  })

  it('is not bent to make a wrong number right', () => {
    const wrong = ACCOUNT.replace('1 002 517 200 411', '1 002 517 300 411')
    expect(grid(wrong)[4]).toBe('400-499 Overføringsutgifter | 1 120 589 | 1 321 000 | 1 321 000 | 1 002 517 | 300 411')
  })
})
