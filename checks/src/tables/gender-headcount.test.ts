import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { genderHeadcount } from './gender-headcount.ts'

const pay = (men: string, women: string, count: string, name = 'Totalt i virksomheten 2024') => ({
  caption: 'Lønnsbalanse',
  columns: ['Menn %', 'Kvinner %', 'Total (N)', 'Kvinner andel av menn %'],
  rows: [[name, men, women, count, '95,1']],
})
const fullPart = (...cells: readonly string[]) => ({
  number: 'Tabell 4.7.3',
  caption: 'Heltid og deltid',
  columns: ['Heltid Totalt', 'Heltid Menn %', 'Heltid Kvinner %', 'Deltid Totalt', 'Deltid Menn %', 'Deltid Kvinner %'],
  rows: [['2024', ...cells]],
})

describe('gender-headcount', () => {
  it.each([
    ['as many as there are', ['18', '82', '22'], ['20', '20', '80', '2', '0', '100'], []],
    ['shares of the whole year’s staff, rounded', ['36', '64', '565'], ['512', '37', '63', '28', '25', '75'], []],
    ['a staff of which some are in neither table', ['18', '82', '22'], ['10', '20', '80', '2', '0', '100'], []],
    [
      'more women than the whole has',
      ['42', '58', '565'],
      ['506', '37', '63', '33', '39', '61'],
      ['error totalt-i-virksomheten-2024/kvinner'],
    ],
    [
      'more men, of groups that contradict themselves',
      ['18', '82', '22'],
      ['20', '25', '100', '2', '75', '100'],
      ['error 2024/heltid-menn'],
    ],
    ['more men than the whole has', ['18', '82', '22'], ['20', '25', '75', '2', '0', '100'], ['error totalt-i-virksomheten-2024/menn']],
    ['another population: more in the parts than in the whole', ['18', '82', '20'], ['20', '25', '75', '2', '0', '100'], []],
    ['a part without number', ['18', '82', '22'], ['20', '25', '75', '', '', ''], []],
    ['a whole without share', ['', '', '22'], ['20', '25', '75', '2', '0', '100'], []],
  ])('%s', (_, [men = '', women = '', count = ''], parts, findings) => {
    expect(told(genderHeadcount, oneSection([pay(men, women, count), fullPart(...parts)]))).toEqual(findings)
  })

  it.each([
    ['another year', 'Totalt i virksomheten 2023'],
    ['one group of posts', 'Konsulent 2024'],
  ])('leaves %s alone', (_, name) => {
    expect(told(genderHeadcount, oneSection([pay('18', '82', '22', name), fullPart('20', '25', '75', '2', '0', '100')]))).toEqual([])
  })

  it('reads past a heading over the shares that names no group', () => {
    const table = pay('42', '58', '565')
    const headed = { ...table, columns: table.columns.map((label, at) => (at < 3 ? `Kjønnsbalanse ${label}` : label)) }
    expect(told(genderHeadcount, oneSection([headed, fullPart('506', '37', '63', '33', '39', '61')]))).toHaveLength(1)
  })
})
