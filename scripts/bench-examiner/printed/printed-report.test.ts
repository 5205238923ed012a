import { expect, it } from 'vitest'
import { brokenIn } from '../mutate.ts'
import { tablesOf } from '../print/lines.ts'
import { PRINTED, printedReport } from './printed-report.ts'

it.each(PRINTED)('%s, mended, agrees with itself, and every mend and claim has its place', (name) => {
  const report = printedReport(1, name)
  expect(brokenIn(report).map((relation) => JSON.stringify(relation))).toEqual([])
  expect(tablesOf(report.blocks).flatMap((table) => table.relations).length).toBeGreaterThan(30)
})
