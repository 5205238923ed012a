import { describe, expect, it } from 'vitest'
import { documentOf, told } from '../testing.ts'
import { shareInText } from './share-in-text.ts'

const told1 = (text: string) => told(shareInText, documentOf([{ prose: [text] }])).map((line) => line.replaceAll('\u00a0', ' '))

describe('a share told with its counts', () => {
  it.each([
    ['Av 48 tiltak er 31 gjennomført. Det betyr at 65 prosent er gjennomført.', []],
    ['Av 48 tiltak er 31 gjennomført. Det betyr at 56 prosent er gjennomført.', ['warning «56 prosent» 56 prosent → 65 %']],
    ['Av 48 tiltak er 31 gjennomført. Det betyr at 35 prosent gjenstår.', []],
    ['Av 200 prøver hadde 19 avvik, altså 9,5 prosent.', []],
    ['Av 200 prøver hadde 19 avvik, altså 5,9 prosent.', ['warning «5,9 prosent» 5,9 prosent → 9,5 %']],
    ['Av 200 prøver hadde 19 avvik, mot 12 prosent i 2023.', []],
    ['Av 200 prøver hadde 19 avvik, en nedgang på 3 prosent.', []],
    ['Av 200 prøver hadde 19 avvik. Kravet er 95 prosent.', []],
    ['Foretaket har 74 ansatte, hvorav 22 kvinner. Kvinneandelen er 30 prosent.', []],
    ['Foretaket har 74 ansatte, hvorav 22 kvinner. Kvinneandelen er 22 prosent.', ['warning «22 prosent» 22 prosent → 30 %']],
    ['Foretaket har 74 ansatte, hvorav 22 kvinner. Andelen deltid er 22 prosent.', []],
    ['Av 48 tiltak er 31 gjennomført, 12 påbegynt og 5 ikke startet.', []],
    ['Av 48 tiltak er 31 gjennomført, 13 påbegynt og 5 ikke startet.', ['warning «48» 48 → 49']],
    ['Av 48 tiltak er 31 gjennomført, 12 påbegynt og 8 forsinket.', []],
  ])('%s', (text, findings) => {
    expect(told1(text)).toEqual(findings)
  })
})
