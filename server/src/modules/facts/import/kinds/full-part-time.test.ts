import { describe, expect, test } from 'vitest'
import { readAs } from '../testing.ts'

const HEAD = 'År;Gruppe;Antall;Menn %;Kvinner %'

describe('a file of full-time and part-time', () => {
  test('gives number and shares per group; the number of all is a control total', async () => {
    const { facts, findings } = await readAs(
      'full-part-time',
      `${HEAD}\n2024;Alle ansatte;22;;\n2024;Heltid;20;25 %;100 %\n2024;Deltid;2;;\n2024;Ufrivillig deltid;0;0;0\n2024;Midlertidig ansatte;2;0;100\n`,
    )
    expect(findings).toEqual(['info control-total-agrees 2:Antall'])
    expect(facts).toEqual({
      'employment-headcount;ombud;2024;result;employment=full-time': '20',
      'employment-share;ombud;2024;result;employment=full-time;sex=men': '25',
      'employment-share;ombud;2024;result;employment=full-time;sex=women': '100',
      'employment-headcount;ombud;2024;result;employment=part-time': '2',
      'employment-headcount;ombud;2024;result;employment=involuntary-part-time': '0',
      'employment-share;ombud;2024;result;employment=involuntary-part-time;sex=men': '0',
      'employment-share;ombud;2024;result;employment=involuntary-part-time;sex=women': '0',
      'employment-headcount;ombud;2024;result;employment=temporary': '2',
      'employment-share;ombud;2024;result;employment=temporary;sex=men': '0',
      'employment-share;ombud;2024;result;employment=temporary;sex=women': '100',
    })
  })

  test.each([
    ['a total that differs', '2024;Alle;23;;\n2024;Heltid;20;;\n2024;Deltid;2;;', 'error control-total-differs 2:Antall'],
    ['a total alone', '2024;Alle;23;;', 'error control-total-without-rows 2:Antall'],
    ['half a person', '2024;Heltid;20,5;;', 'error persons-not-whole 2:Antall'],
    ['fewer than nobody', '2024;Heltid;-1;;', 'error number-negative 2:Antall'],
    ['more than all', '2024;Heltid;20;120;0', 'error percent-out-of-range 2:Menn %'],
    ['a negative share', '2024;Heltid;20;0;-1', 'error percent-out-of-range 2:Kvinner %'],
    ['a text', '2024;Heltid;tjue;;', 'error number-letters 2:Antall'],
    ['a power', '2024;Heltid;1e99;;', 'error number-letters 2:Antall'],
    ['a group that is not one', '2024;Frivillig;1;;', 'error choice-unknown 2:Gruppe'],
    ['the same group twice', '2024;Heltid;1;;\n2024;heltid;2;;', 'error row-twice 3:Antall'],
    ['no year', ';Heltid;1;;', 'error cell-required 2:År'],
    ['a year of no use', '2020;Heltid;1;;', 'warning year-unusual 2:År'],
    ['nothing', '2024;Heltid;;;', 'info row-without-figures 2:Gruppe'],
  ])('%s: %s gives %s', async (_, cells, finding) => {
    expect((await readAs('full-part-time', `${HEAD}\n${cells}\n`)).findings).toContain(finding)
  })
})
