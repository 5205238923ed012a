import { readFileSync } from 'node:fs'
import type { Finding, Place } from '@arsring/shared'
import { describe, expect, it } from 'vitest'
import { readPrintedReport } from './printed/read-printed-report.ts'
import { rootCauses } from './root-causes.ts'
import { runChecks } from './run-checks.ts'

const folder = new URL('../../samples/oslo-2024/expected/', import.meta.url)
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

const documents = { ombud: readPrintedReport(read('ombud.json')), uke: readPrintedReport(read('uke.json')) }
type Report = keyof typeof documents
const findings = { ombud: runChecks(documents.ombud), uke: runChecks(documents.uke) }
const causes = { ombud: rootCauses(documents.ombud, findings.ombud), uke: rootCauses(documents.uke, findings.uke) }

/** `section/table/row/column`, `section «text»` or `section`. */
function at(place: Place | undefined): string {
  switch (place?.kind) {
    case 'cell':
      return `${place.section}/${place.table}/${place.row}/${place.column}`
    case 'text':
      return `${place.section} «${place.text}»`
    case 'section':
      return place.section
    case 'image':
    case 'line':
    case 'document':
    case undefined:
      return ''
  }
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const told = (report: Report, check: string) =>
  findings[report].filter((finding) => finding.check === check).map((finding) => at(finding.at[0]))

describe('the printed reports: known errors are found where they stand', () => {
  it('E01: the key-figure total of 2023, and everything that rests on it', () => {
    const [cause] = causes.ombud
    expect(at(cause?.cell)).toBe('2.1/key-figures/totalt/resultat-2023')
    expect([cause?.printed, cause?.expected].map((text) => plain(text ?? ''))).toEqual(['6 692', '6 992'])
    expect(cause?.findings.map((finding) => `${finding.check} ${at(finding.at[0])}`)).toEqual([
      'column-sum 2.1/key-figures/totalt/resultat-2023',
      'steady-claim foreword «jevn økning»',
    ])
    expect(cause?.spoiled.map((one) => plain(`${at(one.place)}: ${one.printed} → ${one.expected}`))).toEqual([
      '2.2/indicators/registrerte-henvendelser-saker-og-problemstillinger/resultat-2023: 6 692 → 6 992',
      '2.1 «økte med ca. 5%»: ca. 5% → 0,8 %',
      '2.2.1 «355 flere»: +355 → +55',
      'foreword «jevn økning»: jevn økning → 5 746 → 6 357 → 6 705 → 6 992 → 7 047',
    ])
  })

  it('E02: the income cell that both its sum and its variance contradict', () => {
    const cause = causes.ombud.find((one) => at(one.cell) === '3.1/operating-account.111/800-899/regnskap-2024')
    expect([cause?.printed, cause?.expected].map((text) => plain(text ?? ''))).toEqual(['−8 611 767', '−8 611 797'])
    expect(cause?.findings.map((finding) => finding.check).sort()).toEqual(['column-sum', 'difference'])
  })

  it('E03: shares of neither the group nor the sex, and more men in full-time than in the whole office', () => {
    const said = findings.ombud.filter((finding) => finding.check === 'gender-headcount').map((finding) => finding.message.params)
    expect(said.map(({ year, least, most, share, count }) => plain([year, least, most, share, count].join(' | ')))).toEqual([
      '2024 | 5 | 4 | 18 % | 22',
      '2023 | 5 | 3 | 14 % | 22',
    ])
    expect(told('ombud', 'whole-person-share')).toEqual([
      '4.7.3/full-part-time/2024/deltid-menn',
      '4.7.3/full-part-time/2023/deltid-menn',
      // A07: full-time equivalents as a number of persons.
      '4.7.2/pay/stillingskategori-4-foerstekonsulent-2024/total-n',
      '4.7.2/pay/stillingskategori-4-foerstekonsulent-2023/total-n',
    ])
    expect(told('uke', 'whole-person-share')).toEqual([])
  })

  it('E24: a share of the whole staff that its full-time and part-time contradict', () => {
    const said = findings.uke.filter((finding) => finding.check === 'gender-headcount').map((finding) => finding.message.params)
    expect(said.map(({ year, least, most, share }) => plain([year, least, most, share].join(' | ')))).toEqual(['2023 | 337 | 330 | 58 %'])
  })

  it('no pay is shown for too few, or given away', () => {
    expect([...told('ombud', 'small-group-pay'), ...told('uke', 'small-group-pay')]).toEqual([])
  })

  it('E04: a share that three persons cannot be', () => {
    expect(told('ombud', 'share-of-few')).toEqual(['4.7.4 «75 %»'])
    expect(told('uke', 'share-of-few')).toEqual([])
  })

  it('E20: a saving on a project that the text calls delayed', () => {
    expect(told('uke', 'project-saving')).toEqual(['3.4/project-categories.125/123012/2-reelle-netto-besparelser-paa-ferdige-prosjekter'])
  })

  it('E22: an autumn that the report has not come to', () => {
    expect(told('uke', 'future-event')).toEqual(['2.2.5 «Høsten 2025»'])
    expect(told('ombud', 'future-event')).toEqual([])
  })

  it('E25: changes of the parts that the whole did not have', () => {
    expect(told('uke', 'part-changes')).toEqual(['4.7.2 «14 % og 55 %»'])
    expect(told('ombud', 'part-changes')).toEqual([])
  })

  it('E26: a zero that was lost', () => {
    expect(told('uke', 'lost-digit')).toEqual(['3.4 «2000»'])
    expect(told('ombud', 'lost-digit')).toEqual([])
  })

  it('E05: kroner under "hele tusen" in the note on leases', () => {
    expect(told('ombud', 'unit-line')).toEqual(['3.5/leases/leiekontrakt-lokaler/aarlig-driftsutgift'])
  })

  it('E06: plans in the budget that were not made', () => {
    expect(told('ombud', 'form-lead-answer')).toEqual(['4.7.5/form-5/plans-in-budget/svar'])
    expect(told('uke', 'form-lead-answer')).toEqual([])
  })

  it('E07: the lead question that its follow-ups answer for', () => {
    expect(told('ombud', 'form-unanswered')).toEqual(['4.6/form-3/all-grounds/svar'])
    expect(told('uke', 'form-unanswered')).toEqual([])
  })

  it('E28: a plan that the paragraph above says was not made', () => {
    expect(told('uke', 'form-text-denies')).toEqual(['4.4/form-2/plan/svar'])
    expect(told('ombud', 'form-text-denies')).toEqual([])
  })

  it('E29: routines that the comment says there are none of', () => {
    expect(told('uke', 'form-comment-denies')).toEqual(['4.7.2/form-5/violence-training/svar'])
    expect(told('ombud', 'form-comment-denies')).toEqual([])
  })

  it('every answer that needs a reason has one', () => {
    expect([...told('ombud', 'form-comment-missing'), ...told('uke', 'form-comment-missing')]).toEqual([])
  })

  it('E08: last year in a heading, a question and a note', () => {
    expect(told('ombud', 'stale-year').sort()).toEqual(['3.5 «2023»', '4.7.5/form-5/working-time-breaches/svar', '5'])
    expect(told('uke', 'stale-year')).toEqual([])
  })

  it('E09: chapter 6 with its sections', () => {
    const chapter = findings.ombud.find((finding) => finding.check === 'section-presence' && at(finding.at[0]) === '6')
    expect(chapter?.at.map(at)).toEqual(['6', '6.1', '6.2'])
    expect(told('uke', 'section-presence')).toEqual([])
  })

  it('E18: the project total against the investment account, with the income that was netted', () => {
    const cause = causes.uke.find((one) => at(one.cell) === '3.4/projects.125/sum-kap-125/regnskap-2024')
    expect([cause?.printed, cause?.expected].map((text) => plain(text ?? ''))).toEqual(['217 340 072', '217 388 522'])
    expect(cause?.findings.map((finding) => finding.message.id)).toEqual(['check.project-total.netted', 'check.project-total.netted'])
    expect(cause?.spoiled.map((one) => plain(`${at(one.place)}: ${one.printed} → ${one.expected}`))).toEqual([
      '3.4/projects.125/sum-kap-125/avvik: 35 310 928 → 35 262 478',
    ])
  })

  it('E19: the project without a sum, and the grand total that left it out', () => {
    const cause = causes.uke.find((one) => at(one.cell) === '3.4/project-categories.125/124034/sum-prosjekt')
    expect([cause?.printed, plain(cause?.expected ?? '')]).toEqual(['', '128 306'])
    expect(cause?.findings.map((finding) => finding.check).sort()).toEqual(['project-variance', 'row-sum', 'row-sum'])
    expect(cause?.spoiled.map((one) => plain(`${at(one.place)}: ${one.printed} → ${one.expected}`))).toEqual([
      '3.4/project-categories.125/sum/sum-prosjekt: 35 182 622 → 35 310 928',
    ])
  })

  it('E21: "økt tilfredshet" against 94 % to 92 %', () => {
    expect(told('uke', 'direction-claim')).toEqual(['2.2 «økt tilfredshet»'])
  })

  it('A12: that adopted completion is missing is said once', () => {
    expect(told('uke', 'adopted-completion')).toHaveLength(1)
  })
})

type Expected = readonly [report: Report, check: string, table: string, row: string, column: string, status: string, cause?: string]
const expected = (read('checks.json') as { readonly checks: readonly Expected[] }).checks

function isOf([, check, table, row, column]: Expected, finding: Finding): boolean {
  const place = finding.at[0]
  const isThere = place?.kind === 'cell' && place.table === table && (row === '' || (place.row === row && place.column === column))
  // A sign that is turned is told by its own rule; both answer for a difference.
  return isThere && (finding.check === check || (check === 'difference' && finding.check === 'variance-sign'))
}

describe('the printed reports: nothing else is called an error', () => {
  it('covers every cell the expected outcome speaks of', () => {
    const cells = new Set(
      Object.entries(documents).flatMap(([report, document]) =>
        document.sections.flatMap((section) =>
          section.tables.flatMap((table) =>
            table.rows.flatMap((row) => Object.keys(row.cells).map((column) => `${report}/${table.id}/${row.id}/${column}`)),
          ),
        ),
      ),
    )
    const unknown = expected.filter(([report, , table, row, column]) => row !== '' && !cells.has(`${report}/${table}/${row}/${column}`))
    expect(unknown).toEqual([])
    expect(expected.length).toBeGreaterThan(300)
  })

  it('calls no pass and no rounding an error', () => {
    const wrong = expected
      .filter(([, , , , , status]) => status === 'pass' || status === 'rounding')
      .flatMap((one) =>
        findings[one[0]].filter((finding) => isOf(one, finding) && (finding.severity === 'error' || finding.severity === 'fatal')),
      )
    expect(wrong).toEqual([])
  })

  it('tells every rounding, as information', () => {
    const silent = expected.filter(
      (one) => one[5] === 'rounding' && !findings[one[0]].some((finding) => isOf(one, finding) && finding.severity === 'info'),
    )
    expect(silent).toEqual([])
  })

  it('tells every failure of these tables, as a finding or as something a wrong cell spoiled', () => {
    const places = (report: Report) => [
      ...findings[report].flatMap((finding) => finding.at),
      ...causes[report].flatMap((cause) => [cause.cell, ...cause.spoiled.map((one) => one.place)]),
    ]
    const missed = expected
      .filter(([, , , , , status]) => status === 'fail')
      .filter(([report, , table, row, column]) => !places(report).some((place) => at(place).endsWith(`${table}/${row}/${column}`)))
    expect(missed).toEqual([])
  })

  it('has a known cause for every error it tells', () => {
    const known: Readonly<Record<Report, Readonly<Record<string, string>>>> = {
      ombud: {
        'column-sum 2.1/key-figures/totalt/resultat-2023': 'E01',
        'steady-claim foreword «jevn økning»': 'E01',
        'column-sum 3.1/operating-account.111/sum-income/regnskap-2024': 'E02',
        'difference 3.1/operating-account.111/800-899/avvik-2024': 'E02',
        'gender-shares 4.7.3/full-part-time/2024/heltid-menn': 'E03',
        'gender-shares 4.7.3/full-part-time/2024/deltid-menn': 'E03',
        'gender-shares 4.7.3/full-part-time/2023/heltid-menn': 'E03',
        'gender-shares 4.7.3/full-part-time/2023/deltid-menn': 'E03',
        'whole-person-share 4.7.3/full-part-time/2024/deltid-menn': 'E03',
        'whole-person-share 4.7.3/full-part-time/2023/deltid-menn': 'E03',
        'gender-headcount 4.7.3/full-part-time/2024/heltid-menn': 'E03',
        'gender-headcount 4.7.3/full-part-time/2023/heltid-menn': 'E03',
        'share-of-few 4.7.4 «75 %»': 'E04',
        'unit-line 3.5/leases/leiekontrakt-lokaler/aarlig-driftsutgift': 'E05',
        'stale-year 3.5 «2023»': 'E08',
        'stale-year 4.7.5/form-5/working-time-breaches/svar': 'E08',
        'form-lead-answer 4.7.5/form-5/plans-in-budget/svar': 'E06',
        'form-unanswered 4.6/form-3/all-grounds/svar': 'E07',
        'stale-year 5': 'E08',
        'section-presence 6': 'E09',
        'section-presence 5.1': 'A23',
      },
      uke: {
        'project-total 3.4/projects.125/sum-kap-125/regnskap-2024': 'E18',
        'project-total 3.4/projects.125/sum-kap-125/avvik': 'E18',
        'row-sum 3.4/project-categories.125/124034/sum-prosjekt': 'E19',
        'row-sum 3.4/project-categories.125/sum/sum-prosjekt': 'E19',
        'project-variance 3.4/project-categories.125/sum/sum-prosjekt': 'E19',
        'headcount 4.7.1/pay/totalt-i-virksomheten-2023/total-n': 'E23',
        'gender-headcount 4.7.1/pay/totalt-i-virksomheten-2023/kvinner': 'E24',
        'indicator-gap 2.2/indicators/andel-som-fant-det-de-lette-etter-toppoppgaver-oslo-kommune-/avvik-maaltall-prognose': 'S1',
      },
    }
    for (const report of ['ombud', 'uke'] as const) {
      const errors = findings[report].filter((finding) => finding.severity === 'error' || finding.severity === 'fatal')
      expect(errors.map((finding) => `${finding.check} ${at(finding.at[0])}`).sort()).toEqual(Object.keys(known[report]).sort())
    }
  })
})
