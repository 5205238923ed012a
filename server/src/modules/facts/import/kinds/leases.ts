import type { FactKey } from '@arsring/shared'
import { readDate, type CellReading } from '../cells.ts'
import { excerpt } from '../note-text.ts'
import { isReading, openSheet, stoppedAt } from '../rows.ts'
import { shortSlugOf } from '../slug.ts'
import type { ImportColumn, ImportKind, ImportReading, ImportScope, Sheet } from '../types.ts'
import { readCost } from './people-columns.ts'

const INDICATOR = 'lease-cost'

const columns: readonly ImportColumn[] = [
  {
    id: 'type',
    headings: ['Avtaletype', 'Avtale', 'Type avtale'],
    isRequired: true,
    description: {
      nb: 'Hva avtalen gjelder, for eksempel leiekontrakt lokaler.',
      nn: 'Kva avtalen gjeld, til dømes leigekontrakt lokale.',
      en: 'What is leased, for example premises.',
    },
  },
  {
    id: 'cost',
    headings: ['Årlig kostnad', 'Årlig driftsutgift', 'Årleg kostnad', 'Beløp'],
    isRequired: true,
    description: {
      nb: 'Årets utgift i hele kroner, ikke i tusen. Tom når beløpet ikke er kjent, 0 når det ikke er noen utgift.',
      nn: 'Utgifta i året i heile kroner, ikkje i tusen. Tom når beløpet ikkje er kjent, 0 når det ikkje er noka utgift.',
      en: 'The cost of the year in whole kroner, not thousands. Empty when not known, 0 when there is none.',
    },
  },
  {
    id: 'expires',
    headings: ['Utløper', 'Avtalen utløper', 'Utløpsdato', 'Går ut'],
    isRequired: false,
    description: {
      nb: 'Datoen avtalen utløper, et årstall, eller et ord som løpende.',
      nn: 'Datoen avtalen går ut, eit årstal, eller eit ord som løpande.',
      en: 'The day it expires, a year, or a word such as ongoing (løpende).',
    },
  },
  {
    id: 'remark',
    headings: ['Merknad', 'Kommentar'],
    isRequired: false,
    description: {
      nb: 'For eksempel om beløpet er med eller uten merverdiavgift.',
      nn: 'Til dømes om beløpet er med eller utan meirverdiavgift.',
      en: 'For example whether the amount includes value added tax.',
    },
  },
]

/** Significant leases: a list in the note to the accounts, and the cost of each in the year. */
export const leases: ImportKind = {
  id: 'leases',
  label: { nb: 'Leieavtaler', nn: 'Leigeavtalar', en: 'Leases' },
  description: {
    nb: 'Vesentlige leieforpliktelser til noten i kapittel 3.5: avtale, årlig kostnad og utløp.',
    nn: 'Vesentlege leigeplikter til noten i kapittel 3.5: avtale, årleg kostnad og når avtalen går ut.',
    en: 'Significant leases for the note in section 3.5: agreement, yearly cost and expiry.',
  },
  columns,
  example: ['Leiekontrakt lokaler', '3 462 252', '31.12.2024', 'Uten merverdiavgift'],
  read,
}

function read(sheet: Sheet, scope: ImportScope): ImportReading {
  const opened = openSheet(sheet, scope, columns)
  if (isReading(opened)) return opened
  const { collector } = opened
  const indicator = scope.indicators.get(INDICATOR)
  if (!indicator) return stoppedAt(collector, sheet, 'indicator-not-set-up', columns)
  for (const row of opened.rows) {
    const type = row.read('type', (text) => ({ ok: true, value: text }))
    const isBlank = row.text('cost') === ''
    const value = isBlank ? null : row.read('cost', (text) => readCost(text, indicator))
    const expires = row.text('expires') === '' ? '' : row.read('expires', readExpiry)
    if (type === null || expires === null || (value === null && !isBlank)) continue
    const lease = shortSlugOf(type)
    const fields = { type, expires, remark: row.text('remark') }
    if (!collector.listing({ line: row.line, list: 'leases', key: lease, fields }) || value === null) continue
    const key: FactKey = {
      indicator: INDICATOR,
      orgUnit: scope.unit.id,
      period: String(scope.year),
      series: 'accounts',
      dimensions: { lease },
    }
    collector.figure({ line: row.line, key, value }, row.heading('cost'), indicator)
  }
  return collector.finish()
}

/** A date as an ISO date; a year or words as they stand. */
function readExpiry(text: string): CellReading<string> {
  const date = readDate(text)
  if (date.ok) return date
  return /^\d{4}$/.test(text) || !/\d/.test(text)
    ? { ok: true, value: text }
    : { ok: false, rule: 'date-invalid', params: { text: excerpt(text) } }
}
