import { expect, it } from 'vitest'
import { forgetHanded, handedFile, handOver, scopeOf } from './handed-file.ts'

const file = new File(['Dato;Ansatte;Årsverk\n'], 'bemanning-2023.csv')
const otherwise = { kind: 'accounts', unit: 'ombud', year: 2024 }
const units = [
  { id: 'ombud', budgetChapters: [{ code: '111', name: 'Ombud' }] },
  { id: 'uke', budgetChapters: [{ code: '125', name: 'Etat' }] },
]

it('a handed file is there until it is taken', () => {
  expect(handedFile()).toBeNull()
  handOver({ file, kind: 'staffing', chapter: null, year: 2023 })
  expect(handedFile()?.file.name).toBe('bemanning-2023.csv')
  forgetHanded()
  expect(handedFile()).toBeNull()
})

it('the page opens with the kind, year and unit that the file says, and its own choice where it says none', () => {
  expect(scopeOf(null, otherwise, units)).toEqual(otherwise)
  expect(scopeOf({ file, kind: 'staffing', chapter: null, year: null }, otherwise, units)).toEqual({ ...otherwise, kind: 'staffing' })
  expect(scopeOf({ file, kind: 'accounts', chapter: '125', year: 2023 }, otherwise, units)).toEqual({
    kind: 'accounts',
    unit: 'uke',
    year: 2023,
  })
  expect(scopeOf({ file, kind: 'accounts', chapter: '999', year: 2023 }, otherwise, units).unit).toBe('ombud')
})
