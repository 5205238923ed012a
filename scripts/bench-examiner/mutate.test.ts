import { describe, expect, it } from 'vitest'
import type { BenchReport } from './model.ts'
import { brokenIn, MUTATIONS, mutate } from './mutate.ts'
import { tablesOf } from './print/lines.ts'
import { Random } from './random.ts'
import { holds } from './relation.ts'
import { reportOf } from './reports/reports.ts'

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1)

/** Everything printed, a line each, with where it stands. */
function lines(report: BenchReport): Map<string, string> {
  const all = new Map<string, string>()
  for (const [i, block] of report.blocks.entries()) {
    if (block.kind === 'heading') all.set(block.id, block.title)
    if (block.kind === 'paragraph') for (const sentence of block.sentences) all.set(sentence.id, sentence.text)
    if (block.kind !== 'table') continue
    all.set(`caption ${i}`, block.caption)
    for (const cell of block.rows.flat()) if (cell !== null) all.set(cell.id, cell.text)
  }
  return all
}

describe('the errors put in', () => {
  it.each(MUTATIONS)('%s changes what it says and nothing else', (kind) => {
    let count = 0
    for (const seed of SEEDS) {
      const report = reportOf(seed)
      const mutation = mutate(report, kind, new Random(seed))
      if (mutation === null) continue
      count += 1
      const [before, after] = [lines(report), lines(mutation.report)]
      const changed = [...before].filter(([id, text]) => after.get(id) !== text)
      const gone = changed.filter(([id]) => !after.has(id)).map(([id]) => id)
      if (kind === 'drop-row') {
        expect(gone.length).toBe(changed.length)
        expect(mutation.what).toContain(
          `"${before.get(gone.find((id) => id.endsWith('/label') || id.includes('/heading/')) ?? '') ?? '?'}"`,
        )
        expect(
          tablesOf(report.blocks).flatMap((table) => table.rows).length -
            tablesOf(mutation.report.blocks).flatMap((table) => table.rows).length,
        ).toBe(1)
      } else {
        expect(gone).toEqual([])
        expect(after.size).toBe(before.size)
      }
      if (mutation.text === null && kind !== 'drop-row') expect(changed.map(([id]) => id).sort()).toEqual([...mutation.cells].sort())
      if (mutation.text !== null) expect(changed.map(([id]) => after.get(id))).toEqual([mutation.text])
      expect(brokenIn(mutation.report)).toEqual(mutation.broken)
      expect(mutation.hidden).toBe(mutation.text === null && mutation.broken.length === 0)
      expect(mutate(report, kind, new Random(seed))).toEqual(mutation)
    }
    expect(count).toBeGreaterThan(SEEDS.length / 2)
  })

  it('a row is dropped that no others make up', () => {
    for (const seed of SEEDS) {
      for (let turn = 0; turn < 8; turn++) {
        const mutation = mutate(reportOf(seed), 'drop-row', new Random(seed * 100 + turn))
        expect(mutation?.what).not.toMatch(/"Sum /)
      }
    }
  })

  it('a last digit of what may be rounded is hidden, of what is counted it is not', () => {
    const cell = (units: number, counted: boolean) => ({
      id: String(units),
      text: '',
      across: 1,
      down: 1,
      strong: false,
      number: { units, decimals: 0, rounded: false, counted },
    })
    const sum = {
      form: 'linear',
      name: 'column-sum',
      result: '4',
      constant: 0,
      terms: [
        { cell: '1', sign: 1 },
        { cell: '2', sign: 1 },
      ],
    } as const
    const all = (counted: boolean) => new Map([1, 2, 4].map((units) => [String(units), cell(units, counted)]))
    expect([holds(sum, all(false)), holds(sum, all(true))]).toEqual([true, false])
  })

  it('a right report breaks nothing', () => {
    for (const seed of SEEDS) expect(brokenIn(reportOf(seed))).toEqual([])
  })

  it('a changed digit is one digit, swapped digits are the same digits', () => {
    for (const seed of SEEDS) {
      const report = reportOf(seed)
      for (const kind of ['digit', 'swap-digits'] as const) {
        const mutation = mutate(report, kind, new Random(seed))
        const [id] = mutation?.cells ?? []
        if (mutation === null || id === undefined) continue
        const [before, after] = [lines(report).get(id) ?? '', lines(mutation.report).get(id) ?? '']
        const places = [...before].filter((sign, i) => sign !== after[i])
        expect(before.length).toBe(after.length)
        expect(places.length).toBe(kind === 'digit' ? 1 : 2)
        if (kind === 'swap-digits') expect([...before].sort()).toEqual([...after].sort())
      }
    }
  })
})
