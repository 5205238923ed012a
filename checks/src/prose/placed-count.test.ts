import { expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { placedCount } from './placed-count.ts'

it.each([
  [['Bydelen driver åpne møteplasser i to av fem sentre.', 'Det er tre åpne møteplasser.'], 1],
  [['To av fem sentre har fått åpne møteplasser.', 'Det er tre åpne møte-plasser.'], 1],
  [['Tverrfaglige team i 3 av 4 distrikter følger opp.', 'Det er 4 tverrfaglige team.'], 1],
  // The same number.
  [['Det er åpne møteplasser i to av fem sentre.', 'Det er to åpne møteplasser.'], 0],
  [['To av fem sentre har åpne møteplasser.', 'Det er to åpne møteplasser.'], 0],
  // More than there are places: some have several.
  [['Det er åpne møteplasser i to av fem sentre.', 'Det er seks åpne møteplasser.'], 0],
  // Of another year, and of something else.
  [['Det er åpne møteplasser i to av fem sentre.', 'I 2022 var det tre åpne møteplasser.'], 0],
  [['Det er åpne møteplasser i to av fem sentre.', 'Det er tre gamle møteplasser.'], 0],
  [['Møteplasser i to av fem sentre.', 'Det er tre møteplasser.'], 0],
])('%j: %i', (prose, count) => {
  expect(told(placedCount, oneSection([], prose))).toHaveLength(count)
})
