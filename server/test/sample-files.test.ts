import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { factKeyText, decimal, decimalString, sumOf } from '@arsring/shared'
import { describe, expect, test } from 'vitest'
import { bytesOf, sampleFiles, sampleFolder } from './sample-files/make.ts'
import { findImportKind, readImportFile, type ImportPreview, type ImportScope } from '../src/modules/facts/import/index.ts'
import { buildScope, shortValue, summary } from '../src/modules/facts/import/testing.ts'

async function readSample(path: string, kindId: string, scope: ImportScope): Promise<ImportPreview> {
  const kind = findImportKind(kindId)
  if (!kind) throw new Error(`no kind ${kindId}`)
  return readImportFile(kind, await readFile(join(sampleFolder, path)), path, scope)
}

/** Every file of a unit, its own indicators first. */
async function readUnit(
  unit: string,
  chapters: readonly string[],
  files: Readonly<Record<string, string>>,
): Promise<Record<string, ImportPreview>> {
  const definitions = await readSample(`${unit}/indicators.csv`, 'indicators', buildScope({ unit, chapters }))
  const scope = buildScope({ unit, chapters, own: definitions.reading.definitions })
  const entries = Object.entries(files).map(async ([path, kind]) => [path, await readSample(`${unit}/${path}`, kind, scope)] as const)
  return { 'indicators.csv': definitions, ...Object.fromEntries(await Promise.all(entries)) }
}

function values(preview: ImportPreview | undefined): Record<string, string> {
  return Object.fromEntries((preview?.reading.facts ?? []).map((fact) => [factKeyText(fact.key), shortValue(fact.value)]))
}

function findings(preview: ImportPreview | undefined): string[] {
  return (preview?.reading.findings ?? []).map(summary)
}

/** Sum of the figures whose key begins and ends so. */
function sum(facts: Record<string, string>, start: string, groups: readonly string[]): string {
  const parts = Object.entries(facts).filter(
    ([key, value]) => key.startsWith(start) && value !== '-' && groups.some((group) => key.endsWith(group)),
  )
  return decimalString(sumOf(parts.map(([, value]) => decimal(value))))
}

const EXPENDITURE = ['000-099', '100-299', '300-399', '400-499', '500-599']
const INCOME = ['600-699', '700-799', '800-899', '900-999']

describe('the sample files', () => {
  test.each(sampleFiles.map((file) => [file.path, file] as const))(
    '%s is what the script writes from its typed rows',
    async (path, file) => {
      // Packing may differ between versions of zlib, so the workbook is compared by what it says.
      const [stored, made] = [await readFile(join(sampleFolder, path)), await bytesOf(file)]
      if (file.form !== 'xlsx') return expect(stored.equals(made)).toBe(true)
      const kind = findImportKind('key-figures')
      if (!kind) throw new Error('no key figures')
      const [a, b] = await Promise.all([stored, made].map((bytes) => readImportFile(kind, bytes, path, buildScope())))
      expect(a?.sheet?.rows).toEqual(b?.sheet?.rows)
    },
  )
})

describe("the ombud's files", () => {
  const read = readUnit('ombud', ['111'], {
    'accounts-2024.csv': 'accounts',
    'adjustments.csv': 'adjustments',
    'key-figures.xlsx': 'key-figures',
    'staffing.csv': 'staffing',
    'sick-leave.csv': 'sick-leave',
    'leases.csv': 'leases',
    'pay.csv': 'pay',
    'full-part-time.csv': 'full-part-time',
    'internal-control.csv': 'form-answers',
    'form-answers.csv': 'form-answers',
  })

  test('can all be posted, and say nothing but what is true of them', async () => {
    const files = await read
    expect(Object.values(files).every((file) => file.canBePosted)).toBe(true)
    expect(Object.fromEntries(Object.entries(files).map(([path, file]) => [path, findings(file)]))).toEqual({
      'indicators.csv': [],
      'accounts-2024.csv': ['info encoding-assumed'],
      'adjustments.csv': ['warning no-rows-accepted 1'],
      'key-figures.xlsx': [],
      'staffing.csv': [],
      'sick-leave.csv': [],
      'leases.csv': ['info encoding-assumed'],
      'pay.csv': ['info row-without-figures 7:Gruppe'],
      'full-part-time.csv': ['info control-total-agrees 2:Antall', 'info control-total-agrees 7:Antall'],
      'internal-control.csv': ['info encoding-assumed'],
      // Left open in the printed forms: what a lead answer closes, and the lead question that was forgotten.
      'form-answers.csv': [3, 7, 24, 25].map((line) => `info question-unanswered ${line}:Svar`),
    })
    expect(files['accounts-2024.csv']?.sheet?.encoding).toBe('windows-1252')
    expect(files['sick-leave.csv']?.sheet?.encoding).toBe('utf-16le')
  })

  test.each([
    ['2024;accounts', '27480966', '-10711911'],
    ['2024;adopted', '29110000', '-10218000'],
    ['2024;revised', '30234000', '-10218000'],
    ['2023;accounts', '26720262', '-10056469'],
  ])('the operating account adds up to the printed totals of %s, but for one krone of rounding', async (part, expenditure, income) => {
    const facts = values((await read)['accounts-2024.csv'])
    expect(sum(facts, `operating-amount;ombud;${part}`, EXPENDITURE)).toBe(expenditure)
    expect(sum(facts, `operating-amount;ombud;${part}`, INCOME)).toBe(income)
  })

  test.each([
    ['2020', '5746'],
    ['2021', '6357'],
    ['2022', '6705'],
    ['2023', '6992'],
    ['2024', '7047'],
  ])('the enquiries of %s add up to %s', async (year, total) => {
    expect(sum(values((await read)['key-figures.xlsx']), `enquiries;ombud;${year}`, [''])).toBe(total)
  })

  test('the indicators take their result from the key figures, and their target from the file', async () => {
    const { reading } = (await read)['indicators.csv'] ?? {}
    expect(reading?.definitions.map((each) => [each.id, each.resultFrom, each.categories.length])).toEqual([
      ['enquiries', null, 8],
      ['registered-enquiries', 'enquiries', 0],
      ['outreach-events', null, 0],
    ])
  })
})

describe("the larger agency's files", () => {
  const read = readUnit('uke', ['125'], {
    'accounts-2024.csv': 'accounts',
    'investments-2024.csv': 'accounts',
    'adjustments.csv': 'adjustments',
    'staffing.csv': 'staffing',
    'sick-leave.csv': 'sick-leave',
    'projects.csv': 'projects',
    'pay.csv': 'pay',
    'full-part-time.csv': 'full-part-time',
    'form-answers.csv': 'form-answers',
    'registers.csv': 'registers',
  })

  test('can all be posted, with the one income that has the wrong sign told about', async () => {
    const files = await read
    expect(Object.values(files).every((file) => file.canBePosted)).toBe(true)
    expect(
      Object.values(files)
        .flatMap(findings)
        .filter((finding) => finding.startsWith('warning') && !finding.includes('adjustment-without-date')),
    ).toEqual(['warning sign-income 7:Regnskap 2023'])
  })

  test.each([
    ['accounts-2024.csv', 'operating-amount;uke;2024;accounts', '1936892565', '-848080284'],
    ['accounts-2024.csv', 'operating-amount;uke;2024;adopted', '1839353000', '-770945000'],
    ['accounts-2024.csv', 'operating-amount;uke;2024;revised', '1587681175', '-480253175'],
    ['accounts-2024.csv', 'operating-amount;uke;2023;accounts', '1829542227', '-788661769'],
    ['investments-2024.csv', 'investment-amount;uke;2024;accounts', '217388522', '-37154994'],
    ['investments-2024.csv', 'investment-amount;uke;2024;revised', '252651000', '-55320000'],
    ['investments-2024.csv', 'investment-amount;uke;2023;accounts', '259157899', '-39279756'],
  ])('%s: %s adds up', async (path, start, expenditure, income) => {
    const facts = values((await read)[path])
    expect(sum(facts, start, EXPENDITURE)).toBe(expenditure)
    expect(sum(facts, start, INCOME)).toBe(income)
  })

  test.each([
    ['adopted', '130250000'],
    ['revised', '252651000'],
    ['accounts', '217340073'],
  ])('the %s amounts of the projects add up to %s', async (series, total) => {
    const projects = (await read)['projects.csv']?.reading
    const amounts = (projects?.facts ?? []).flatMap(({ key, value }) =>
      key.series === series && value.kind === 'number' ? [decimal(value.value)] : [],
    )
    expect(projects?.listings).toHaveLength(18)
    expect(decimalString(sumOf(amounts))).toBe(total)
  })

  test('the itemised adjustments of the operating budget are 39 million', async () => {
    expect(sum(values((await read)['adjustments.csv']), 'budget-adjustment;uke;2024', [''])).toBe('39000000')
  })

  test('a result may be a range', async () => {
    expect(values((await read)['indicators.csv'])['innkjopskostnader;uke;2024;result']).toBe('7.5..11.5')
  })
})
