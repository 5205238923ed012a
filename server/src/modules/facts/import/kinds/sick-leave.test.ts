import { describe, expect, test } from 'vitest'
import { readAs } from '../testing.ts'

const HEAD = 'År;Lengde;Resultat;Mål'

describe('a file of sick leave', () => {
  test('gives short and long term, and the target of the total', async () => {
    const { facts, findings } = await readAs(
      'sick-leave',
      `${HEAD}\n2024;Korttid (0-16 dager);2,7 %;\n2024;Langtid (17 - > dager);5,4 %;\n2024;Totalt;;6 %\n`,
    )
    expect(findings).toEqual([])
    expect(facts).toEqual({
      'sick-leave-share;ombud;2024;result;length=short': '2.7',
      'sick-leave-share;ombud;2024;result;length=long': '5.4',
      'sick-leave-share;ombud;2024;target;length=total': '6',
    })
  })

  test('may be the printed table: years in the headings', async () => {
    const { facts } = await readAs(
      'sick-leave',
      'Sykefravær i %;Resultat 2023;Mål 2024;Resultat 2024\nKort;2,6;;3,2\nLang;4,2;;4,3\nTotalt;6,8;6,0;7,5\n',
    )
    expect(Object.keys(facts)).toHaveLength(5)
    expect(facts['sick-leave-share;ombud;2023;result;length=long']).toBe('4.2')
  })

  test.each([
    ['2,7', '5,4', '8,1', 'info control-total-agrees'],
    ['3,8', '5', '8,7', 'info control-total-rounding'],
    ['2,7', '5,4', '9,0', 'error control-total-differs'],
  ])('%s and %s with a typed total of %s: %s', async (short, long, total, finding) => {
    const { facts, findings } = await readAs(
      'sick-leave',
      `${HEAD}\n2024;Korttid;${short};\n2024;Langtid;${long};\n2024;Totalt;${total};\n`,
    )
    expect(findings).toEqual([`${finding} 4:Resultat`])
    expect(Object.keys(facts)).toHaveLength(2)
  })

  test.each([
    ['2024;Middels;1;', 'error choice-unknown 2:Lengde'],
    ['2024;Korttid;101;', 'error percent-out-of-range 2:Resultat'],
    ['2024;Korttid;-1;', 'error percent-out-of-range 2:Resultat'],
    ['2024;Totalt;8,1;', 'error control-total-without-rows 2:Resultat'],
    ['2021;Korttid;1;', 'warning year-unusual 2:År'],
  ])('%s gives %s', async (cells, finding) => {
    expect((await readAs('sick-leave', `${HEAD}\n${cells}\n`)).findings).toContain(finding)
  })
})
