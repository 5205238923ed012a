import { renderMessage } from '@arsring/standards/texts'
import { describe, expect, it } from 'vitest'
import { buildZip } from '../../../platform/files/testing.ts'
import { workbookParts, type WorkbookXml } from '../../../platform/xlsx/testing.ts'
import { examineParts } from '../model/examine-parts.ts'
import { readXlsx } from './read-xlsx.ts'
import { READ_LIMITS, told } from './testing.ts'

type CellXml = string | number | readonly [formula: string, value: string | number] | null

/** Rows of cells: a number is stored as one, a text as one, a pair is a formula with its stored result. */
function sheet(rows: readonly (readonly CellXml[] | { readonly hidden: readonly CellXml[] })[]): string {
  const cell = (value: CellXml, reference: string): string => {
    if (value === null) return ''
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`
    if (typeof value === 'string') return `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`
    return `<c r="${reference}"><f>${value[0]}</f>${value[1] === '' ? '' : `<v>${value[1]}</v>`}</c>`
  }
  return rows
    .map((row, at) => {
      const cells = 'hidden' in row ? row.hidden : row
      const inside = cells.map((value, column) => cell(value, `${'ABCDEFGH'[column] ?? ''}${at + 1}`)).join('')
      return `<row r="${at + 1}"${'hidden' in row ? ' hidden="1"' : ''}>${inside}</row>`
    })
    .join('')
}

async function notes(xml: WorkbookXml | string): Promise<readonly string[]> {
  const workbook: WorkbookXml = typeof xml === 'string' ? { sheets: { Ark1: xml } } : xml
  const reading = await readXlsx(buildZip(workbookParts(workbook)), READ_LIMITS)
  if (reading.kind === 'refused') throw new Error(reading.why)
  return (reading.notes ?? []).map(({ severity, message, at }) =>
    `${severity} ${at === null ? '' : `${at.line} «${at.text}» `}${renderMessage(message, 'nb')}`.replaceAll('\u00a0', ' '),
  )
}

const HEAD = ['', '2024']

describe('formulas', () => {
  it.each<[string, string, string[]]>([
    ['a sum of what it counts', sheet([HEAD, ['Lønn', 10], ['Drift', 20], ['Sum', ['SUM(B2:B3)', 30]]]), []],
    [
      'a result that nobody computed again',
      sheet([HEAD, ['Lønn', 10], ['Drift', 20], ['Sum', ['SUM(B2:B3)', 31]]]),
      ['error 4 «31» Ark1!B4 viser 31, men =SUM(B2:B3) gir 30 av tallene i arket. Svaret er ikke regnet ut på nytt.'],
    ],
    [
      'one that cells share',
      `${sheet([
        ['', '2023', '2024'],
        ['Lønn', 10, 1],
        ['Drift', 20, 2],
      ])}<row r="4"><c r="A4" t="inlineStr"><is><t>Sum</t></is></c><c r="B4"><f t="shared" ref="B4:C4" si="0">SUM(B2:B3)</f><v>30</v></c><c r="C4"><f t="shared" si="0"/><v>4</v></c></row>`,
      ['error 4 «4» Ark1!C4 viser 4, men =SUM(C2:C3) gir 3 av tallene i arket. Svaret er ikke regnet ut på nytt.'],
    ],
    [
      'what binary arithmetic leaves is no difference',
      sheet([
        ['a', 0.1],
        ['b', 0.2],
        ['Sum', ['B1+B2', '0.30000000000000004']],
      ]),
      [],
    ],
    [
      'nor what rests on text, an error or itself',
      sheet([
        ['a', 'x'],
        ['b', ['B1', 5]],
        ['c', ['SUM(B3:B4)', 7]],
        ['d', 1],
      ]),
      [],
    ],
    ['an error among the numbers', `<row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1"><f>SUM(A1:A1)</f><v>7</v></c></row>`, []],
    [
      'formulas without a result',
      sheet([HEAD, ['Lønn', 10], ['Sum', ['SUM(B2:B2)', '']]]),
      ['warning 1 formler har ikke noe lagret svar, og er ikke lest: Ark1!B3. Åpne arbeidsboken i regnearket, og lagre den.'],
    ],
  ])('%s', async (_, rows, expected) => expect(await notes(rows)).toEqual(expected))
})

describe('a line that a sum leaves out', () => {
  const body = [
    ['Lønn', 10],
    ['Drift', 20],
    ['Varer', 5],
  ] as const
  it.each<[string, string, string[]]>([
    [
      'the last',
      sheet([HEAD, ...body, ['Sum', ['SUM(B2:B3)', 30]]]),
      ['warning 5 «30» Ark1!B5: =SUM(B2:B3) tar ikke med B4. Summen er 30, og ville vært 35 med.'],
    ],
    [
      'the first',
      sheet([HEAD, ...body, ['Sum', ['SUM(B3:B4)', 25]]]),
      ['warning 5 «25» Ark1!B5: =SUM(B3:B4) tar ikke med B2. Summen er 25, og ville vært 35 med.'],
    ],
    [
      'told once for a line of sums',
      sheet([
        ['', '2023', '2024'],
        ['a b', 10, 1],
        ['Drift', 20, 2],
        ['Varer', 5, 3],
        ['Sum', ['SUM(B2:B3)', 30], ['SUM(C2:C3)', 3]],
      ]),
      ['warning 5 «30» Ark1!B5: =SUM(B2:B3) tar ikke med B4. Summen er 30, og ville vært 35 med.'],
    ],
    ['not when another sum counts it', sheet([HEAD, ...body, ['Sum', ['SUM(B2:B3)', 30]], ['Alt', ['B4+B5', 35]]]), []],
    ['nor a sum', sheet([HEAD, ['Sum a', ['SUM(B9:B10)', 0]], ['Lønn', 10], ['Drift', 20], ['Sum', ['SUM(B3:B4)', 30]]]), []],
    ['nor a part of the line above it', sheet([HEAD, ['Lønn', 10], ['Drift', 20], ['Herav strøm', 5], ['Sum', ['SUM(B2:B3)', 30]]]), []],
    ['nor a number of something else', sheet([HEAD, ['Antall ansatte', 5], ['Lønn', 10], ['Drift', 20], ['Sum', ['SUM(B3:B4)', 30]]]), []],
    [
      'nor a block of its own above',
      sheet([HEAD, ['Elever', 5], ['Lærere', 2], ['Lønn', 10], ['Drift', 20], ['Sum', ['SUM(B4:B5)', 30]]]),
      [],
    ],
    [
      'nor a year over the numbers',
      sheet([
        ['Konto', 2024],
        ['Lønn', 10],
        ['Drift', 20],
        ['Sum', ['SUM(B2:B3)', 30]],
      ]),
      [],
    ],
    ['nor nothing', sheet([HEAD, ['Lønn', 10], ['Drift', 20], ['Varer', 0], ['Sum', ['SUM(B2:B3)', 30]]]), []],
    ['nor cells that are chosen', sheet([HEAD, ...body, ['Sum', ['B2+B4', 15]]]), []],
  ])('%s', async (_, rows, expected) => expect(await notes(rows)).toEqual(expected))
})

describe('numbers stored as text', () => {
  it.each<[string, string, string[]]>([
    [
      'that a sum leaves out',
      sheet([HEAD, ['Lønn', 10], ['Drift', '1 234'], ['Varer', 5], ['Sum', ['SUM(B2:B4)', 15]]]),
      ['warning 3 «1 234» Ark1!B3 er lagret som tekst, ikke som tall. Summen i B5 er 15 uten dem, og ville vært 1249 med.'],
    ],
    [
      'that whoever made the file counted',
      sheet([HEAD, ['Lønn', 10], ['Drift', '1 234'], ['Sum', ['SUM(B2:B3)', 1244]]]),
      ['warning 3 «1 234» Ark1!B3 er lagret som tekst, ikke som tall. Formler som summerer, teller dem ikke med.'],
    ],
    [
      'in a column of numbers',
      sheet([HEAD, ['a', 10], ['b', '1 234'], ['c', 5], ['d', 6]]),
      ['warning 3 «1 234» Ark1!B3 er lagret som tekst, ikke som tall. Formler som summerer, teller dem ikke med.'],
    ],
    ['all of a column', sheet([HEAD, ['a', '10,5'], ['b', '1 234'], ['c', '5,1']]), []],
    ['codes', sheet([HEAD, ['a', 3010], ['b', '3020'], ['c', 3030], ['d', 3040]]), []],
    [
      'years and words',
      sheet([
        ['', '2024'],
        ['a', 10],
        ['b', 'ingen'],
        ['c', '–'],
        ['Sum', ['SUM(B1:B4)', 10]],
      ]),
      [],
    ],
  ])('%s', async (_, rows, expected) => expect(await notes(rows)).toEqual(expected))
})

describe('what is hidden', () => {
  it('is named once for the workbook', async () => {
    const xml: WorkbookXml = {
      columns: '<cols><col min="3" max="4" hidden="1"/></cols>',
      sheets: {
        Drift: sheet([['a', 1, 8, 9], { hidden: ['x', 3] }, { hidden: ['y', 4] }, ['b', 2]]),
        Grunnlag: sheet([['a', 1]]),
        Tom: sheet([['a', 1], { hidden: [] }]),
      },
      hiddenSheets: ['Grunnlag'],
    }
    expect(await notes(xml)).toEqual(['warning Skjult i arbeidsboken og ikke lest: Drift!2:3, Drift!C:D, «Grunnlag».'])
  })

  it('is read and told where a sum counts it beside what is shown, so that the sum is not called wrong', async () => {
    const rows = sheet([HEAD, ['Lønn', 10], ['Drift', 20], { hidden: ['Varer', 5] }, ['Sum', ['SUM(B2:B4)', 35]]])
    const reading = await readXlsx(buildZip(workbookParts({ sheets: { Ark1: rows } })), READ_LIMITS)
    expect(told(reading).map((line) => line.replace(/^Ark1: /, ''))).toEqual([
      '## Ark1',
      '||2024|',
      '|Lønn|10|',
      '|Drift|20|',
      '|Varer|5|',
      '|Sum|35|',
    ])
    expect(await notes(rows)).toEqual([
      'warning 5 «35» Ark1!B5 teller med 4:4, som er skjult og utgjør 5. Slik arket vises, ser ingen hva summen består av.',
    ])
  })

  it('is not read where the sum shows nothing else of it', async () => {
    const rows = sheet([HEAD, { hidden: ['Lønn', 10] }, { hidden: ['Drift', 20] }, ['Sum', ['SUM(B2:B3)', 30]]])
    expect(await notes(rows)).toEqual(['warning Skjult i arbeidsboken og ikke lest: Ark1!2:3.'])
  })
})

describe('in the examination', () => {
  const examined = async (rows: string) => {
    const reading = await readXlsx(buildZip(workbookParts({ sheets: { Ark1: rows } })), READ_LIMITS)
    if (reading.kind === 'refused') throw new Error(reading.why)
    return examineParts(reading.parts, null, 'nb', 2024, null, reading.notes).findings
  }

  it('stands at its cell, also among cells that show the same', async () => {
    const [found] = await examined(
      sheet([
        ['', '2023', '2024'],
        ['Lønn', 10, 10],
        ['Drift', 20, 20],
        ['Varer', 5, 5],
        ['Energi', 7, 7],
        ['Areal', 30, ['B6+0', 30]],
        ['Annet', 30, ['C3+C2+C4', 30]],
      ]),
    )
    expect([found?.rule, found?.row, found?.column, found?.mark]).toEqual([
      'formula-sum',
      'Annet',
      '2024',
      { part: 1, row: 6, column: 2, from: null, to: null },
    ])
  })

  it('is told as the reason, where a rule calls the same cell wrong', async () => {
    const findings = await examined(sheet([HEAD, ['Lønn', 10], ['Drift', 20], ['Varer', 5], ['Sum', ['SUM(B2:B3)', 30]]]))
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['column-sum error'])
    expect(findings[0]?.message).toContain('tar ikke med B4')
  })
})
