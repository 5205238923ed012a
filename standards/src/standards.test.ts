import { readFileSync } from 'node:fs'
import { COMPUTED_SERIES, INPUT_SERIES, LANGUAGES, inLanguage } from '@arsring/shared'
import { describe, expect, it } from 'vitest'
import {
  accountGroups,
  codeList,
  codeLists,
  codesOf,
  fill,
  formSchema,
  indicators,
  levelOf,
  loadForm,
  loadForms,
  loadTemplate,
  questionCode,
  seriesLabel,
} from './index.ts'
import { dataFiles } from './read.ts'
import { labelTexts } from './texts/labels.ts'

const templates = dataFiles('templates/annual-report').map((name) => {
  const template = loadTemplate(Number(name))
  if (template === null) throw new Error(`no template ${name}`)
  return template
})

describe('the code lists', () => {
  it('are named as their files, with every code once', () => {
    for (const [name, list] of codeLists()) {
      expect(list.id).toBe(name)
      expect(new Set(codesOf(list)).size).toBe(list.codes.length)
    }
  })

  it('have the nine account groups, five of expenditure and four of income', () => {
    expect(codesOf(accountGroups(), 'expenditure')).toEqual(['000-099', '100-299', '300-399', '400-499', '500-599'])
    expect(codesOf(accountGroups(), 'income')).toEqual(['600-699', '700-799', '800-899', '900-999'])
  })

  it('name every series', () => {
    for (const series of [...INPUT_SERIES, ...COMPUTED_SERIES]) expect(seriesLabel(series).nb).not.toBe('')
  })

  it('hold each official label in one place', () => {
    const files = ['indicators', 'templates/annual-report', 'codelists'].flatMap((folder) =>
      dataFiles(folder).map((name) => `${folder}/${name}.yaml`),
    )
    const texts = files.map((file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))
    for (const code of accountGroups().codes) {
      const written = texts.map((text) => text.split(code.label.nb).length - 1).reduce((sum, count) => sum + count, 0)
      // Expected are as many as the code list itself needs for its languages, where two may spell it alike.
      expect(written, code.label.nb).toBe(LANGUAGES.filter((language) => inLanguage(code.label, language) === code.label.nb).length)
    }
  })
})

describe('the indicators', () => {
  it('are named as their files and use lists and dimensions that exist', () => {
    for (const [name, indicator] of indicators()) {
      expect(indicator.id).toBe(name)
      expect(indicator.values === undefined || codeLists().has(indicator.values), indicator.values).toBe(true)
      for (const dimension of Object.values(indicator.dimensions)) {
        for (const list of [dimension.codes, dimension.totals, dimension.others])
          expect(list === undefined || codeLists().has(list), list).toBe(true)
      }
      for (const formula of indicator.formula) {
        for (const dimension of Object.keys(formula.when)) expect([...Object.keys(indicator.dimensions), 'series']).toContain(dimension)
      }
    }
  })

  it('have a law or standard behind them', () => {
    for (const indicator of indicators().values()) expect(indicator.reference, indicator.id).not.toEqual([])
  })
})

describe('the forms', () => {
  it('are the five of the annual report, from the year they begin', () => {
    expect(loadForms(2024).map((form) => form.id)).toEqual([
      'disability-plan',
      'discrimination',
      'equality-examination',
      'health-and-safety',
      'internal-control',
    ])
    expect(loadForms(2023)).toEqual([])
    expect(loadForm('internal-control', 2025)?.year).toBe(2024)
    expect(loadForm('coffee', 2024)).toBeNull()
  })

  it('name every question in one list, by form and number', () => {
    const questions = codeList('form-questions')
    expect(codesOf(questions)).toEqual(loadForms(2024).flatMap((form) => form.questions.map(({ id }) => questionCode(form.id, id))))
    expect(questions.codes.find(({ code }) => code === 'internal-control.compliance')?.label).toEqual({
      nb: 'Internkontroll 4: Følges rutinene i virksomheten?',
      nn: 'Internkontroll 4: Blir rutinane følgde i verksemda?',
      en: 'Internal control 4: Are the routines followed?',
    })
  })

  const form = loadForm('health-and-safety', 2024)
  const [goals, plans] = form?.questions ?? []
  const tick = loadForm('discrimination', 2024)?.questions[1]
  it.each([
    ['a question that stands twice', [goals, goals]],
    ['a question opened by one that does not stand before it', [plans, goals]],
    ['a number asked for yes', [goals, { ...plans, opens: { question: 'goals', on: 'above-zero' } }]],
    ['a reason for partly where it cannot be answered', [{ ...goals, commentOn: ['partly'] }]],
    ['an alternative that nothing opens', [{ ...tick, opens: undefined }]],
  ])('do not allow %s', (_, questions) => {
    expect(formSchema.safeParse({ ...form, questions: [goals, plans] }).success).toBe(true)
    expect(formSchema.safeParse({ ...form, questions }).success).toBe(false)
  })

  it('stand each in one table of the template, in the section of their subject', () => {
    for (const template of templates) {
      const shown = template.tables.flatMap((table) =>
        table.rows.flatMap((row) => ('each' in row && row.each === 'question' ? [[row.form, table.kind]] : [])),
      )
      expect(shown.sort()).toEqual(loadForms(template.year).map((each) => [each.id, 'form']))
    }
  })
})

describe.each(templates)('the template of $year', (template) => {
  it('numbers its sections without gaps, each below its chapter', () => {
    const numbers = template.sections.flatMap((section) => (section.number === null ? [] : [section.number]))
    const seen = new Set<string>()
    for (const number of numbers) {
      const parts = number.split('.')
      const last = Number(parts.pop())
      const before = [...parts, last - 1].join('.')
      expect(last === 1 ? parts.length === 0 || seen.has(parts.join('.')) : seen.has(before), number).toBe(true)
      seen.add(number)
    }
    expect(numbers.filter((number) => !number.includes('.'))).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(new Set(template.sections.map((section) => section.id)).size).toBe(template.sections.length)
  })

  it('gives headings something below them', () => {
    template.sections.forEach((section, index) => {
      const next = template.sections[index + 1]
      if (section.kind === 'heading') expect(next === undefined ? 0 : levelOf(next)).toBe(levelOf(section) + 1)
    })
  })

  it('places every table and chart in one section', () => {
    const tables = template.sections.flatMap((section) => section.layout.flatMap((item) => ('table' in item ? [item.table] : [])))
    const charts = template.sections.flatMap((section) => section.layout.flatMap((item) => ('chart' in item ? [item.chart] : [])))
    expect(tables.toSorted()).toEqual(template.tables.map((table) => table.id).toSorted())
    expect(charts.toSorted()).toEqual(template.charts.map((chart) => chart.id).toSorted())
  })

  it('shows indicators, codes and columns that exist', () => {
    for (const table of template.tables) {
      const ids = new Set(table.columns.map((column) => column.id))
      for (const column of table.columns) {
        if (!('field' in column) && column.indicator !== undefined) expect([...indicators().keys()]).toContain(column.indicator)
      }
      for (const row of table.rows) {
        if ('indicator' in row && row.indicator !== '{indicator}') expect([...indicators().keys()], table.id).toContain(row.indicator)
        if ('each' in row && row.each === 'code') expect([...codeLists().keys()]).toContain(row.list)
        if ('blank' in row) for (const column of row.blank) expect(ids).toContain(column)
      }
    }
    for (const chart of template.charts) {
      const table = template.tables.find((candidate) => candidate.id === chart.table)
      expect(table, chart.table).toBeDefined()
      for (const column of chart.columns) expect(table?.columns.map((candidate) => candidate.id)).toContain(column)
    }
    for (const section of template.sections) {
      for (const id of section.explains) expect(template.tables.map((table) => table.id)).toContain(id)
    }
  })
})

it('takes the newest template that is not newer than the year', () => {
  expect(loadTemplate(2024)?.year).toBe(2024)
  expect(loadTemplate(2031)?.year).toBe(templates.at(-1)?.year)
  expect(loadTemplate(2001)).toBeNull()
})

it('fills years and words, and refuses a word nobody gives', () => {
  expect(fill('Resultat {year-1} og {year}, {word} {year+1}', 2024, { word: 'kap.' })).toBe('Resultat 2023 og 2024, kap. 2025')
  expect(() => fill('{nothing}', 2024)).toThrow('{nothing}')
})

it('says the same around figures in the three languages', () => {
  const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted()
  for (const [id, text] of Object.entries(labelTexts.nb)) {
    for (const language of LANGUAGES) {
      const other: Readonly<Record<string, string>> = labelTexts[language]
      expect(placeholders(other[id] ?? ''), `${id} ${language}`).toEqual(placeholders(text))
    }
  }
})
