import { describe, expect, test } from 'vitest'
import type { NewIndicator } from '../types.ts'
import { buildScope, readAs } from '../testing.ts'

const plain: NewIndicator = {
  line: 2,
  id: 'visits',
  label: 'Besøk',
  description: '',
  unit: 'count',
  decimals: 0,
  direction: 'neutral',
  goal: null,
  categories: [],
  resultFrom: null,
}
const divided: NewIndicator = {
  ...plain,
  id: 'enquiries',
  label: 'Henvendelser',
  categories: [
    { code: 'barnevern', label: 'Barnevern' },
    { code: 'boligkontor-boligbygg', label: 'Boligkontor/boligbygg' },
  ],
}
const scope = buildScope({ own: [plain, divided] })
const HEAD = 'Indikator;Kategori;2023;2024'

describe('a file of key figures', () => {
  test('gives one figure per category and year; the indicator is named by id or label, or stands above', async () => {
    const { facts, findings } = await readAs(
      'key-figures',
      `${HEAD}\nenquiries;Barnevern;38;35\n;Boligkontor/boligbygg;100;125\nBesøk;;7;\n`,
      scope,
    )
    expect(findings).toEqual([])
    expect(facts).toEqual({
      'enquiries;ombud;2023;result;category=barnevern': '38',
      'enquiries;ombud;2024;result;category=barnevern': '35',
      'enquiries;ombud;2023;result;category=boligkontor-boligbygg': '100',
      'enquiries;ombud;2024;result;category=boligkontor-boligbygg': '125',
      'visits;ombud;2023;result': '7',
    })
  })

  test('may have one line per year', async () => {
    const { facts } = await readAs('key-figures', 'Nøkkeltall;Kategori;År;Resultat\nHenvendelser;Barnevern;2024;35\n', scope)
    expect(facts).toEqual({ 'enquiries;ombud;2024;result;category=barnevern': '35' })
  })

  test('a total is held against its rows, exactly, since counts are never rounded', async () => {
    const rows = `${HEAD}\nHenvendelser;Barnevern;38;35\n;Boligkontor/boligbygg;100;125\n;Totalt;138;161\n`
    const { facts, findings, reading } = await readAs('key-figures', rows, scope)
    expect(findings).toEqual(['info control-total-agrees 4:2023', 'error control-total-differs 4:2024'])
    expect(reading.findings[1]).toMatchObject({ printed: '161', expected: '160' })
    expect(Object.keys(facts)).toHaveLength(4)
  })

  test.each([
    ['an indicator that does not exist', 'Klager;;1;2', 'error indicator-unknown 2:Indikator'],
    ['a category that does not exist', 'Henvendelser;Skole;1;2', 'error category-unknown 2:Kategori'],
    ['no category where there must be one', 'Henvendelser;;1;2', 'error category-missing 2:Kategori'],
    ['a category where there is none', 'Besøk;Skole;1;2', 'error category-not-used 2:Kategori'],
    ['an indicator that has its own kind of file', 'operating-amount;;1;2', 'error indicator-of-other-kind 2:Indikator'],
    ['half a person', 'Besøk;;1,5;2', 'error count-not-whole 2:2023'],
    ['a line of blanks', 'Besøk;;;', 'info row-without-figures 2:Kategori'],
  ])('%s is told about', async (_, cells, finding) => {
    expect((await readAs('key-figures', `${HEAD}\n${cells}\n`, scope)).findings).toContain(finding)
  })

  test('a year further back than the table shows is warned about once', async () => {
    const { findings } = await readAs('key-figures', 'Indikator;Kategori;2018;2024\nBesøk;;1;2\nHenvendelser;Barnevern;1;2\n', scope)
    expect(findings).toEqual(['warning year-unusual 2:2018'])
  })
})
