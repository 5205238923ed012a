import { Heading } from '@digdir/designsystemet-react'
import type { Severity } from '@arsring/shared'
import { useTexts } from '../../texts/provider.tsx'

interface Line {
  readonly line: number
  readonly cells: readonly string[]
  readonly worst?: Severity | null
}

/** The file as it was read, line for line, with the lines that have findings marked. */
export function PreviewLines({ columns, rows }: { columns: readonly string[]; rows: readonly Line[] }) {
  const { t } = useTexts()
  return (
    <div className="stack stack-tight">
      <Heading level={3} data-size="2xs" id="preview-lines">
        {t('import.lines')}
      </Heading>
      <div className="sheet scroll-x preview-table" role="region" aria-labelledby="preview-lines" tabIndex={0}>
        <table>
          {columns.length > 0 && (
            <thead>
              <tr>
                <th scope="col" className="align-end">
                  {t('import.lineHead')}
                </th>
                {columns.map((column, index) => (
                  <th key={`${column}-${index}`} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {rows.map((row) => (
              <tr key={row.line} id={`linje-${row.line}`} className={row.worst == null ? undefined : `has-${row.worst}`}>
                <th scope="row" className="align-end number soft">
                  {row.line}
                  {row.worst != null && <span className="unseen"> {t(`severity.${row.worst}`)}</span>}
                </th>
                {row.cells.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
