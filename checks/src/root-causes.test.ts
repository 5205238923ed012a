import { formatDecimal, placeKey } from '@arsring/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rootCauses } from './root-causes.ts'
import { runChecks } from './run-checks.ts'
import { documentOf, indicators, keyFigures, oneSection, operatingAccount } from './testing.ts'
import type { CheckedDocument } from './subject.ts'

/** Each cause on one line: cell, printed → right value, how many findings it explains, and what it spoiled. */
function causes(document: CheckedDocument): string[] {
  return rootCauses(document, runChecks(document)).map((cause) => {
    const cell = cause.cell.kind === 'cell' ? `${cause.cell.row}/${cause.cell.column}` : ''
    const spoiled = cause.spoiled.map((one) => `${one.printed} → ${one.expected}`).join('; ')
    return `${cell} ${cause.printed} → ${cause.expected} (${cause.findings.length})${spoiled === '' ? '' : ` ${spoiled}`}`.replaceAll(
      '\u00a0',
      ' ',
    )
  })
}

describe('rootCauses', () => {
  it('names nothing in a document that agrees', () => {
    expect(causes(oneSection([operatingAccount(), keyFigures(), indicators()]))).toEqual([])
  })

  it('names the cell that two contradictions meet in, not the total or the variance', () => {
    expect(causes(oneSection([operatingAccount({ '000-099': { 0: '20 300' } })]))).toEqual(['000-099/regnskap-2024 20 300 → 20 000 (2)'])
  })

  it('names the total where only one sum speaks, since its parts cannot be told apart', () => {
    expect(causes(oneSection([keyFigures({ 1: '350' })]))).toEqual(['totalt/resultat-2021 350 → 330 (1)'])
  })

  it('follows a wrong total to its copy, the change and growth told of it, and a claim it made untrue', () => {
    const copy = {
      caption: 'Måltall',
      columns: ['Resultat 2022', 'Resultat 2023', 'Måltall 2024', 'Resultat 2024', 'Avvik 2024'],
      rows: [['Registrerte henvendelser', '360', '350', '500', '420', '-80']],
    }
    const prose = [
      'Antall henvendelser har hatt en jevn økning.',
      'Antall henvendelser økte med 20 %.',
      'Vi mottok 70 flere henvendelser enn i 2023.',
    ]
    expect(causes(oneSection([keyFigures({ 3: '350' }), copy], prose))).toEqual([
      'totalt/resultat-2023 350 → 390 (2) 350 → 390; 20 % → 7,7 %; +70 → +30; jevn økning → 300 → 330 → 360 → 390 → 420',
    ])
  })

  it('fills a total left blank before it judges the total that was summed without it', () => {
    const categories = {
      number: 'Tabell 3.4.2',
      caption: 'Kategorisering av avvik',
      columns: ['1. Periodiseringsavvik', '2. Reelle netto besparelser', 'Sum prosjekt'],
      rows: [
        ['122001 A', '-', '500', ''],
        ['122002 B', '100', '-', '100'],
        ['Sum', '100', '500', '100'],
      ],
    }
    expect(causes(oneSection([categories]))).toEqual(['122001/sum-prosjekt  → 500 (2) 100 → 600'])
  })

  it('leaves out findings that no cell explains, and those that were not asked about', () => {
    const document = documentOf([{ title: 'Miljø 2023', tables: [keyFigures({ 1: '350' })] }])
    const findings = runChecks(document)
    expect(findings.map((finding) => finding.check).sort()).toEqual(['column-sum', 'stale-year'])
    expect(rootCauses(document, findings).flatMap((cause) => cause.findings.map((finding) => finding.check))).toEqual(['column-sum'])
    expect(rootCauses(document, [])).toEqual([])
  })

  it('finds any single wrong amount of an account, and its right value', () => {
    const rows = ['000-099', '100-299', 'Sum driftsutg', '600-699', 'Sum driftsinnt', 'Kapitlets']
    // In Dok. 3 and last year's accounts a group takes part in one sum only: there the total is named.
    const columns = [0, 2, 4]
    const cell = fc.tuple(fc.constantFrom(...rows), fc.constantFrom(...columns), fc.integer({ min: 10, max: 900 }), fc.boolean())
    fc.assert(
      fc.property(cell, ([row, column, by, isMore]) => {
        const right = operatingAccount().rows.find(([label = '']) => label.startsWith(row))?.[column + 1] ?? ''
        const number = Number(right.replace(/\s/g, '').replace('-', '-'))
        const wrong = formatDecimal(String(number + (isMore ? by : -by)), 0)
        const document = oneSection([operatingAccount({ [row]: { [column]: wrong } })])
        const [cause, ...others] = rootCauses(document, runChecks(document))
        expect(others).toEqual([])
        expect(cause?.expected).toBe(formatDecimal(String(number), 0))
        expect(cause && placeKey(cause.cell)).toContain(document.sections[0]?.tables[0]?.rows.find((one) => one.label.startsWith(row))?.id)
      }),
    )
  })
})
