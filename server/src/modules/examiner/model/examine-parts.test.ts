import { describe, expect, it } from 'vitest'
import { grid, heading, paragraph, partsOf, printedReport } from '../testing.ts'
import type { ExaminedFinding } from './examination.ts'
import { examineParts } from './examine-parts.ts'
import type { Part } from './part.ts'

const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ')
const told = (one: ExaminedFinding) =>
  [one.rule, one.section?.split(' ')[0], one.row ?? one.sentence, one.column, plain(one.printed), plain(one.expected)]
    .map((text) => text ?? '')
    .join(' | ')

function errorsOf(name: 'ombud' | 'uke'): readonly string[] {
  const { findings } = examineParts(partsOf(printedReport(name)), null, 'nb', 2024)
  return findings.filter(({ severity }) => severity === 'error').map(told)
}

describe('the errors of the printed reports are found in their parts, the widest cause first', () => {
  it('ombud', () => {
    expect(errorsOf('ombud')).toMatchInlineSnapshot(`
      [
        "column-sum | 2.1 | Totalt | Resultat 2023 | 6 692 | 6 992",
        "column-sum | 3.1 | 800-899 Overrøringsinntekter uten krav til motytelse | I Regnskap 2024 | −8 611 767 | −8 611 797",
        "stale-year | 3.5 | Ingenting i 2023 tilsier avvik fra anordningsprinsippet. |  | 2023 | 2024",
        "unit-line | 3.5 | Leiekontrakt lokaler | Årlig driftsutgift | I hele tusen kroner | 3 462 252 kr",
        "form-unanswered | 4.6 | Gjelder planen alle diskrimineringsgrunnlag? | Svar |  | ",
        "gender-shares | 4.7.3 | 2024 | Heltid Menn % | 125 % | 100 %",
        "gender-headcount | 4.7.3 | 2024 | Heltid Menn % |  | ",
        "gender-shares | 4.7.3 | 2024 | Deltid Menn % | 175 % | 100 %",
        "whole-person-share | 4.7.3 | 2024 | Deltid Menn % |  | ",
        "gender-shares | 4.7.3 | 2023 | Heltid Menn % | 125 % | 100 %",
        "gender-headcount | 4.7.3 | 2023 | Heltid Menn % |  | ",
        "gender-shares | 4.7.3 | 2023 | Deltid Menn % | 175 % | 100 %",
        "whole-person-share | 4.7.3 | 2023 | Deltid Menn % |  | ",
        "share-of-few | 4.7.4 | Av teamlederne var 75 % kvinner. |  |  | ",
        "form-lead-answer | 4.7.5 | Er planene tatt inn i årsbudsjett og økonomiplan? | Svar |  | ",
        "stale-year | 4.7.5 | Antall brudd på arbeidstidsbestemmelsene i 2023 | Svar | 2023 | 2024",
        "stale-year | 5 |  |  | 2023 | 2024",
        "section-presence | 6 |  |  |  | ",
      ]
    `)
  })
  it('uke', () => {
    expect(errorsOf('uke')).toMatchInlineSnapshot(`
      [
        "row-sum | 3.4 | 124034 Avvikling PRK og ITAS | Sum prosjekt |  | 128 306",
        "project-total | 3.4 | Sum kap.125 | VIII Regnskap 2024 | 217 340 072 | 217 388 522",
        "headcount | 4.7.1 | Totalt i virksomheten 2023 | Total (N) | 565 | 567",
        "gender-headcount | 4.7.1 | Totalt i virksomheten 2023 | Kvinner % |  | ",
      ]
    `)
  })
})

it('tells what else rests on a wrong number', () => {
  const [first] = examineParts(partsOf(printedReport('ombud')), null, 'nb', 2024).findings
  expect(first?.settles).toBe(6)
  expect(first?.also.filter(({ expected }) => expected !== null).map(({ row, text, expected }) => [row ?? text, plain(expected)]))
    .toMatchInlineSnapshot(`
    [
      [
        "Registrerte henvendelser (saker og problemstillinger)",
        "6 992",
      ],
      [
        "Antallet problemstillinger økte med ca. 5% i 2024, til totalt 7047.",
        "0,8 %",
      ],
      [
        "Henvendelsene gjaldt 355 flere problemstillinger enn i 2023.",
        "+55",
      ],
      [
        "Antallet henvendelser har hatt en jevn økning over flere år, også i 2024.",
        "5 746 → 6 357 → 6 705 → 6 992 → 7 047",
      ],
    ]
  `)
})

it('a stale year is told only when the document says which year it is about', () => {
  const parts = partsOf(printedReport('ombud'))
  const stale = (all: typeof parts) => examineParts(all, null, 'nb', 2024).findings.filter(({ rule }) => rule === 'stale-year').length
  const ofNoYear = parts.filter((part) => part.kind !== 'table')
  expect([stale(parts), stale(ofNoYear.slice(1))]).toEqual([3, 0])
})

it('a variance that no text explains is told, but not of a sheet that holds its table alone', () => {
  const parts = partsOf(printedReport('uke'))
  const onSheets = parts.map((part) => ({ ...part, place: { ...part.place, sheet: 'Ark1' } }))
  const unexplained = (all: typeof parts) =>
    examineParts(all, null, 'nb', 2024).findings.filter(({ rule }) => rule === 'unexplained-variance').length
  expect(unexplained(parts)).toBeGreaterThan(0)
  expect(unexplained(onSheets)).toBe(0)
})

it('quotes a sentence as it is printed, thousands with points and all', () => {
  const rows = [
    ['', '2023', '2024'],
    ['Besøk i museet', '45.049', '73.152'],
    ['Besøk i parken', '12.500', '13.400'],
  ]
  const sentence = 'Besøk i museet økte fra 45.049 i 2023 til 83.152 i 2024.'
  const { findings } = examineParts([grid(rows), paragraph(sentence)], null, 'nb', 2024)
  expect(findings.map((one) => one.sentence)).toContain(sentence)
})

it('tells what rests on the number before the numbers that it was computed from', () => {
  const [first] = examineParts(partsOf(printedReport('ombud')), null, 'nb', 2024).findings
  const rests = first?.also.map(({ expected }) => expected !== null) ?? []
  expect(rests).toContain(false)
  expect(rests.lastIndexOf(true)).toBeLessThan(rests.indexOf(false))
})

it('what could not be checked comes last of what is to be looked at', () => {
  const text = 'Telefonene gikk ned med 7,8 prosent i 2024.'
  const parts = [...partsOf(printedReport('uke')), { kind: 'paragraph' as const, text, place: { page: null, line: null, sheet: null } }]
  const warnings = examineParts(parts, null, 'nb', 2024).findings.filter(({ severity }) => severity === 'warning')
  const unchecked = warnings.map(({ rule }) => rule === 'unbound-number')
  expect(unchecked).toContain(true)
  expect(unchecked.lastIndexOf(false)).toBeLessThan(unchecked.indexOf(true))
})

it('a table that runs over the edge of its page is told at its outermost column', () => {
  const rows = [
    ['', '2023', '2024'],
    ['Lønn', '1 000', '2 000'],
  ]
  const table = { ...grid(rows, 1), isCutOff: true }
  const cutOff = (parts: readonly Part[]) =>
    examineParts(parts, null, 'nb', 2024).findings.flatMap((one) => (one.rule === 'unread-part' ? [[one.severity, one.column]] : []))
  expect(cutOff([heading('1 Regnskap'), table])).toEqual([['warning', '2024']])
  expect(cutOff([heading('1 Regnskap'), grid(rows, 1)])).toEqual([])
})

it('marks the cell, the stretch of text or the heading among the parts', () => {
  const parts = partsOf(printedReport('ombud'))
  const { findings } = examineParts(parts, null, 'nb', 2024)
  const marked = (rule: string) => {
    const mark = findings.find((one) => one.rule === rule)?.mark
    const part = mark ? parts[mark.part] : undefined
    if (!mark || !part) return null
    return part.kind === 'table'
      ? part.rows[mark.row ?? -1]?.cells[mark.column ?? -1]
      : part.text.slice(mark.from ?? 0, mark.to ?? undefined)
  }
  expect(['column-sum', 'share-of-few', 'section-presence'].map(marked)).toEqual(['6692', '75 %', null])
  expect(findings.filter(({ rule }) => rule === 'stale-year').map(({ mark }) => mark !== null)).toEqual([true, true, true])
})

it.each(['ombud', 'uke'] as const)('%s: a place that goes with a finding is told once', (name) => {
  for (const { also } of examineParts(partsOf(printedReport(name)), null, 'nb', 2024).findings) {
    const marks = also.flatMap(({ mark }) => (mark === null ? [] : [JSON.stringify(mark)]))
    expect(marks).toEqual([...new Set(marks)])
  }
})
