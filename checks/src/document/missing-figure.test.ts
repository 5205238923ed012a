import { describe, expect, it } from 'vitest'
import { oneSection, operatingAccount, told, withBound } from '../testing.ts'
import type { CheckedDocument } from '../subject.ts'
import { missingFigure } from './missing-figure.ts'

/** The document with the accounts column of one row not given yet. */
function lacking(rows: readonly string[]): CheckedDocument {
  const document = oneSection([operatingAccount()])
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      tables: section.tables.map((table) => ({
        ...table,
        rows: table.rows.map((row) => {
          const cell = row.cells['regnskap-2024']
          return rows.includes(row.id) && cell
            ? { ...row, cells: { ...row.cells, 'regnskap-2024': { ...cell, value: { kind: 'missing' as const } } } }
            : row
        }),
      })),
    })),
  }
}

describe('missing-figure', () => {
  it.each([
    ['every figure given', lacking([]), []],
    ['one figure missing', lacking(['000-099']), ['warning 000-099/regnskap-2024']],
    ['several, told once', lacking(['000-099', '100-299']), ['warning 000-099/regnskap-2024']],
    ['a sentence that needs a missing figure', withBound('Resultatet ble [mangler].', '', 'result'), ['error «mangler»']],
    ['a sentence whose figure is there', withBound('Resultatet ble [420].', '420', 'result'), []],
  ])('%s', (_, document, findings) => {
    expect(told(missingFigure, document)).toEqual(findings)
  })
})
