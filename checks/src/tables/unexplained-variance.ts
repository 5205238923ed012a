import {
  absolute,
  compare,
  decimal,
  divide,
  factKeyText,
  formatDecimal,
  isZero,
  multiply,
  type Finding,
  type Row,
  type Table,
} from '@arsring/shared'
import { show } from '../arithmetic/show.ts'
import { cellPlace, readingOf } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { accountRow, isAccountTable } from '../official/account-table.ts'
import { columnFor, varianceColumn } from '../official/columns.ts'
import { tablesOf } from '../official/tables.ts'
import { allows } from '../prose/hedge.ts'
import { readNumbers, unitOfLastDigit } from '../prose/read-numbers.ts'
import type { Check, CheckedSection, CheckSettings, ProseBlock } from '../subject.ts'

/** What an explanation calls an account group, besides its number and its label. */
const SPOKEN: Readonly<Record<string, RegExp>> = {
  '000-099': /\bl[øo]nn|sosiale utgifter|bemanning|vakan|stilling/i,
  '100-299': /varer og tjenester|vareinnkj[øo]p|kj[øo]p av|konsulent|innleie|driftsmateriell/i,
  '300-399': /tjenester som erstatter|driftsavtale|kj[øo]p fra (andre|private)/i,
  '400-499': /overf[øo]ringsutgift|merverdiavgift|\bmva\b|tilskudd til/i,
  '500-599': /finansutgift|avskrivning|renteutgift|avdrag/i,
  '600-699': /salgsinntekt|billettinntekt|leieinntekt|gebyr|internsalg/i,
  '700-799': /overf[øo]ringsinntekt|refusjon|kompensasjon|sykepenge/i,
  '800-899': /overf[øo]ringsinntekt|statstilskudd|tilskudd fra|rammetilskudd/i,
  '900-999': /finansinntekt|renteinntekt|bruk av fond/i,
}

/** A variance of an account group above the municipality's limit is explained in the text of its section. */
export const unexplainedVariance: Check = {
  id: 'unexplained-variance',
  reference: 'Local Government Act § 14-7: material variances are accounted for',
  run: (document) =>
    tablesOf(document)
      .filter(({ table }) => isAccountTable(table))
      .flatMap(({ section, table }) => table.rows.flatMap((row) => unexplained(document.settings, document.year, section, table, row))),
}

function unexplained(settings: CheckSettings, year: number, section: CheckedSection, table: Table, row: Row): readonly Finding[] {
  const kind = accountRow(row)
  const column = varianceColumn(table)
  if (kind?.kind !== 'group' || !column) return []
  const variance = readingOf(row.cells[column.id])
  if (variance.kind !== 'number' || compare(absolute(variance.value), decimal(settings.varianceLimitKroner)) < 0) return []
  const revisedColumn = columnFor(table, 'revised', year)
  const revised = readingOf(revisedColumn ? row.cells[revisedColumn.id] : undefined)
  const share =
    revised.kind === 'number' && !isZero(revised.value)
      ? divide(multiply(absolute(variance.value), decimal('100')), absolute(revised.value), 1)
      : null
  if (share !== null && compare(share, decimal(settings.varianceLimitPercent)) < 0) return []
  const key = row.cells[column.id]?.key
  const shows = (block: ProseBlock) =>
    key !== null && key !== undefined && block.figures.some((figure) => factKeyText(figure.key) === factKeyText(key))
  if (section.blocks.some((block) => shows(block) || explains(block.text, kind.group, row.label, absolute(variance.value)))) return []
  return [
    {
      check: 'unexplained-variance',
      severity: 'warning',
      at: [cellPlace(section.id, table, { row: row.id, column: column.id }), { kind: 'section', section: section.id }],
      message: checkMessage('check.unexplained-variance', {
        row: row.label,
        variance: show(variance.value, 0, null),
        share: share === null ? '' : ` (${show(share, 1, 'percent')})`,
        limit: formatDecimal(settings.varianceLimitKroner, 0),
      }),
    },
  ]
}

/** Money that only passes through a unit's accounts moves expenditure and income alike. */
const PASS_THROUGH = /gjennomstr[øo]m/i

function explains(text: string, group: string, label: string, amount: ReturnType<typeof absolute>): boolean {
  if (text.includes(group) || PASS_THROUGH.test(text) || SPOKEN[group]?.test(text) === true) return true
  const name = label.replace(/^\d{3}-\d{3}\s*/, '').toLowerCase()
  if (name !== '' && text.toLowerCase().includes(name)) return true
  return readNumbers(text).some(
    (number) => number.kind === 'amount' && allows(absolute(decimal(number.value)), unitOfLastDigit(number), number.hedge, amount),
  )
}
