import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { wholePersonShare } from './whole-person-share.ts'

const group = (count: string, men: string, women: string) => ({
  caption: 'Heltid og deltid',
  columns: ['Heltid Totalt', 'Heltid Menn %', 'Heltid Kvinner %', 'Deltid Totalt'],
  rows: [['2024', count, men, women, '3']],
})

describe('whole-person-share', () => {
  it.each([
    ['5 of 20', '20', '25 %', '75 %', []],
    ['75 % of two persons', '2', '75 %', '25 %', ['error 2024/heltid-menn', 'error 2024/heltid-kvinner']],
    ['one wrong, one right', '2', '75 %', '100 %', ['error 2024/heltid-menn']],
    ['2 of 15 rounded', '15', '13', '87', []],
    ['2 of 15 to one decimal', '15', '13,3', '86,7', []],
    ['2 of 15 to one decimal, wrongly', '15', '13,2', '86,7', ['error 2024/heltid-menn']],
    ['a half rounded up, and down: 1 and 7 of 8', '8', '13', '87', []],
    ['a half rounded the other way', '8', '12', '88', []],
    ['a third of three, rounded up', '3', '34', '66', ['error 2024/heltid-menn', 'error 2024/heltid-kvinner']],
    ['any whole per cent of a hundred and more', '512', '37 %', '63 %', []],
    ['nobody of nobody', '0', '0', '0', []],
    ['all of nobody', '0', '0', '100 %', ['error 2024/heltid-kvinner']],
    ['more than all', '4', '125 %', '', ['error 2024/heltid-menn']],
    ['half a person', '2,5', '20', '80', ['warning 2024/heltid-totalt']],
    ['no number', '', '75 %', '25 %', []],
    ['no share', '2', '', '*', []],
  ])('%s', (_, count, men, women, findings) => {
    expect(told(wholePersonShare, oneSection([group(count, men, women)]))).toEqual(findings)
  })

  it('takes the number from the same group, and the same year', () => {
    const table = {
      caption: 'Heltid og deltid',
      columns: ['Totalt 2024', 'Menn % 2024', 'Kvinner % 2024', 'Totalt 2023', 'Menn % 2023', 'Kvinner % 2023'],
      rows: [['Heltid', '4', '25', '75', '2', '25', '75']],
    }
    expect(told(wholePersonShare, oneSection([table]))).toEqual(['error heltid/menn-2023', 'error heltid/kvinner-2023'])
  })
})
