import { describe, expect, it } from 'vitest'
import { indicators, oneSection, told } from '../testing.ts'
import { gapHeading } from './gap-heading.ts'

const headed = (label: string) => ({ ...indicators(), columns: [...indicators().columns.slice(0, 4), label] })

describe('gap-heading', () => {
  it.each([
    ['Avvik 2024', []],
    ['Avvik (resultat − måltall)', []],
    ['Avvik måltall - prognose', ['warning andel-fornoeyde-brukere-1/avvik-maaltall-prognose']],
    ['Avvik måltall – resultat', ['warning andel-fornoeyde-brukere-1/avvik-maaltall-resultat']],
  ])('«%s»', (label, findings) => {
    expect(told(gapHeading, oneSection([headed(label)]))).toEqual(findings)
  })
})
