import { describe, expect, it } from 'vitest'
import { sampleFile } from '../../../services/testing.ts'
import { importKinds } from './kinds/index.ts'
import { likelyKind } from './likely-kind.ts'
import { readSheet } from './read-sheet.ts'
import type { ImportKind, Sheet } from './types.ts'

async function sheetOf(bytes: Uint8Array, name: string, said: ImportKind): Promise<Sheet> {
  const sheet = await readSheet(bytes, name, { headings: said.columns.flatMap((column) => column.headings) })
  if (!sheet.ok) throw new Error('not readable')
  return sheet.value
}

/** Its first line has no heading of these kinds, and a later one seems to have: then nothing is said. */
const isMisread = (path: string, said: ImportKind) =>
  path === 'uke/projects.csv' && ['indicators', 'key-figures', 'sick-leave'].includes(said.id)

describe('a file that is said to be of another kind', () => {
  it.each([
    ['ombud/accounts-2024.csv', 'accounts'],
    ['ombud/adjustments.csv', 'adjustments'],
    ['ombud/leases.csv', 'leases'],
    ['ombud/indicators.csv', 'indicators'],
    ['ombud/key-figures.xlsx', 'key-figures'],
    ['ombud/staffing.csv', 'staffing'],
    ['ombud/pay.csv', 'pay'],
    ['ombud/full-part-time.csv', 'full-part-time'],
    ['ombud/sick-leave.csv', 'sick-leave'],
    ['uke/projects.csv', 'projects'],
    ['ombud/form-answers.csv', 'form-answers'],
    ['uke/registers.csv', 'registers'],
  ])('%s is told to look like %s', async (path, kind) => {
    for (const said of importKinds) {
      const likely = likelyKind(await sheetOf(sampleFile(path), path, said), said)?.id ?? null
      expect([said.id, likely]).toEqual([said.id, said.id === kind || isMisread(path, said) ? null : kind])
    }
  })

  it.each(['Navn;Telefon\nA;1\n', 'Skjema;Spørsmål;Svar;Dato;Ansatte;Årsverk\na;1;Ja;;2;2\n', '\n'])('%j looks like none', async (text) => {
    for (const said of importKinds) {
      const sheet = await readSheet(Buffer.from(text), 'liste.csv', { headings: said.columns.flatMap((column) => column.headings) })
      if (sheet.ok) expect(likelyKind(sheet.value, said)).toBeNull()
    }
  })
})
