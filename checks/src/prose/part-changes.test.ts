import { describe, expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { partChanges } from './part-changes.ts'

const WHOLE = 'Det var 627 brudd, en nedgang på rundt 45 % fra 1148 i 2023.'

describe('the changes of the parts against the change of the whole', () => {
  it.each([
    [[WHOLE, 'Av bruddene gjaldt 351 arbeidstid og 276 hviletid, en nedgang på 14 % og 55 %.'], ['warning «14 % og 55 %»']],
    [['Det kom 300 søknader, opp fra 250.', '100 gjaldt bolig og 200 barnehage, en økning på 5 % og 10 %.'], ['warning «5 % og 10 %»']],
    [
      [
        'Det ble 627 brudd i 2024, ned 45 % i forhold til 1148 året før.',
        '351 gjaldt arbeidstid og 276 gjaldt hviletid, en reduksjon på 14, og 55 %.',
      ],
      ['warning «14, og 55 %»'],
    ],
  ])('tells what does not come out: %s', (prose, findings) => {
    expect(told(partChanges, oneSection([], prose))).toEqual(findings)
  })

  it.each([
    // 351 / 0,86 and 276 / 0,45: 408 + 613 = 1 021.
    [
      [
        'Det var 627 brudd, en nedgang på rundt 39 % fra 1021 i 2023.',
        'Av bruddene gjaldt 351 arbeidstid og 276 hviletid, en nedgang på 14 % og 55 %.',
      ],
    ],
    // Both ends of what rounding allows.
    [['Det var 627 brudd, ned fra 1013.', 'Av bruddene gjaldt 351 arbeidstid og 276 hviletid, en nedgang på 14 % og 55 %.']],
    [['Det var 627 brudd, ned fra 1030.', 'Av bruddene gjaldt 351 arbeidstid og 276 hviletid, en nedgang på 14 % og 55 %.']],
    // The parts are not all of it.
    [['Det var 700 brudd, ned fra 1148.', 'Av bruddene gjaldt 351 arbeidstid og 276 hviletid, en nedgang på 14 % og 55 %.']],
    // One went up and one down: which change is whose is not said plainly enough.
    [[WHOLE, 'Av bruddene gjaldt 351 arbeidstid og 276 hviletid, en økning på 14 % og en nedgang på 55 %.']],
    [['Av bruddene gjaldt 351 arbeidstid og 276 hviletid, en nedgang på 14 % og 55 %.']],
  ])('leaves alone: %s', (prose) => {
    expect(told(partChanges, oneSection([], prose))).toEqual([])
  })

  it('reads what a form is answered with', () => {
    const answers = {
      caption: 'Skjema',
      columns: ['Svar'],
      rows: [
        [
          'Antall brudd i 2024',
          'Etaten hadde 627 brudd, ned fra 1148. Av bruddene gjaldt 351 arbeidstid og 276 hviletid, en nedgang på 14 % og 55 %.',
        ],
      ],
    }
    expect(told(partChanges, oneSection([answers]))).toEqual(['warning working-time-breaches/svar'])
  })
})
