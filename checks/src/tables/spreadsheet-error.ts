import type { Finding } from '@arsring/shared'
import { cellPlace } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { textPlace } from '../prose/claim-constraint.ts'
import type { Check } from '../subject.ts'

/** What Excel and LibreOffice show where a formula has no result, in English and Norwegian. In quotation marks it is spoken of. */
const SHOWN = /(?<![\p{L}\d#'"`«“‘])#(?:REF!|DIV\/0!|N\/A|I\/T|NAME\?|NAVN\?|VALUE!|VERDI!|NUM!|NULL!|SPILL!|OVERFLYT!|CALC!)/u

/** A formula without a result, left in the report as the spreadsheet shows it: `#REF!`, `#DIV/0!`. */
export const spreadsheetError: Check = {
  id: 'spreadsheet-error',
  reference: 'Office Open XML, ECMA-376 part 1, 18.17.3: error values',
  run: (document) =>
    document.sections.flatMap((section) => [
      ...section.tables.flatMap((table) =>
        table.rows.flatMap((row) =>
          table.columns.flatMap((column): readonly Finding[] => {
            const printed = SHOWN.exec(row.cells[column.id]?.text ?? '')?.[0]
            return printed === undefined ? [] : [told(cellPlace(section.id, table, { row: row.id, column: column.id }), printed)]
          }),
        ),
      ),
      ...section.blocks.flatMap((block): readonly Finding[] => {
        const found = block.role === 'cell' ? null : SHOWN.exec(block.text)
        if (found === null) return []
        return [told(textPlace(section, block, { from: found.index, to: found.index + found[0].length, text: found[0] }), found[0])]
      }),
    ]),
}

function told(at: Finding['at'][number], printed: string): Finding {
  return {
    check: 'spreadsheet-error',
    severity: 'error',
    at: [at],
    message: checkMessage('check.spreadsheet-error', { printed }),
    printed,
  }
}
