import { describe, expect, it } from 'vitest'
import { keyFigures, oneSection, told } from '../testing.ts'
import { spreadsheetError } from './spreadsheet-error.ts'

describe('spreadsheet-error', () => {
  it.each(['#REF!', '#DIV/0!', '#I/T', '#VERDI!', '#NAVN?'])('%s in a cell is a formula without a result', (text) => {
    expect(told(spreadsheetError, oneSection([keyFigures({ 0: text })]))).toHaveLength(1)
  })

  it.each(['1 234', '-', '', '# 1', '*'])('«%s» is none', (text) => {
    expect(told(spreadsheetError, oneSection([keyFigures({ 0: text })]))).toEqual([])
  })

  it('is seen in a sentence too', () => {
    expect(told(spreadsheetError, oneSection([], ['Andelen var #DIV/0! i 2024.', 'Prosjekt #N var nummer én.']))).toHaveLength(1)
  })

  it('is spoken of in quotation marks', () => {
    expect(told(spreadsheetError, oneSection([], ['En celle med «#DIV/0!» har ikke noe svar.']))).toEqual([])
  })
})
