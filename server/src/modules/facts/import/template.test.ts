import { describe, expect, test } from 'vitest'
import { importKinds } from './kinds/index.ts'
import { readSheet } from './read-sheet.ts'
import { previewTemplate } from './template.ts'
import { buildScope, utf8 } from './testing.ts'
import { matchColumns } from './columns.ts'
import type { NewIndicator } from './types.ts'

const own: NewIndicator = {
  line: 2,
  id: 'henvendelser',
  label: 'Henvendelser',
  description: '',
  unit: 'count',
  decimals: 0,
  direction: 'neutral',
  goal: null,
  categories: [{ code: 'barnevern', label: 'Barnevern' }],
  resultFrom: null,
}

describe('the file to start from', () => {
  test.each(importKinds.map((kind) => [kind.id, kind] as const))(
    'of %s opens in Norwegian Excel and is accepted as it stands',
    async (_, kind) => {
      const text = previewTemplate(kind)
      expect(text.startsWith('\ufeff')).toBe(true)
      expect(text.endsWith('\r\n')).toBe(true)
      const read = await readSheet(utf8(text), `${kind.id}.csv`)
      if (!read.ok) throw new Error('not read')
      expect(read.value.rows.map((row) => row.cells.length)).toEqual([kind.columns.length])
      expect(matchColumns(read.value, kind.columns)).toMatchObject({
        findings: [],
        matched: kind.columns.map((column) => ({ id: column.id })),
      })
      const scope = buildScope({ chapters: ['111', '125'], own: [own] })
      expect(kind.read(read.value, scope).findings.filter((finding) => finding.severity !== 'info')).toEqual([])
    },
  )
})
