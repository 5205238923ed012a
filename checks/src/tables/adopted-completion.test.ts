import { describe, expect, it } from 'vitest'
import { investments, oneSection } from '../testing.ts'
import { adoptedCompletion } from './adopted-completion.ts'

describe('adopted-completion', () => {
  it('is content when every project has its adopted date', () => {
    expect(adoptedCompletion.run(oneSection(investments()))).toEqual([])
  })

  it('says once for the table that nothing can be decided, with the projects that lack the date', () => {
    const [finding, ...others] = adoptedCompletion.run(oneSection(investments({ adopted: '"' })))
    expect(others).toEqual([])
    expect(finding?.message.params).toEqual({ count: '1', total: '2' })
    expect(finding?.at).toHaveLength(1)
  })
})
