import type { FactKey, FactValue } from '@arsring/shared'
import { readChoice, readYear } from '../cells.ts'
import { isReading, openSheet, stoppedAt } from '../rows.ts'
import type { ImportColumn, ImportIndicator, ImportKind, ImportReading, ImportScope, Sheet } from '../types.ts'
import { yearColumn } from './common-columns.ts'
import { menColumn, personsColumn, readPersons, readShare, womenColumn } from './people-columns.ts'

const HEADCOUNT = 'employment-headcount'
const SHARE = 'employment-share'

const forms = {
  all: ['alle', 'alle ansatte', 'alle tilsette', 'totalt', 'sum'],
  'full-time': ['heltid', 'heiltid', 'full-time'],
  'part-time': ['deltid', 'part-time'],
  'involuntary-part-time': ['ufrivillig deltid', 'involuntary part-time'],
  temporary: ['midlertidig', 'midlertidig ansatte', 'midlertidige', 'mellombels', 'mellombels tilsette', 'temporary'],
} as const

const columns: readonly ImportColumn[] = [
  {
    ...yearColumn,
    isRequired: true,
    description: { nb: 'Året tallene gjelder.', nn: 'Året tala gjeld.', en: 'The year of the figures.' },
  },
  {
    id: 'form',
    headings: ['Gruppe', 'Stillingsomfang', 'Ansettelsesform'],
    isRequired: true,
    description: {
      nb: 'Alle, heltid, deltid, ufrivillig deltid eller midlertidig.',
      nn: 'Alle, heiltid, deltid, ufrivillig deltid eller mellombels.',
      en: 'All (alle), full-time (heltid), part-time (deltid), involuntary part-time (ufrivillig deltid) or temporary (midlertidig).',
    },
  },
  personsColumn,
  menColumn,
  womenColumn,
]

/** Permanent staff on full-time and part-time, and the temporary, with each sex's share of the group. The number of all is calculated; one in the file is a control total. */
export const fullPartTime: ImportKind = {
  id: 'full-part-time',
  label: { nb: 'Heltid og deltid', nn: 'Heiltid og deltid', en: 'Full-time and part-time' },
  description: {
    nb: 'Ansatte på heltid, deltid og ufrivillig deltid og midlertidig ansatte, med kjønnsandeler. Alle ansatte er heltid og deltid til sammen og regnes ut.',
    nn: 'Tilsette på heiltid, deltid og ufrivillig deltid og mellombels tilsette, med kjønnsdelar. Alle tilsette er heiltid og deltid til saman og blir rekna ut.',
    en: 'Employees on full-time, part-time and involuntary part-time, and temporary staff, with shares by sex. All employees are full-time and part-time together, and are calculated.',
  },
  columns,
  example: ['2024', 'Heltid', '20', '20 %', '80 %'],
  read,
}

function read(sheet: Sheet, scope: ImportScope): ImportReading {
  const opened = openSheet(sheet, scope, columns)
  if (isReading(opened)) return opened
  const { collector } = opened
  const headcount = scope.indicators.get(HEADCOUNT)
  const share = scope.indicators.get(SHARE)
  if (!headcount || !share) return stoppedAt(collector, sheet, 'indicator-not-set-up', columns)
  for (const row of opened.rows) {
    const year = row.read('year', readYear)
    const employment = row.read('form', (text) => readChoice<keyof typeof forms>(text, forms))
    if (year !== null && year !== scope.year && year !== scope.year - 1) row.report('year-unusual', 'year', { year: String(year) })
    const cells: readonly [string, ImportIndicator, FactKey['dimensions'], FactValue | null][] = [
      ['persons', headcount, {}, row.text('persons') === '' ? null : row.read('persons', (text) => readPersons(text, headcount))],
      ['men', share, { sex: 'men' }, row.text('men') === '' ? null : row.read('men', (text) => readShare(text, share))],
      ['women', share, { sex: 'women' }, row.text('women') === '' ? null : row.read('women', (text) => readShare(text, share))],
    ]
    if (year === null || employment === null) continue
    if (cells.every(([, , , value]) => value === null)) row.report('row-without-figures', 'form')
    for (const [column, indicator, sex, value] of cells) {
      if (value === null) continue
      const dimensions = { employment, ...sex }
      const key: FactKey = { indicator: indicator.id, orgUnit: scope.unit.id, period: String(year), series: 'result', dimensions }
      if (indicator.isCalculated(key)) collector.total({ line: row.line, column: row.heading(column), label: row.text('form'), key, value })
      else collector.figure({ line: row.line, key, value }, row.heading(column), indicator)
    }
  }
  return collector.finish({
    countsIn: (key) =>
      key.indicator === HEADCOUNT && ['full-time', 'part-time'].includes(key.dimensions['employment'] ?? '')
        ? [{ ...key, dimensions: { employment: 'all' } }]
        : [],
  })
}
