import type { Table } from '@arsring/shared'
import { readPrintedReport } from '@arsring/checks'
import { loadTemplate } from '@arsring/standards'
import { describe, expect, it } from 'vitest'
import { compute } from '../../src/modules/facts/model/compute.ts'
import { factStoreView } from '../../src/modules/facts/model/store-view.ts'
import { fillTables } from '../../src/modules/reports/model/build-table.ts'
import { planTables, tableKeys } from '../../src/modules/reports/model/plan-tables.ts'
import { arrangePrinted } from './arrange-printed.ts'
import { compareTables, type ComparedCell } from './compare-cells.ts'
import { readExpected, readSampleFigures, type SampleUnit } from './sample-figures.ts'

/** Why cells that were printed differ from what the stored figures give, and where. */
interface Cause {
  readonly id: string
  readonly why: string
  readonly cells: readonly string[]
}

interface Report {
  readonly unit: SampleUnit
  /** Kinds of table that both the printed report and the template have. */
  readonly kinds: readonly string[]
  readonly causes: readonly Cause[]
}

const ombud: Report = {
  unit: {
    id: 'ombud',
    year: 2024,
    budgetChapters: ['111'],
    files: [
      { kind: 'indicators', path: 'figures/ombud/indicators.csv' },
      { kind: 'key-figures', path: 'figures/ombud/key-figures.xlsx' },
      { kind: 'accounts', path: 'figures/ombud/accounts-2024.csv' },
      { kind: 'adjustments', path: 'figures/ombud/adjustments.csv' },
      { kind: 'staffing', path: 'figures/ombud/staffing.csv' },
      { kind: 'leases', path: 'figures/ombud/leases.csv' },
      { kind: 'pay', path: 'figures/ombud/pay.csv' },
      { kind: 'full-part-time', path: 'figures/ombud/full-part-time.csv' },
      { kind: 'sick-leave', path: 'figures/ombud/sick-leave.csv' },
      { kind: 'form-answers', path: 'figures/ombud/internal-control.csv' },
      { kind: 'form-answers', path: 'figures/ombud/form-answers.csv' },
    ],
  },
  kinds: ['staffing', 'key-figures', 'indicators', 'operating-account', 'leases', 'pay', 'full-part-time', 'sick-leave'],
  causes: [
    {
      id: 'E01',
      why: 'the eight categories of 2023 add up to 6 992; 6 692 was typed, here and in the table of targets',
      cells: ['key-figures.enquiries total/y4', 'indicators registered-enquiries/result-before'],
    },
    {
      id: 'E02',
      why: 'a digit error in one cell: sum and variance were made from 8 611 797',
      cells: ['operating-account.111 800-899/accounts'],
    },
    {
      id: 'A07',
      why: 'the number of persons was printed as 2,5, which is full-time equivalents: it is not taken in',
      cells: ['pay stillingskategori-4-forstekonsulent-2024/persons', 'pay stillingskategori-4-forstekonsulent-2023/persons'],
    },
  ],
}

/** Projects printed with a ditto mark or a reference where the adopted completion should stand. */
const ADOPTED_COMPLETION =
  '118011 118025 122004 122005 122006 122007 122009 122010 122011 122062 123011 123012 123013 123031 123039 124011'.split(' ')

const agency: Report = {
  unit: {
    id: 'uke',
    year: 2024,
    budgetChapters: ['125'],
    files: [
      { kind: 'indicators', path: 'figures/uke/indicators.csv' },
      { kind: 'accounts', path: 'figures/uke/accounts-2024.csv' },
      { kind: 'accounts', path: 'figures/uke/investments-2024.csv' },
      { kind: 'projects', path: 'figures/uke/projects.csv' },
      { kind: 'adjustments', path: 'figures/uke/adjustments.csv' },
      { kind: 'staffing', path: 'figures/uke/staffing.csv' },
      { kind: 'pay', path: 'figures/uke/pay.csv' },
      { kind: 'full-part-time', path: 'figures/uke/full-part-time.csv' },
      { kind: 'sick-leave', path: 'figures/uke/sick-leave.csv' },
      { kind: 'form-answers', path: 'figures/uke/form-answers.csv' },
      { kind: 'registers', path: 'figures/uke/registers.csv' },
    ],
  },
  kinds: [
    'staffing',
    'indicators',
    'operating-account',
    'investment-account',
    'projects',
    'project-categories',
    'pay',
    'full-part-time',
    'sick-leave',
  ],
  causes: [
    {
      id: 'S1',
      why: 'two gaps were printed as target less result, the others as result less target',
      cells: ['indicators egne-ikt-driftsmiljoer/gap', 'indicators fant-det-de-lette-etter/gap'],
    },
    {
      id: 'E19',
      why: 'the sum of one project was left out, and so was its amount in the grand total',
      cells: ['project-categories.125 125-124034/sum', 'project-categories.125 total/sum'],
    },
    {
      id: 'A12',
      why: 'adopted completion was printed as ditto marks for a note: no date is known',
      cells: ADOPTED_COMPLETION.map((project) => `projects.125 125-${project}/adopted-completion`),
    },
    {
      id: 'A13',
      why: 'a project without a variance was left out of the table of categories',
      cells: ['project-categories.125 125-124035'],
    },
  ],
}

describe.each([ombud, agency])('the tables of $unit.id from stored figures', ({ unit, kinds, causes }) => {
  const compared = compareReport(unit, kinds)
  const listed = new Map(causes.flatMap((cause) => cause.cells.map((cell) => [cell, cause.id])))

  it('equal the printed ones, differ by rounding, or by a cause that is known', async () => {
    const unknown = (await compared).filter((cell) => cell.outcome === 'different' && !listed.has(cell.at))
    expect(unknown).toEqual([])
  })

  it('differ in every cell that a cause is said to explain', async () => {
    const different = new Set((await compared).filter((cell) => cell.outcome === 'different').map((cell) => cell.at))
    expect([...listed].filter(([cell]) => !different.has(cell))).toEqual([])
  })

  it('are compared in every kind of table that both have', async () => {
    expect(new Set((await compared).map((cell) => /^[a-z-]+/.exec(cell.at)?.[0]))).toEqual(new Set(kinds))
  })
})

it.each([ombud, agency])('every table of figures in the printed report of $unit.id is compared', async ({ unit, kinds }) => {
  const printed = readPrintedReport(await readExpected(unit.id)).sections.flatMap((section) => section.tables.map((table) => table.kind))
  // Forms of questions and answers hold no figures, and the list of adjustments was printed as decisions without groups.
  expect(new Set(printed.filter((kind) => kind !== 'form' && kind !== 'adjustments'))).toEqual(new Set(kinds))
})

describe.each([ombud, agency])('the forms of $unit.id from stored answers', ({ unit }) => {
  it('hold every answer and comment as printed, and no other', async () => {
    const { tables, printed } = await tablesOf(unit)
    const answers = tables.filter((table) => table.kind === 'form')
    expect(answers.map((table) => table.form).sort()).toEqual(
      ['internal-control', 'disability-plan', 'discrimination', 'equality-examination', 'health-and-safety'].sort(),
    )
    for (const stored of answers) {
      const form = printed.find((table) => table.form === stored.form)
      const questions = new Set(stored.rows.filter((row) => row.kind !== 'heading').map((row) => row.id))
      const shown = (table: Table | undefined, columns: readonly [string, string]) =>
        Object.fromEntries(
          (table?.rows ?? []).flatMap((row) => {
            const texts = columns.map((column) => row.cells[column]?.text.trim() ?? '')
            return questions.has(row.id) && texts.some((text) => text !== '') ? [[row.id, texts]] : []
          }),
        )
      expect(shown(stored, ['answer', 'comment']), stored.id).toEqual(shown(form, ['svar', 'kommentar']))
    }
  })
})

describe('the measures of uke', () => {
  it('carried out for people with disabilities are those printed, each answered as printed', async () => {
    const { tables, printed } = await tablesOf(agency.unit)
    const questions = printed.find((table) => table.form === 'disability-plan')?.rows.slice(2)
    const measures = tables.find((table) => table.id === 'disability-measures')?.rows
    expect(measures?.map((row) => row.cells['status']?.text)).toEqual(questions?.map((row) => row.cells['svar']?.text))
  })

  it('for equality are five, with the places for apprentices against their goal', async () => {
    const { tables } = await tablesOf(agency.unit)
    const measures = tables.find((table) => table.id === 'equality-measures')
    expect(measures?.rows.map((row) => row.label.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.'])
    const [, , recruitment] = measures?.rows ?? []
    expect(['goal', 'status'].map((column) => /\d+/.exec(recruitment?.cells[column]?.text ?? '')?.[0])).toEqual(['6', '9'])
  })
})

it('E05: the note on leases says whole kroner, where "hele tusen" was printed over the same amounts', async () => {
  const printed = readPrintedReport(await readExpected('ombud')).sections.flatMap((section) => section.tables)
  const label = loadTemplate(2024)?.tables.find((table) => table.id === 'leases')?.unitLine?.nb
  expect([only(printed, 'leases').unitLine, label]).toEqual(['I hele tusen kroner', 'Tall i hele kroner'])
})

async function compareReport(unit: SampleUnit, kinds: readonly string[]): Promise<readonly ComparedCell[]> {
  const { tables, printed, computed } = await tablesOf(unit)
  return kinds.flatMap((kind) => {
    const now = only(tables, kind)
    return compareTables(arrangePrinted(only(printed, kind), now), now, computed)
  })
}

/** The tables from stored figures, and those that were printed. */
async function tablesOf(unit: SampleUnit) {
  const template = loadTemplate(unit.year)
  if (template === null) throw new Error('no template')
  const { facts, listings, definitions } = await readSampleFigures(unit)
  const scope = {
    ...unit,
    unit: { id: unit.id, name: unit.id },
    language: 'nb' as const,
    smallestGroup: 3,
    stored: facts.map((fact) => fact.key),
    listings,
  }
  const store = factStoreView(facts)
  const plans = planTables(template, scope, definitions)
  const computed = compute(tableKeys(plans), store, definitions)
  const tables = fillTables(plans, { facts: computed, store, definitions }, scope)
  const printed = readPrintedReport(await readExpected(unit.id)).sections.flatMap((section) => section.tables)
  return { tables, printed, computed }
}

function only(tables: readonly Table[], kind: string): Table {
  const [found, ...more] = tables.filter((table) => table.kind === kind)
  if (found === undefined || more.length > 0) throw new Error(`not one table of kind ${kind}`)
  return found
}
