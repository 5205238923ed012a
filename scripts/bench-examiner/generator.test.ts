import { describe, expect, it } from 'vitest'
import type { BenchReport, Relation, TableBlock } from './model.ts'
import { FORMATS, print } from './formats.ts'
import { tablesOf } from './print/lines.ts'
import { longReport } from './reports/long-report.ts'
import { reportOf } from './reports/reports.ts'

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1)

/** A printed number read anew from the cell's text, as units of one ten-thousandth: a way of its own, apart from the generator's. */
function read(text: string, isAfter: boolean): bigint {
  const bare = text.replace(/[\s\u00a0\u2009\u202f%+]/g, '')
  const negative = /[-−]/.test(bare)
  expect(!negative || (isAfter ? /[-−]$/ : /^[-−]/).test(bare), text).toBe(true)
  const [whole = '', decimals = ''] = bare.replace(/[-−.]/g, '').split(',')
  const size = BigInt(whole) * 10_000n + BigInt(decimals.padEnd(4, '0'))
  return negative ? -size : size
}

/** How far the printed numbers are from agreeing, and how far rounding may take them, both multiplied by the same denominator. */
function gap(
  relation: Relation,
  value: (id: string) => bigint,
  half: (id: string) => bigint,
): { readonly off: bigint; readonly slack: bigint } {
  const size = (a: bigint): bigint => (a < 0n ? -a : a)
  if (relation.form === 'linear') {
    const total = relation.terms.reduce((all, term) => all + BigInt(term.sign) * value(term.cell), 0n)
    const result = relation.result === null ? BigInt(relation.constant) * 10_000n : value(relation.result)
    const slack = relation.terms.reduce((all, term) => all + half(term.cell), relation.result === null ? 0n : half(relation.result))
    return { off: size(total - result), slack }
  }
  const over = relation.over.reduce((all, term) => all + BigInt(term.sign) * value(term.cell), 0n) * BigInt(relation.factor[0])
  const fixed = relation.under.length === 0 ? 10_000n : 0n
  const under = relation.under.reduce((all, term) => all + value(term.cell), fixed) * BigInt(relation.factor[1])
  const halves = relation.over.reduce((all, term) => all + half(term.cell), 0n) * BigInt(relation.factor[0])
  const belows = relation.under.reduce((all, term) => all + half(term.cell), 0n) * BigInt(relation.factor[1])
  const result = value(relation.result)
  // result = over / under, each within its half: |over - result × under| cannot be more than this.
  return {
    off: size(over * 10_000n - result * under),
    slack: halves * 10_000n + (size(result) + half(relation.result)) * belows + half(relation.result) * size(under),
  }
}

function check(report: BenchReport, tables: readonly TableBlock[]): number {
  const cells = new Map(
    tables.flatMap((table) => table.rows.flatMap((row) => row.flatMap((cell) => (cell === null ? [] : [[cell.id, cell] as const])))),
  )
  const value = (id: string): bigint => {
    const cell = cells.get(id)
    return cell === undefined || cell.number === null ? 0n : read(cell.text, report.style.minus === 'after')
  }
  const half = (id: string): bigint => {
    const number = cells.get(id)?.number
    return number == null || !number.rounded ? 0n : 5000n / 10n ** BigInt(number.decimals)
  }
  let count = 0
  for (const relation of tables.flatMap((table) => table.relations)) {
    const { off, slack } = gap(relation, value, half)
    expect(off <= slack, `seed ${report.seed}: ${JSON.stringify(relation)} is off by ${off}, slack ${slack}`).toBe(true)
    count += 1
  }
  return count
}

describe('the invented reports', () => {
  it.each(SEEDS)('add up as printed: seed %i', (seed) => {
    const report = reportOf(seed)
    expect(check(report, tablesOf(report.blocks))).toBeGreaterThan(15)
  })

  it('add up as printed in a report of many chapters', () => {
    const report = longReport(7, 40)
    expect(check(report, tablesOf(report.blocks))).toBeGreaterThan(300)
  })

  it('have words enough, and claims', () => {
    for (const seed of SEEDS) {
      const sentences = reportOf(seed).blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []))
      expect(
        sentences
          .map((sentence) => sentence.text)
          .join(' ')
          .split(' ').length,
        `seed ${seed}`,
      ).toBeGreaterThan(250)
      expect(sentences.filter((sentence) => sentence.claim !== null).length, `seed ${seed}`).toBeGreaterThan(4)
      for (const { claim, text } of sentences) for (const falsehood of claim?.falsehoods ?? []) expect(falsehood.text).not.toBe(text)
    }
  })

  it('are the same bytes for the same seed in every format', () => {
    for (const seed of [1, 2]) {
      for (const format of FORMATS)
        expect(Buffer.from(print(reportOf(seed), format).bytes).equals(print(reportOf(seed), format).bytes), `${seed} ${format}`).toBe(true)
    }
    expect(reportOf(1)).not.toEqual(reportOf(3))
  })

  it('vary: both languages, every way of printing a number, rounded and exact, two heading rows, turned tables', () => {
    const reports = SEEDS.map(reportOf)
    const styles = reports.map((report) => report.style)
    const tables = reports.flatMap((report) => tablesOf(report.blocks))
    expect(new Set(styles.map((style) => style.language)).size).toBe(2)
    expect(new Set(styles.map((style) => style.minus)).size).toBe(4)
    expect(new Set(styles.map((style) => style.thousands)).size).toBeGreaterThan(4)
    expect(new Set(styles.map((style) => style.money)).size).toBe(3)
    expect(new Set(reports.map((report) => report.year)).size).toBeGreaterThan(4)
    expect(tables.some((table) => table.headerRows === 2)).toBe(true)
    expect(tables.some((table) => table.rows.flat().some((cell) => cell?.number?.rounded === true))).toBe(true)
    expect(tables.some((table) => table.rows.flat().some((cell) => cell?.text === '*'))).toBe(true)
  })
})
