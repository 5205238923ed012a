import { expect, it } from 'vitest'
import { walkOf, type Shown } from './groups.ts'

const of = (...severities: ('error' | 'warning' | 'info')[]) => severities.map((severity) => ({ severity }))

it.each<[Shown, ReturnType<typeof of>, number[]]>([
  ['all', of('error', 'warning', 'info'), [1, 2]],
  ['all', of('info', 'info'), [1, 2]],
  ['roundings', of('error', 'info', 'info'), [2, 3]],
  ['warnings', of('error', 'warning', 'info'), [2]],
  ['errors', of('info'), []],
])('of %s are gone through one by one: %j', (shown, findings, numbers) => {
  expect(walkOf(findings, shown)).toEqual(numbers)
})
