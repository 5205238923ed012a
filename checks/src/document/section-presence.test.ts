import { describe, expect, it } from 'vitest'
import { documentOf, told } from '../testing.ts'
import { sectionPresence } from './section-presence.ts'

const section = (number: string, presence: 'content' | 'not_applicable' | 'empty' | 'absent', required = true) => ({
  number,
  presence,
  required,
})

describe('section-presence', () => {
  it.each([
    ['content or declared not applicable', [section('3.1', 'content'), section('3.2', 'not_applicable')], []],
    ['an empty section', [section('3.1', 'empty')], ['warning 3.1']],
    ['an absent section', [section('5', 'content'), section('5.1', 'absent')], ['error 5.1']],
    ['a whole chapter is told once', [section('6', 'absent'), section('6.1', 'absent'), section('6.2', 'absent')], ['error 6']],
    ['what the template does not ask for', [section('2.1.1', 'absent', false)], []],
    ['10 is not under 1', [section('1', 'absent'), section('10', 'absent')], ['error 1', 'error 10']],
  ])('%s', (_, sections, findings) => {
    expect(told(sectionPresence, documentOf(sections))).toEqual(findings)
  })

  it('names the sections of a chapter that is missing whole', () => {
    const [finding] = sectionPresence.run(documentOf([section('6', 'absent'), section('6.1', 'absent'), section('6.2', 'absent')]))
    expect(finding?.at).toEqual(['6', '6.1', '6.2'].map((id) => ({ kind: 'section', section: id })))
  })
})
