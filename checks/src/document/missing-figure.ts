import type { Finding } from '@arsring/shared'
import { cellPlace } from '../arithmetic/values.ts'
import { checkMessage } from '../message.ts'
import { textPlace } from '../prose/claim-constraint.ts'
import type { Check } from '../subject.ts'

/** A figure that a sentence or a table needs and that nobody has given yet. Missing is not zero: it is said, once per table. */
export const missingFigure: Check = {
  id: 'missing-figure',
  reference: 'Missing is not zero',
  run: (document) =>
    document.sections.flatMap((section) => [
      ...section.blocks.flatMap((block) =>
        block.figures
          .filter((figure) => figure.value.kind === 'missing')
          .map((figure): Finding => {
            const stretch = { from: figure.from, to: figure.to, text: block.text.slice(figure.from, figure.to) }
            return {
              check: 'missing-figure',
              severity: 'error',
              at: [textPlace(section, block, stretch)],
              message: checkMessage('check.missing-figure.text', { section: section.number ?? section.title }),
            }
          }),
      ),
      ...section.tables.flatMap((table): readonly Finding[] => {
        const missing = table.rows.flatMap((row) =>
          table.columns
            .filter((column) => row.cells[column.id]?.value.kind === 'missing')
            .map((column) => ({
              place: cellPlace(section.id, table, { row: row.id, column: column.id }),
              label: `${row.label}, ${column.label}`,
            })),
        )
        const [first] = missing
        if (!first) return []
        return [
          {
            check: 'missing-figure',
            severity: 'warning',
            at: missing.map(({ place }) => place),
            message: checkMessage(missing.length === 1 ? 'check.missing-figure.cell' : 'check.missing-figure.cells', {
              table: table.number ?? table.caption,
              first: first.label,
              count: String(missing.length),
            }),
          },
        ]
      }),
    ]),
}
