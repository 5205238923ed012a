import { describe, expect, it } from 'vitest'
import { documentOf, oneSection, told } from '../testing.ts'
import { smallGroupPay } from './small-group-pay.ts'

const table = (...rows: readonly (readonly string[])[]) => ({
  caption: 'Lønnsbalanse',
  columns: ['Menn %', 'Kvinner %', 'Total (N)', 'Menn (kr)', 'Kvinner (kr)', 'Kvinner andel av menn %'],
  rows,
})

describe('small-group-pay: an amount for too few', () => {
  it.each([
    ['three women and three men', ['50', '50', '6', '700 000', '710 000', '101'], []],
    ['one man, withheld', ['25', '75', '4', '*', '710 000', '*'], []],
    ['one man, shown', ['25', '75', '4', '700 001', '710 000', '*'], ['error ledere-2024/menn-kr']],
    ['two men by rounding: 13 % of 15', ['13', '87', '15', '700 001', '710 000', '*'], ['error ledere-2024/menn-kr']],
    ['three men by rounding: 14 % of 22', ['14', '86', '22', '705 566', '732 222', '104'], []],
    ['both sexes', ['50', '50', '2', '700 001', '710 001', '101'], ['error ledere-2024/menn-kr', 'error ledere-2024/kvinner-kr']],
    ['full-time equivalents', ['20', '80', '2,5', '*', '710 001', '*'], ['error ledere-2024/kvinner-kr']],
    ['only the other share', ['', '75', '4', '700 001', '710 000', '*'], ['error ledere-2024/menn-kr']],
    ['a number that is not told', ['25', '75', '', '700 001', '710 000', '101'], []],
    ['the ratio beside one amount', ['25', '75', '4', '*', '710 000', '101'], ['error ledere-2024/kvinner-andel-av-menn']],
    ['the ratio beside two stars', ['50', '50', '4', '*', '*', '101'], []],
  ])('%s', (_, cells, findings) => {
    expect(told(smallGroupPay, oneSection([table(['Ledere 2024', ...cells])]))).toEqual(findings)
  })

  it('goes by the threshold of the municipality', () => {
    const document = documentOf([{ number: '4.7.2', tables: [table(['Ledere 2024', '50', '50', '8', '700 000', '710 000', '101'])] }], {
      smallestGroup: 5,
    })
    expect(told(smallGroupPay, document)).toEqual(['error ledere-2024/menn-kr', 'error ledere-2024/kvinner-kr'])
  })

  it('never repeats the amount', () => {
    const findings = smallGroupPay.run(oneSection([table(['Ledere 2024', '25', '75', '4', '700 001', '710 000', '101'])]))
    expect(findings).toHaveLength(1)
    expect(JSON.stringify(findings)).not.toMatch(/700.?001/)
  })
})

describe('small-group-pay: an amount that follows from the others', () => {
  const total = ['Totalt i virksomheten 2024', '40', '60', '20', '700 000', '710 000', '101,4']
  const most = (count: string, name = 'Rådgiver 2024') => [name, '44', '56', count, '690 000', '700 000', '101,4']
  const few = (name = 'Lærling 2024', count = '2', pay = '*') => [name, '', '100', count, '', pay, '']

  it.each([
    ['one group withheld, the rest told', [total, most('18'), few()], ['error laerling-2024/kvinner-kr']],
    ['a blank is withheld too', [total, most('18'), few('Lærling 2024', '2', '')], ['error laerling-2024/kvinner-kr']],
    ['two groups withheld', [total, most('16'), few(), few('Vikar 2024')], []],
    ['groups that overlap', [total, most('19'), few()], []],
    ['groups of another year', [total, most('18', 'Rådgiver 2023'), few()], []],
    ['a group without number', [total, most('18'), few('Lærling 2024', '')], []],
    ['no total', [most('18'), few()], []],
    ['a total that is withheld', [['Totalt i virksomheten 2024', '40', '60', '20', '*', '*', '*'], most('18'), few()], []],
    ['a large group that somebody withheld', [total, most('10'), few('Lærling 2024', '10')], []],
  ])('%s', (_, rows, findings) => {
    expect(told(smallGroupPay, oneSection([table(...rows)]))).toEqual(findings)
  })
})
