import { describe, expect, it } from 'vitest'
import { documentOf, operatingAccount, told } from '../testing.ts'
import { unexplainedVariance } from './unexplained-variance.ts'

const document = (prose: readonly string[], kroner = '800', percent = '1') =>
  documentOf([{ number: '3.1', tables: [operatingAccount()], prose }], { varianceLimitKroner: kroner, varianceLimitPercent: percent })
const told1000 = ['warning 000-099/avvik-2024']

describe('unexplained-variance', () => {
  it.each([
    ['nothing said', document([]), told1000],
    ['the group named in words', document(['Lønnsutgiftene ble lavere enn budsjettert.']), []],
    ['the group named by number', document(['Avviket på 000-099 skyldes vakanser.']), []],
    ['the amount named', document(['Et avvik på 1 000 kroner skyldes en forsinkelse.']), []],
    ['money that passes through', document(['Avvikene er gjennomstrømming.']), []],
    ['something else explained', document(['Salgsinntektene ble høyere.']), told1000],
    ['below the limit in kroner', document([], '1001'), []],
    ['below the limit in per cent', document([], '800', '5'), []],
  ])('%s', (_, subject, findings) => {
    expect(told(unexplainedVariance, subject)).toEqual(findings)
  })
})
