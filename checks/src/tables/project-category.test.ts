import { describe, expect, it } from 'vitest'
import { investments, oneSection, told } from '../testing.ts'
import { projectCategory } from './project-category.ts'

const within = ['500', '-', '-', '-', '500']
const saving = ['-', '500', '-', '-', '500']
const delay = ['-', '-', '500', '-', '500']

describe('project-category', () => {
  it.each([
    ['a saving on a finished project', { category: saving, expected: '2024' }, []],
    ['a saving on a closed project', { category: saving, expected: 'avsluttet' }, []],
    ['a saving before the project is finished', { category: saving, expected: '2025' }, ['warning 122001/2-reelle-netto-besparelser']],
    ['a delay past the adopted date', { category: delay, expected: '2026', adopted: '2025' }, []],
    ['a delay of a running grant', { category: delay, expected: 'løpende' }, ['warning 122001/3-reelle-forsinkelser']],
    ['a delay that is not late', { category: delay, expected: '2025', adopted: '2025' }, ['warning 122001/3-reelle-forsinkelser']],
    ['within the frame and late', { category: within, expected: '2026', adopted: '2025' }, ['warning 122001/1-periodiseringsavvik']],
    ['within the frame with no adopted date is left to adopted-completion', { category: within, expected: '2026', adopted: '' }, []],
  ])('%s', (_, options, findings) => {
    expect(told(projectCategory, oneSection(investments(options)))).toEqual(findings)
  })
})
