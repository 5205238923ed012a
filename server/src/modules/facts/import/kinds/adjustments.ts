import { decimal, decimalString, isZero, type FactKey } from '@arsring/shared'
import { readChoice, readDate, readFigure, type CellReading } from '../cells.ts'
import { excerpt } from '../note-text.ts'
import { isReading, openSheet, stoppedAt, type KindRow } from '../rows.ts'
import { shortSlugOf } from '../slug.ts'
import type { ImportColumn, ImportKind, ImportReading, ImportScope, NewListingRow, Sheet } from '../types.ts'
import { accountPartWords, readAccountLine, readChapter, type AccountPart } from './account-codes.ts'
import { accountGroupColumn, accountPartColumn, chapterColumn } from './common-columns.ts'

const INDICATORS: Readonly<Record<AccountPart, string>> = { operating: 'budget-adjustment', investment: 'investment-adjustment' }
/** Where an adjustment stands that names no account group. */
const UNALLOCATED = 'unallocated'

const columns: readonly ImportColumn[] = [
  chapterColumn,
  accountPartColumn,
  {
    id: 'decision',
    headings: ['Vedtak', 'Vedtaksreferanse', 'Sak', 'Saksnummer'],
    isRequired: true,
    description: { nb: 'Vedtaket: organ og saksnummer.', nn: 'Vedtaket: organ og saksnummer.', en: 'The decision: body and case number.' },
  },
  {
    id: 'date',
    headings: ['Dato', 'Vedtaksdato'],
    isRequired: true,
    description: { nb: 'Datoen for vedtaket.', nn: 'Datoen for vedtaket.', en: 'The date of the decision.' },
  },
  {
    ...accountGroupColumn,
    isRequired: false,
    description: {
      nb: 'Artsgruppe; tom når vedtaket ikke fordeler beløpet.',
      nn: 'Artsgruppe; tom når vedtaket ikkje fordeler beløpet.',
      en: 'Account group; empty when the decision does not distribute the amount.',
    },
  },
  {
    id: 'amount',
    headings: ['Beløp', 'Endring'],
    isRequired: true,
    description: {
      nb: 'Økt utgift er positiv, økt inntekt negativ.',
      nn: 'Auka utgift er positiv, auka inntekt negativ.',
      en: 'More expenditure is positive, more income negative.',
    },
  },
  {
    id: 'purpose',
    headings: ['Formål', 'Tekst', 'Beskrivelse'],
    isRequired: true,
    description: { nb: 'Hva beløpet gjelder.', nn: 'Kva beløpet gjeld.', en: 'What the amount is for.' },
  },
  {
    id: 'counterpart',
    headings: ['Motpart', 'Fra/til', 'Motkapittel'],
    isRequired: false,
    description: {
      nb: 'Virksomheten eller kapittelet beløpet kommer fra eller går til.',
      nn: 'Verksemda eller kapittelet beløpet kjem frå eller går til.',
      en: 'The unit or chapter the amount comes from or goes to.',
    },
  },
]

/** Budget adjustments with their decisions: a list in the report, and the bridge from adopted to revised budget. */
export const adjustments: ImportKind = {
  id: 'adjustments',
  label: { nb: 'Budsjettreguleringer', nn: 'Budsjettreguleringar', en: 'Budget adjustments' },
  description: {
    nb: 'Årets reguleringer av budsjettet med vedtak, dato, beløp og formål.',
    nn: 'Reguleringane av budsjettet i året med vedtak, dato, beløp og formål.',
    en: 'The adjustments of the budget during the year with decision, date, amount and purpose.',
  },
  columns,
  example: ['111', 'Drift', 'Byrådssak 1000/24', '20.06.2024', '000-099', '100 000', 'Kompensasjon for lønnsoppgjør', ''],
  read,
}

function read(sheet: Sheet, scope: ImportScope): ImportReading {
  const opened = openSheet(sheet, scope, columns, { mayBeEmpty: true })
  if (isReading(opened)) return opened
  const { collector } = opened
  const { operating, investment } = {
    operating: scope.indicators.get(INDICATORS.operating),
    investment: scope.indicators.get(INDICATORS.investment),
  }
  if (!operating || !investment) return stoppedAt(collector, sheet, 'indicator-not-set-up', columns)
  const hasChapter = opened.columns.some((column) => column.id === 'chapter')
  if (!hasChapter && scope.budgetChapters.length !== 1) return stoppedAt(collector, sheet, 'column-missing', [chapterColumn])
  for (const row of opened.rows) {
    const chapter = hasChapter ? row.read('chapter', (text) => readChapter(text, scope.budgetChapters)) : (scope.budgetChapters[0] ?? null)
    const part = row.text('part') === '' ? 'operating' : row.read('part', (text) => readChoice<AccountPart>(text, accountPartWords))
    const group = row.text('group') === '' ? UNALLOCATED : row.read('group', readGroup)
    const decision = row.read('decision', readText)
    const purpose = row.read('purpose', readText)
    const amount = row.read('amount', readAmount)
    const date = readDecisionDate(row, scope)
    if (chapter === null || part === null || group === null || decision === null || purpose === null || amount === null || date === null)
      continue
    const fields = { chapter, part, decision, date, group, amount, purpose, counterpart: row.text('counterpart') }
    const listed: NewListingRow = { line: row.line, list: 'adjustments', key: keyOf(fields), fields }
    if (!collector.listing(listed)) continue
    const indicator = part === 'investment' ? investment : operating
    const key: FactKey = {
      indicator: indicator.id,
      orgUnit: scope.unit.id,
      period: String(scope.year),
      series: 'revised',
      dimensions: { chapter, group, adjustment: listed.key },
    }
    collector.figure(
      { line: row.line, key, value: { kind: 'number', value: amount, unit: 'nok', decimals: indicator.decimals } },
      row.heading('amount'),
      indicator,
    )
  }
  return collector.finish()
}

/** One adjustment is one decision, day, account group and purpose: the same from one upload to the next. */
function keyOf({ chapter, part, date, decision, group, purpose }: Readonly<Record<string, string>>): string {
  return shortSlugOf([chapter, part === 'investment' ? part : '', date, decision, group, purpose].join(' '))
}

function readGroup(text: string): CellReading<string> {
  const line = readAccountLine(text)
  if (!line.ok) return line
  if (line.value.kind === 'group') return { ok: true, value: line.value.code }
  return { ok: false, rule: 'total-row-not-used', params: { text: excerpt(text) } }
}

function readText(text: string): CellReading<string> {
  return { ok: true, value: text }
}

function readAmount(text: string): CellReading<string> {
  const reading = readFigure(text, { unit: 'nok', decimals: 0 })
  if (!reading.ok) return reading
  const value = reading.value
  if (value?.kind !== 'number' || isZero(decimal(value.value)))
    return { ok: false, rule: 'amount-required', params: { text: excerpt(text) } }
  return { ok: true, value: decimalString(decimal(value.value)) }
}

/** The date of the decision, empty after a warning when the file does not know it. */
function readDecisionDate(row: KindRow, scope: ImportScope): string | null {
  if (row.text('date') === '') {
    row.report('adjustment-without-date', 'date')
    return ''
  }
  const date = row.read('date', readDate)
  if (date !== null && !date.startsWith(String(scope.year))) row.report('date-unusual', 'date', { text: row.text('date') })
  return date
}
