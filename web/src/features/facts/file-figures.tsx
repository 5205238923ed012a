import { useId } from 'react'
import { Link } from '@tanstack/react-router'
import { Heading } from '@digdir/designsystemet-react'
import type { ImportPreview } from '../../api/types.ts'
import { useTexts } from '../../texts/provider.tsx'
import { valueClass } from '../../ui/long-text.ts'

interface FileFiguresProps {
  readonly title: string
  readonly figures: ImportPreview['facts']
  /** Posted figures have pages of their own to open. */
  readonly isPosted: boolean
}

/** The figures a file brings, line by line, with what each was before. */
export function FileFigures({ title, figures, isPosted }: FileFiguresProps) {
  const { t } = useTexts()
  const id = useId()
  return (
    <div className="stack stack-tight">
      <Heading level={isPosted ? 2 : 3} data-size="xs" id={id}>
        {title}
      </Heading>
      <div className="sheet scroll-x preview-table" role="region" aria-labelledby={id} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="align-end">
                {t('import.lineHead')}
              </th>
              <th scope="col">{t('figures.name')}</th>
              <th scope="col" className="align-end">
                {t('import.before')}
              </th>
              <th scope="col" className="align-end">
                {t('import.now')}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure, index) => (
              <tr
                key={`${figure.line}-${figure.key}-${index}`}
                data-line={`linje-${figure.line}`}
                className={figure.before !== null && figure.before !== figure.text ? 'is-changed' : undefined}
              >
                <td className="align-end number soft">{figure.line}</td>
                <th scope="row">
                  {isPosted ? (
                    <Link to="/tall/$key" params={{ key: figure.key }}>
                      {figure.label}
                    </Link>
                  ) : (
                    figure.label
                  )}
                </th>
                <td className={`align-end soft ${valueClass(figure.before ?? '')}`}>{figure.before ?? t('import.new')}</td>
                <td className={`align-end ${valueClass(figure.text)}`}>{figure.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
