import { expect, it } from 'vitest'
import { createTurns } from './turns.ts'

const nothing = () => Promise.resolve(null)
/** Work that ends when told to. */
function held() {
  let end = (): void => undefined
  const done = new Promise<string>((resolve) => {
    end = () => resolve('done')
  })
  return { end, work: () => done }
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

it('so many work at once, the next begins when one ends, and one more is turned away without being asked for its file', async () => {
  const turns = createTurns(1, 2)
  const [first, second] = [held(), held()]
  let began = 0
  const one = turns.take(nothing, () => ((began += 1), first.work()))
  const two = turns.take(nothing, () => ((began += 1), second.work()))
  let asked = false
  expect(await turns.take(() => ((asked = true), nothing()), nothing)).toBeNull()
  expect(asked).toBe(false)
  await settled()
  expect(began).toBe(1)
  first.end()
  expect(await one).toBe('done')
  await settled()
  expect(began).toBe(2)
  second.end()
  expect(await two).toBe('done')
})

it.each([
  ['the file does not come', () => Promise.reject(new Error('cut off')), nothing],
  ['the work breaks', nothing, () => Promise.reject(new Error('broken'))],
])('the place is free again when %s', async (_, prepare, work) => {
  const turns = createTurns(1, 1)
  await expect(turns.take(prepare, work)).rejects.toThrow()
  expect(await turns.take(nothing, () => Promise.resolve('free'))).toBe('free')
})
