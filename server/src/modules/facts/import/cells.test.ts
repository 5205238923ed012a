import { describe, expect, test } from 'vitest'
import { readDate, readFigure, readYear } from './cells.ts'
import { shortValue } from './testing.ts'

describe('a cell of a figure', () => {
  test.each([
    ['12', 'count', '12'],
    ['12,00', 'count', '12'],
    ['12,5', 'count', 'count-not-whole'],
    ['12,50', 'nok', '12.50'],
    ['12,345', 'nok', 'amount-not-whole-ore'],
    ['12,340', 'nok', '12.340'],
    ['5,4 %', 'percent', '5.4'],
    ['5,4', 'percent', '5.4'],
    ['5 %', 'fte', 'percent-sign-misplaced'],
    ['0,5 %', 'percentage_point', '0.5'],
    ['20,74', 'fte', '20.74'],
    ['7,5-11,5 %', 'percent', '7.5..11.5'],
    ['7,5 % – 11,5 %', 'percent', '7.5..11.5'],
    ['6,5-10.5 %', 'percent', '6.5..10.5'],
    ['11,5-7,5 %', 'percent', 'range-reversed'],
    ['7,5-11,5 %', 'count', 'count-not-whole'],
    ['7-8-9', 'count', 'number-sign'],
    ['- -', 'count', '-'],
    ['*', 'count', '*'],
    ['12.345', 'count', 'number-ambiguous'],
  ] as const)('%s of unit %s is %s', (text, unit, outcome) => {
    const read = readFigure(text, { unit, decimals: 1 }, { allowsRange: true })
    expect(read.ok ? read.value && shortValue(read.value) : read.rule).toBe(outcome)
  })

  test('an ambiguous number says both readings', () => {
    expect(readFigure('-12.345', { unit: 'count', decimals: 0 })).toMatchObject({ params: { whole: '12\u00a0345', fraction: '12,345' } })
  })

  test.each([
    ['101 %', 'percent-unusual'],
    ['-1 %', 'percent-unusual'],
    ['100,0 %', undefined],
    ['0', undefined],
  ])('%s is warned about when it is hardly a share', (text, warning) => {
    const read = readFigure(text, { unit: 'percent', decimals: 0 })
    expect(read.ok && read.warning).toBe(warning)
  })
})

describe('a cell of time', () => {
  test.each([
    ['01.01.2024', '2024-01-01'],
    ['1.1.2024', '2024-01-01'],
    ['1/2-2024', '2024-02-01'],
    ['31.12.24.', '2024-12-31'],
    ['2024-01-01', '2024-01-01'],
    ['2024-01-01 12:30', '2024-01-01'],
    ['29.02.2024', '2024-02-29'],
    ['29.02.2023', null],
    ['2024', null],
    ['13.13.2024', null],
    ['i går', null],
  ])('%s is the date %s', (text, date) => {
    const read = readDate(text)
    expect(read.ok ? read.value : null).toBe(date)
  })

  test.each([
    ['2024', 2024],
    ['1989', null],
    ['2101', null],
    ['2 024', null],
    ['24', null],
  ])('%s is the year %s', (text, year) => {
    const read = readYear(text)
    expect(read.ok ? read.value : null).toBe(year)
  })
})
