import { expect, it } from 'vitest'
import { oneSection, told } from '../testing.ts'
import { placedCount } from './placed-count.ts'

it.each([
  [['Det er etablert lokale HMS-grupper ved to av fem verneområder.', 'Vi har i dag tre lokale HMSgrupper.'], 1],
  [['Tverrfaglige team i 3 av 4 distrikter følger opp.', 'Det er 4 tverrfaglige team.'], 1],
  // The same number.
  [['Det er etablert lokale HMS-grupper ved to av fem verneområder.', 'Det er to lokale HMS-grupper.'], 0],
  // More than there are places: some have several.
  [['Det er etablert lokale HMS-grupper ved to av fem verneområder.', 'Det er seks lokale HMS-grupper.'], 0],
  // Of another year, and of something else.
  [['Det er etablert lokale HMS-grupper ved to av fem verneområder.', 'I 2022 var det tre lokale HMS-grupper.'], 0],
  [['Det er etablert lokale HMS-grupper ved to av fem verneområder.', 'Det er tre sentrale HMS-grupper.'], 0],
  [['Grupper ved to av fem skoler.', 'Det er tre grupper.'], 0],
])('%j: %i', (prose, count) => {
  expect(told(placedCount, oneSection([], prose))).toHaveLength(count)
})
