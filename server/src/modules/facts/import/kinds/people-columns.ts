import { compare, decimal, type FactValue } from '@arsring/shared'
import { readFigure, type CellReading } from '../cells.ts'
import type { ImportColumn, ImportIndicator } from '../types.ts'

/** Columns and cells that the tables of people share: persons are whole, shares are between 0 and 100 per cent. */
export const personsColumn: ImportColumn = {
  id: 'persons',
  headings: ['Antall', 'Total (N)', 'Totalt', 'N', 'Antall ansatte'],
  isRequired: true,
  description: {
    nb: 'Antall i gruppen, i hele personer.',
    nn: 'Talet i gruppa, i heile personar.',
    en: 'Number in the group, whole persons.',
  },
}

export const menColumn: ImportColumn = {
  id: 'men',
  headings: ['Menn %', 'Andel menn', 'Menn i %', 'Menn'],
  isRequired: true,
  description: {
    nb: 'Menns andel av gruppen i prosent.',
    nn: 'Delen menn i gruppa i prosent.',
    en: "Men's share of the group in per cent.",
  },
}

export const womenColumn: ImportColumn = {
  id: 'women',
  headings: ['Kvinner %', 'Andel kvinner', 'Kvinner i %', 'Kvinner'],
  isRequired: true,
  description: {
    nb: 'Kvinners andel av gruppen i prosent.',
    nn: 'Delen kvinner i gruppa i prosent.',
    en: "Women's share of the group in per cent.",
  },
}

/** A number of persons: whole and not negative; null when blank. */
export function readPersons(text: string, indicator: ImportIndicator): CellReading<FactValue | null> {
  const reading = readFigure(text, indicator)
  if (!reading.ok) return reading.rule === 'count-not-whole' ? { ...reading, rule: 'persons-not-whole' } : reading
  return isNegative(reading.value) ? { ok: false, rule: 'number-negative', params: { text } } : reading
}

/** A share of a group: from 0 to 100 per cent; null when blank. */
export function readShare(text: string, indicator: ImportIndicator): CellReading<FactValue | null> {
  const reading = readFigure(text, indicator)
  if (!reading.ok || reading.value?.kind !== 'number') return reading
  const isShare = !isNegative(reading.value) && compare(decimal(reading.value.value), decimal('100')) <= 0
  return isShare ? reading : { ok: false, rule: 'percent-out-of-range', params: { text } }
}

/** Kroner in whole øre, not negative; null when blank. */
export function readCost(text: string, indicator: ImportIndicator): CellReading<FactValue | null> {
  const reading = readFigure(text, indicator)
  return reading.ok && isNegative(reading.value) ? { ok: false, rule: 'number-negative', params: { text } } : reading
}

function isNegative(value: FactValue | null): boolean {
  return value?.kind === 'number' && value.value.startsWith('-')
}
